import Diagnostics
import Expressions
import Testing

/// Each expression must give the same tree as the same with all parentheses.
@Suite struct PrecedenceTests {
    private static let cases: [(String, String)] = [
        ("count + count * count", "count + (count * count)"),
        ("count * count + count", "(count * count) + count"),
        ("count - count - count", "(count - count) - count"),
        ("count / count * count % count", "((count / count) * count) % count"),
        ("-count * count", "(-count) * count"),
        ("count - -count", "count - (-count)"),
        ("- -count", "-(-count)"),
        ("!flag && off", "(!flag) && off"),
        ("!!flag", "!(!flag)"),
        ("flag || off && no_flag", "flag || (off && no_flag)"),
        ("flag && off || no_flag && flag", "(flag && off) || (no_flag && flag)"),
        ("flag || off || no_flag", "(flag || off) || no_flag"),
        ("flag && off && no_flag", "(flag && off) && no_flag"),
        ("count + 1 < count * 2", "(count + 1) < (count * 2)"),
        ("count < 2 == flag", "(count < 2) == flag"),
        ("flag == off != no_flag", "(flag == off) != no_flag"),
        ("count in [1] == flag", "(count in [1]) == flag"),
        ("count == 1 && share > 0.5 || off", "((count == 1) && (share > 0.5)) || off"),
        ("flag || off ? 1 : 2", "(flag || off) ? 1 : 2"),
        ("flag ? 1 : off ? 2 : 3", "flag ? 1 : (off ? 2 : 3)"),
        ("flag ? off || flag : off && flag", "flag ? (off || flag) : (off && flag)"),
        ("-title.size() + 1", "(-(title.size())) + 1"),
        ("!title.contains('a')", "!(title.contains('a'))"),
        ("recovered_at - started_at < duration('1h')", "(recovered_at - started_at) < duration('1h')"),
    ]

    @Test(arguments: cases)
    func `operators bind as in the language`(text: String, grouped: String) throws {
        #expect(try Sample.expression(text).root == Sample.expression(grouped).root)
    }

    @Test func `grouping otherwise gives another tree`() throws {
        #expect(
            try Sample.expression("count - (count - count)").root != Sample.expression("count - count - count").root)
        #expect(
            try Sample.expression("(flag || off) && no_flag").root != Sample.expression("flag || off && no_flag").root)
    }

    @Test func `the branch before the colon needs parentheses around another condition`() throws {
        #expect(Sample.problem("flag ? off ? 1 : 2 : 3")?.summary.en == "a second '?' before ':'")
        #expect(try Sample.value("flag ? (off ? 1 : 2) : 3") == .integer(2))
    }

    /// The least that the language asks of an implementation.
    private static let repetitions: [(String, Value)] = [
        (Array(repeating: "false", count: 31).joined(separator: " || ") + " || true", .boolean(true)),
        (Array(repeating: "true", count: 31).joined(separator: " && ") + " && false", .boolean(false)),
        (String(repeating: "off ? 1 : ", count: 24) + "2", .integer(2)),
        ("3" + String(repeating: " - 3 + 3", count: 12), .integer(3)),
        ("4" + String(repeating: " * 4 / 4", count: 12), .integer(4)),
        (String(repeating: "!", count: 32) + "flag", .boolean(true)),
        (String(repeating: "-", count: 32) + "19", .integer(19)),
        (String(repeating: "(", count: 32) + "7" + String(repeating: ")", count: 32), .integer(7)),
        ("31 in [" + (0..<32).map(String.init).joined(separator: ", ") + "]", .boolean(true)),
        (String(repeating: "int(double(", count: 12) + "7" + String(repeating: "))", count: 12), .integer(7)),
        ("math.greatest(" + (0..<32).map(String.init).joined(separator: ", ") + ")", .integer(31)),
    ]

    @Test(arguments: repetitions)
    func `operators can be repeated and nested`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }
}
