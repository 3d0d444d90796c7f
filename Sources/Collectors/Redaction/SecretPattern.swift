/// A secret that is known by how it begins.
struct SecretPattern {
    /// The name of the kind.
    let kind: String
    /// How it begins.
    let prefix: [UInt8]
    /// How many characters follow at least.
    let minimum: Int
    /// Which characters follow.
    let follows: @Sendable (UInt8) -> Bool

    private init(_ kind: String, _ prefix: String, _ minimum: Int, _ follows: @escaping @Sendable (UInt8) -> Bool) {
        self.kind = kind
        self.prefix = Array(prefix.utf8)
        self.minimum = minimum
        self.follows = follows
    }

    /// Where a secret that begins at a place ends, or none if there is none.
    func end(in text: [UInt8], at start: Int) -> Int? {
        guard start + prefix.count + minimum <= text.count, text[start] == prefix[0] else { return nil }
        for offset in prefix.indices where text[start + offset] != prefix[offset] { return nil }
        var end = start + prefix.count
        while end < text.count, follows(text[end]) { end += 1 }
        return end - start - prefix.count >= minimum ? end : nil
    }

    /// The patterns, by the byte that they begin with.
    static let byFirstByte: [[SecretPattern]] = {
        var table = [[SecretPattern]](repeating: [], count: 256)
        for pattern in all { table[Int(pattern.prefix[0])].append(pattern) }
        return table
    }()

    private static let all: [SecretPattern] = {
        let words: @Sendable (UInt8) -> Bool = { $0.isWord }
        let upper: @Sendable (UInt8) -> Bool = { $0.isDigit || (0x41...0x5A).contains($0) }
        let dashed: @Sendable (UInt8) -> Bool = { $0.isWord || $0 == UInt8(ascii: "-") }
        let dotted: @Sendable (UInt8) -> Bool = { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        let slashed: @Sendable (UInt8) -> Bool = { $0.isWord || $0 == UInt8(ascii: "/") }
        return ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"].map { .init("github-token", $0, 16, words) }
            + ["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "gloas-"]
            .map { .init("gitlab-token", $0, 16, dotted) }
            + ["xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xoxc-", "xoxd-", "xapp-"]
            .map { .init("slack-token", $0, 8, dashed) }
            + [.init("slack-webhook", "hooks.slack.com/services/", 8, slashed)]
            + ["AKIA", "ASIA", "ABIA", "ACCA"].map { .init("aws-key", $0, 16, upper) }
            + [
                .init("google-key", "AIza", 35, dashed), .init("npm-token", "npm_", 32, words),
                .init("grafana-token", "glsa_", 32, words), .init("grafana-token", "glc_", 32, words),
                .init("atlassian-token", "ATATT3", 20, dashed), .init("stripe-key", "sk_live_", 16, words),
                .init("vault-token", "hvs.", 20, dashed), .init("docker-token", "dckr_pat_", 20, dashed),
            ]
    }()
}

extension UInt8 {
    /// Whether it is a digit.
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// Whether it is a letter of ASCII.
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    /// Whether it is a letter, a digit or `_`.
    var isWord: Bool { isDigit || isLetter || self == UInt8(ascii: "_") }
    /// Whether it may be in the part of an address of e-mail before the at sign.
    var isMailbox: Bool { isWord || ".%+-'".utf8.contains(self) }
    /// Whether it may be in the name of a host.
    var isHost: Bool { isDigit || isLetter || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") }
    /// Whether it may be in a token of a header `Authorization`.
    var isToken: Bool { isWord || "-.~+/=".utf8.contains(self) }
}
