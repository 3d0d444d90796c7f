internal import Diagnostics

/// Finds the known name that a tool most likely meant: the same words in another notation, or a slip of the pen.
///
/// Case, separators and words for environments do not count, nor does what most known names begin with, such as the short name
/// of the system. What is left is compared as a whole, then by edit distance.
struct NameSuggestion {
    private let known: [(name: String, plain: String)]
    private let prefix: String?

    /// Prepares the search; what comes first among equally near names is suggested.
    init(names: [String]) {
        let words = names.map(Self.words(of:))
        prefix = Self.commonPrefix(of: words)
        known = zip(names, words).map { [prefix] name, words in (name, Self.plain(words, without: prefix)) }
    }

    /// The nearest known name, or none.
    func nearest(to name: String) -> String? {
        let plain = Self.plain(Self.words(of: name), without: prefix)
        guard !plain.isEmpty else { return nil }
        if let same = known.first(where: { $0.plain == plain }) { return same.name }
        let candidates = known.map(\.plain).filter { !$0.isEmpty }
        if let near = Spelling.suggestion(for: plain, among: candidates),
            let found = known.first(where: { $0.plain == near })
        {
            return found.name
        }
        return Spelling.suggestion(for: name, among: known.map(\.name))
    }

    /// Words that say where something runs, not what it is.
    private static let environments: Set<String> = [
        "prod", "production", "prd", "live", "staging", "stage", "stg", "pre", "preprod", "uat", "sit", "test",
        "testing",
        "tst", "qa", "dev", "development", "sandbox", "gray", "grey", "canary", "blue", "green", "生产", "预发", "测试", "开发",
        "灰度",
    ]

    /// The words of a name in lower case: parted by separators, and where a capital follows a small letter.
    private static func words(of name: String) -> [String] {
        var words = [""]
        var last: Character?
        for character in name {
            if character.isLetter || character.isNumber {
                if character.isUppercase, last?.isLowercase == true { words.append("") }
                words[words.count - 1] += character.lowercased()
            } else {
                words.append("")
            }
            last = character
        }
        return words.filter { !$0.isEmpty }
    }

    /// The word that at least half of the names of several words begin with, if there are three of them or more.
    private static func commonPrefix(of names: [[String]]) -> String? {
        let firsts = names.filter { $0.count > 1 }.map { $0[0] }
        var counts: [String: Int] = [:]
        for first in firsts { counts[first, default: 0] += 1 }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best.flatMap { $0.value >= 3 && $0.value * 2 >= firsts.count ? $0.key : nil }
    }

    private static func plain(_ words: [String], without prefix: String?) -> String {
        var rest = words.filter { !environments.contains($0) }
        if rest.isEmpty { rest = words }
        if let prefix, rest.count > 1, rest[0] == prefix { rest.removeFirst() }
        return rest.joined()
    }
}
