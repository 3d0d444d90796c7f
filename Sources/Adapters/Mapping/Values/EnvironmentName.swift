/// What the names of environments stand for.
enum EnvironmentName {
    /// The environment that a name stands for; `unknown` if it stands for none of them, none if it is empty.
    ///
    /// Words decide, not letters: `reproduction` is no production, `pre-prod` is staging, `non-prod` is unknown.
    static func value(of name: String?) -> String? {
        guard let name = name.map(HeaderCheck.trim), !name.isEmpty else { return nil }
        return find(in: name) ?? "unknown"
    }

    /// The environment that a text names, or none if it names none.
    static func find(in text: String) -> String? {
        let lower = text.lowercased()
        for (value, names) in chinese where names.contains(where: { lower.contains($0) }) { return value }
        let words = Set(lower.split { !$0.isLetter }.map(String.init))
        let joined = lower.filter(\.isLetter)
        if words.contains("non") || joined.contains("nonprod") { return nil }
        if words.contains("pre") && !words.isDisjoint(with: english[1].names) { return "staging" }
        return english.first { !words.isDisjoint(with: $0.names) }?.value
    }

    private static let english: [(value: String, names: Set<String>)] = [
        ("staging", ["staging", "stage", "stg", "uat", "preprod", "preproduction", "preview", "acceptance"]),
        ("production", ["production", "prod", "prd", "live"]),
        ("test", ["test", "testing", "qa", "sit", "integration", "tst"]),
        ("development", ["development", "dev", "sandbox", "local"]),
    ]

    private static let chinese: [(value: String, names: [String])] = [
        ("staging", ["预发", "预生产", "准生产", "灰度验证"]), ("production", ["生产", "线上"]), ("test", ["测试"]),
        ("development", ["开发"]),
    ]
}
