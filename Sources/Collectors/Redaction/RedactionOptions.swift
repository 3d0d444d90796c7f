/// What is taken out of answers before they are written down.
public struct RedactionOptions: Hashable, Sendable {
    /// Whether addresses of e-mail become pseudonyms.
    public var emails: Bool
    /// Further keys whose values are secret.
    public var keys: [String]
    /// Further texts that are secret, as regular expressions.
    public var patterns: [String]

    /// Creates options; addresses of e-mail become pseudonyms unless said otherwise.
    public init(emails: Bool = true, keys: [String] = [], patterns: [String] = []) {
        self.emails = emails
        self.keys = keys
        self.patterns = patterns
    }

    /// Whether a regular expression can be used.
    public static func isUsable(_ pattern: String) -> Bool {
        (try? Regex(pattern)) != nil
    }
}

/// How often what was taken out, by what it was.
public struct RedactionCount: Hashable, Sendable {
    /// The counts by kind: `email`, `secret` and the names of tokens.
    public var kinds: [String: Int]

    /// Creates counts; none unless some are given.
    public init(kinds: [String: Int] = [:]) {
        self.kinds = kinds
    }

    /// How many addresses of e-mail.
    public var emails: Int { kinds["email"] ?? 0 }

    /// How many secrets.
    public var secrets: Int { kinds.reduce(0) { $0 + ($1.key == "email" ? 0 : $1.value) } }

    /// Adds other counts.
    public mutating func add(_ other: RedactionCount) {
        kinds.merge(other.kinds) { $0 + $1 }
    }

    mutating func add(_ kind: String) {
        kinds[kind, default: 0] += 1
    }
}
