/// The rules that a run lists, and how its results refer to them.
struct SARIFRules {
    /// A rule that is listed.
    struct Listed {
        var id: String
        var line: Int
        var isEnabled: Bool
        var standard: ScanResult.Standard?
    }

    /// The rules of the driver and of its extensions.
    private(set) var all: [Listed] = []
    /// The rules of the driver by their place in its list.
    private var driver: [String?] = []
    private var identifiers: Set<String> = []
    private let toolStandard: ScanResult.Standard?

    /// Reads the rules of a run.
    init(run: Node, tool: String) {
        toolStandard = SARIFTools.standard(of: tool)
        if let rules = run["tool"]?["driver"]?["rules"] { add(rules, isDriver: true) }
        for part in run["tool"]?["extensions"].map({ Array($0.items) }) ?? [] {
            if let rules = part["rules"] { add(rules, isDriver: false) }
        }
    }

    private mutating func add(_ rules: Node, isDriver: Bool) {
        for rule in rules.items {
            let id = rule["id"]?.string
            if isDriver { driver.append(id) }
            guard let id, !id.isEmpty else { continue }
            identifiers.insert(id)
            let isEnabled = rule["defaultConfiguration"]?["enabled"]?.bool ?? true
            all.append(Listed(id: id, line: rule.line, isEnabled: isEnabled, standard: standard(of: rule)))
        }
    }

    /// The identifier of the rule of a result: named, or by its place in the list.
    ///
    /// A name below that of a listed rule, such as `CA1000/1`, stands for that rule.
    func identifier(of result: Node) -> String? {
        if let id = result["ruleId"]?.string ?? result["rule"]?["id"]?.string, !id.isEmpty {
            if identifiers.contains(id) { return id }
            let parent = id.split(separator: "/").dropLast().joined(separator: "/")
            return identifiers.contains(parent) ? parent : id
        }
        guard let index = result["ruleIndex"]?.int ?? result["rule"]?["index"]?.int, index >= 0,
            index < Int64(driver.count)
        else { return nil }
        return driver[Int(index)]
    }

    /// What a rule is about, by its tags, and else by what its tool is for; none if neither tells.
    func standard(of rule: Node?) -> ScanResult.Standard? {
        if let properties = rule?["properties"] {
            if properties["security-severity"] != nil { return .security }
            let tags = properties["tags"].map { $0.items.compactMap { $0.string?.lowercased() } } ?? []
            if tags.contains("security") { return .security }
            if tags.contains("reliability") { return .resilience }
            if tags.contains("maintainability") || tags.contains("correctness") { return .quality }
        }
        return toolStandard
    }
}

/// What tools look for.
enum SARIFTools {
    /// The standard that all rules of a tool belong to, by words in its name; none for tools that are not known.
    static func standard(of tool: String) -> ScanResult.Standard? {
        let name = tool.lowercased()
        if security.contains(where: { name.contains($0) }) { return .security }
        return quality.contains(where: { name.contains($0) }) ? .quality : nil
    }

    private static let security = [
        "semgrep", "opengrep", "codeql", "trivy", "checkov", "bandit", "gosec", "flawfinder", "snyk", "gitleaks",
        "scorecard", "grype", "kics", "tfsec", "zap", "brakeman", "nuclei", "trufflehog", "detect-secrets", "terrascan",
        "njsscan", "mobsf", "dependency-check", "osv-scanner", "govulncheck", "veracode", "checkmarx", "fortify",
        "horusec", "devskim", "credscan", "dockle", "anchore", "zizmor", "kubescape", "xray", "contrast", "security",
    ]
    private static let quality = [
        "eslint", "pylint", "ruff", "flake8", "mypy", "pmd", "checkstyle", "spotbugs", "findbugs", "sonar", "clippy",
        "golangci", "staticcheck", "rubocop", "shellcheck", "hadolint", "swiftlint", "clang", "cppcheck", "detekt",
        "ktlint", "stylecop", "roslyn", "resharper", "qodana", "infer", "phpstan", "psalm", "biome", "lint",
    ]
}
