/// Texts of Markdown without their marks, and the links in them.
enum MarkdownText {
    /// The targets of the links in a text: `[…](target)`, `<target>` and bare addresses.
    static func links(in text: String) -> [String] {
        var links: [String] = []
        var rest = Substring(text)
        while let start = rest.firstIndex(where: { $0 == "h" || $0 == "H" }) {
            rest = rest[start...]
            if rest.hasPrefix("https://") || rest.hasPrefix("http://") {
                let link = rest.prefix { !$0.isWhitespace && !")>]\"'|，。；、".contains($0) }
                links.append(String(link))
                rest = rest.dropFirst(link.count)
            } else {
                rest.removeFirst()
            }
        }
        return links
    }

    /// A text with links replaced by what they show, and without marks of emphasis and code.
    static func plain(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let first = rest.first {
            if first == "[", let end = rest.firstIndex(of: "]") {
                let label = rest[rest.index(after: rest.startIndex)..<end]
                var behind = rest[rest.index(after: end)...]
                if let open = behind.first, open == "(" || open == "[" {
                    let close: Character = open == "(" ? ")" : "]"
                    if let target = behind.firstIndex(of: close) { behind = behind[behind.index(after: target)...] }
                }
                result += label
                rest = behind
            } else {
                if first != "*", first != "`" { result.append(first) }
                rest.removeFirst()
            }
        }
        return HeaderCheck.trim(result)
    }

    /// Lines whose links `[…][name]` carry their target, which Markdown lets stand elsewhere as `[name]: target`.
    static func resolvingReferences(
        in lines: [MarkdownOutline.Line], of outline: MarkdownOutline
    ) -> [MarkdownOutline.Line] {
        var targets: [(mark: String, target: String)] = []
        for line in outline.sections.flatMap(\.lines) where line.text.hasPrefix("[") {
            guard let end = line.text.firstIndex(of: "]"), line.text[end...].hasPrefix("]:"), targets.count < 1000
            else { continue }
            let target = line.text[end...].dropFirst(2).drop { $0 == " " }.prefix { $0 != " " }
            targets.append(("]\(line.text[...end])", "](\(target))"))
        }
        return lines.map { line in
            guard line.text.contains("][") else { return line }
            let text = targets.reduce(line.text) { $0.replacing($1.mark, with: $1.target) }
            return MarkdownOutline.Line(number: line.number, text: text)
        }
    }

    /// The number of a ticket at the end of an address, such as `acme/checkout#428` or `OPS-12`; none if there is none.
    static func ticket(inAddress address: String) -> String? {
        let bare = address.prefix { $0 != "?" && $0 != "#" }
        let parts = bare.split(separator: "/").map(String.init)
        guard let last = parts.last else { return nil }
        if isKey(last) { return last }
        guard parts.count >= 5, last.allSatisfy(\.isNumber),
            ["issues", "pull", "pulls", "merge_requests", "work_items"].contains(parts[parts.count - 2])
        else { return nil }
        let names = parts[2...].dropLast(2).filter { $0 != "-" }
        return "\(names.joined(separator: "/"))#\(last)"
    }

    /// Whether a text is the key of a ticket, such as `OPS-12` or `INC0010001`.
    static func isKey(_ text: String) -> Bool {
        let letters = text.prefix { $0.isASCII && $0.isUppercase }
        guard (2...10).contains(letters.count) else { return false }
        let rest = text.dropFirst(letters.count)
        let digits = rest.first == "-" ? rest.dropFirst() : rest
        let isLong = rest.first == "-" ? (1...8).contains(digits.count) : (5...10).contains(digits.count)
        return isLong && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
