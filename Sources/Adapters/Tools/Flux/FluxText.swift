/// Which command of Flux printed a text.
enum FluxText: String {
    case get
    case trace
    case tree
    case logs
    case reconcile

    private static let kinds: Set<String> = [
        "Kustomization", "HelmRelease", "GitRepository", "OCIRepository", "HelmRepository", "HelmChart", "Bucket",
        "ImageRepository", "ImagePolicy", "ImageUpdateAutomation", "Alert", "Provider", "Receiver",
    ]

    /// The command that printed a text; none if it is something else.
    init?(_ content: Content) {
        guard content.encoding != nil, content.json == nil, content.jsonLines == nil else { return nil }
        let text = content.lines.prefix(80).filter { $0.bytes.count < 4000 && !$0.isBlank }.map(\.string)
        guard let first = text.first else { return nil }
        if Self.isTable(first) {
            self = .get
        } else if Self.isTree(text) {
            self = .tree
        } else if text.allSatisfy(Self.isLog) {
            self = .logs
        } else if Self.isTrace(text) {
            self = .trace
        } else if Self.isReport(text) {
            self = .reconcile
        } else {
            return nil
        }
    }

    /// The head of `flux get`: columns that end with blanks or tabs.
    private static func isTable(_ line: String) -> Bool {
        let words = line.split { $0 == "\t" || $0 == " " }.map(String.init)
        guard words.suffix(2) == ["READY", "MESSAGE"], words.contains("NAME") else { return false }
        return words.contains("SUSPENDED") || words.contains("IMAGE") || words.contains("TAG")
            || words.contains("REVISION") || words == ["NAME", "READY", "MESSAGE"]
    }

    /// `Kustomization/flux-system/apps` with the lines of a tree below it.
    private static func isTree(_ lines: [String]) -> Bool {
        guard lines[0].hasPrefix("Kustomization/"), !lines[0].contains(": ") else { return false }
        return lines.dropFirst().allSatisfy {
            $0.hasPrefix("├── ") || $0.hasPrefix("└── ") || $0.hasPrefix("│") || $0.hasPrefix("    ")
        }
    }

    /// `2022-08-02T12:55:34.419Z info GitRepository/podinfo.default - message`.
    private static func isLog(_ line: String) -> Bool {
        let words = line.split(separator: " ", maxSplits: 4).map(String.init)
        guard words.count >= 4, words[0].contains("T"), words[0].hasSuffix("Z"),
            ["info", "error", "debug"].contains(words[1]), words[3] == "-", words[2].contains(".")
        else { return false }
        return kinds.contains(String(words[2].prefix { $0 != "/" }))
    }

    /// `Object:` and `Status: Managed by Flux`, or parts with kinds of Flux as labels.
    private static func isTrace(_ lines: [String]) -> Bool {
        guard lines.contains(where: { $0.hasPrefix("Object:") }) else { return false }
        return lines.contains { line in
            line.hasPrefix("Status:") && line.hasSuffix("Managed by Flux")
                || kinds.contains { line.hasPrefix("\($0):") }
        }
    }

    /// Lines with the marks of the commands that do something, and words of Flux.
    private static func isReport(_ lines: [String]) -> Bool {
        let marks: [Character] = ["►", "✔", "◎", "✚", "✗", "⚠️"]
        guard let mark = lines[0].first, marks.contains(mark) else { return false }
        let marked = lines.filter { $0.first.map(marks.contains) ?? false }
        return marked.count >= 2
            && marked.contains { line in
                kinds.contains { line.contains($0) } || line.contains("prerequisites") || line.contains("drifted")
                    || line.contains("reconcil") || line.contains("artifact")
            }
    }
}
