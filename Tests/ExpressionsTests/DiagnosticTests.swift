import Diagnostics
import Expressions
import Testing

@Suite struct DiagnosticTests {
    private static let syntax: [(String, String, Int)] = [
        ("", "the expression is empty", 0), ("   ", "the expression is empty", 0),
        ("// nothing", "the expression is empty", 0),
        ("count +", "expected a value, found the end", 7), ("count + * 2", "expected a value, found '*'", 8),
        ("(count", "expected ')', found the end", 6),
        ("count)", "expected an operator or the end, found ')'", 5), ("[1, 2", "expected ',' or ']', found the end", 5),
        ("[1 2]", "expected ',' or ']', found '2'", 3),
        ("[, ]", "expected a value, found ','", 1), ("size(title,)", "expected a value, found ')'", 11),
        ("flag ? 1", "expected ':', found the end", 8),
        ("of.", "expected a name after '.', found the end", 3),
        ("of.true", "expected a name after '.', found 'true'", 3),
        ("of.1", "expected an operator or the end, found '.1'", 2),
        ("count = 7", "unexpected character '='", 6), ("flag & off", "unexpected character '&'", 5),
        ("flag and off", "expected an operator or the end, found 'and'", 5),
        ("not flag", "expected an operator or the end, found 'flag'", 4),
        ("count <> 7", "expected a value, found '>'", 7), ("12abc", "'12abc' is not a number", 0),
        ("0x", "'0x' is not a number", 0), ("0xfg", "'0xfg' is not a number", 0), ("1.5h", "'1.5h' is not a number", 0),
        ("1e", "'1e' is not a number", 0),
        ("package == 1", "'package' is a reserved word and cannot be a name", 0),
        ("in", "expected a value, found 'in'", 0), ("count in", "expected a value, found the end", 8),
        ("flag # off", "unexpected character '#'", 5), ("“a” == title", "unexpected character '“'", 0),
        ("title == \u{7}", "unexpected character 'U+7'", 9),
        ("{'a': {}", "'{' is not closed", 0), ("-5.foo()", "expected an operator or the end, found '.'", 2),
        ("'a' 'b'", "expected an operator or the end, found ''b''", 4),
    ]

    @Test(arguments: syntax)
    func `a mistake in the grammar is located`(text: String, summary: String, offset: Int) throws {
        let diagnostics = Sample.parse(text).diagnostics.filter { $0.id == "expression.syntax" }
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(diagnostic.summary.en == summary)
        #expect(diagnostic.location == SourceLocation(path: "INC-5.yaml", line: 40, column: 12 + offset))
        #expect(!diagnostic.fixes.isEmpty)
    }

    @Test(arguments: [
        ("count = 7", "write '=='"), ("flag & off", "write '&&'"), ("flag and off", "write '&&' for 'and'"),
        ("(1 < 2 OR off)", "write '||' for 'OR'"),
        ("not flag", "write '!' for 'not'"), ("count <> 7", "write '!=' for not equal"), ("“a” == title", "write '\"'"),
        ("count > 5 \u{FF1F} 1 : 2", "write the ASCII character '?'"),
        ("size\u{FF08}title)", "write the ASCII character '('"), ("count ≥ 5", "write '>='"),
        ("count > 5m", "write duration(\"5m\")"), ("took > 1.5h", "write duration(\"1.5h\")"),
    ])
    func `a common slip gets its fix`(text: String, fix: String) {
        #expect(Sample.problem(text)?.fixes.map(\.en) == [fix])
    }

    private static let places: [(String, Int)] = [
        ("flag && sevrity == 1", 8), ("of.onwer == 'a'", 0), ("flag && of.onwer == 'a'", 8), ("count + share", 6),
        ("(count) + share", 8), ("'订单' == title && count + share", 27), ("flag && !count", 8),
        ("flag ? count : title", 5), ("size(count) > 1", 0), ("flag && title.contains(1)", 14),
        ("flag && title.exists(x, x)", 14), ("math.least(count, share) > 1", 0), ("count in ['a']", 6),
        ("[1, 'a', 2.5]", 4),
        ("flag || timestamp('2023') < as_of", 8),
    ]

    @Test(arguments: places)
    func `a problem is located at the operator or the name`(text: String, offset: Int) {
        #expect(Sample.problem(text)?.location?.column == 12 + offset)
        #expect(Sample.problem(text)?.location?.line == 40)
    }

    @Test func `where the column cannot be counted on, a note says where the problem is`() {
        let twoLines = Sample.problem("flag &&\n  sevrity == 1")
        #expect(twoLines?.location == Sample.location)
        #expect(twoLines?.notes.map(\.en) == ["this is line 2, column 3 of the expression"])
        #expect(twoLines?.notes.map(\.zh) == ["位于表达式的第 2 行第 3 列"])
        let line = SourceLocation(path: "INC-5.yaml", line: 40)
        let parsed = Expression.parse("flag && sevrity", at: line, schema: Sample.schema)
        #expect(parsed.diagnostics.first?.location == line)
        #expect(parsed.diagnostics.first?.notes.map(\.en) == ["this is line 1, column 9 of the expression"])
    }

    @Test(arguments: [
        ("titel == 'a'", "unknown field 'titel'", ["did you mean 'title'?"]),
        ("True", "unknown field 'True'", ["did you mean 'true'?"]),
        ("of.onwer == 'a'", "unknown field 'of.onwer'", ["did you mean 'of.owner'?"]),
        (
            "off.owner == 'a'", "'off.owner' is member access on a field of type bool, which has no members",
            ["write 'off'"]
        ),
        (
            "subjct.tier == 1", "unknown field 'subjct.tier'",
            ["did you mean 'subject.tier'?"]
        ),
        ("tier == 1", "unknown field 'tier'", ["did you mean 'subject.tier'?"]),
        ("of == 1", "unknown field 'of'", ["use one of: of.owner, of.reviewed_at, of.weight"]),
        ("of.volcano == 1", "unknown field 'of.volcano'", ["use one of: of.owner, of.reviewed_at, of.weight"]),
        (
            "volcano", "unknown field 'volcano'",
            [
                "use one of: as_of, count, duration, flag, no_count, no_flag, no_share, no_time, no_title, no_took, off, recovered_at, …"
            ]
        ),
        (
            "started_at.getHours > 1",
            "'started_at.getHours' is member access on a field of type timestamp, which has no members",
            ["write 'started_at.getHours(…)' to call the function"]
        ),
    ])
    func `an unknown field gets a suggestion`(text: String, summary: String, fixes: [String]) {
        #expect(Sample.problem(text)?.summary.en == summary)
        #expect(Sample.problem(text)?.fixes.map(\.en) == fixes)
    }

    @Test func `an unknown field is reported once, and several are reported in order`() {
        let parsed = Sample.parse("zzz == 1 && yyy == 2 && zzz == 3 && has(xxx)")
        #expect(
            parsed.diagnostics.map(\.summary.en) == [
                "unknown field 'zzz'", "unknown field 'yyy'", "unknown field 'xxx'",
            ])
        #expect(parsed.diagnostics.allSatisfy { $0.id == "expression.unknown-field" })
    }

    @Test func `a hopeless expression does not flood the report`() {
        let text = (0..<200).map { "unknown_\($0)" }.joined(separator: " || ")
        #expect(Sample.parse(text).diagnostics.count == 20)
        let warnings = (0..<30).map { "1 / 0 == \($0)" }.joined(separator: " || ")
        #expect(
            Sample.parse(warnings + " || zzz").diagnostics.map(\.severity) == Array(repeating: .warning, count: 20) + [
                .error
            ])
    }

    @Test func `the type of the whole expression can be asked for`() {
        #expect(Sample.parse("count > 1", expecting: [.boolean]).expression != nil)
        #expect(Sample.parse("took", expecting: [.integer, .double, .duration]).expression?.type == .duration)
        let parsed = Sample.parse("recovered_at - started_at", expecting: [.boolean])
        #expect(parsed.expression == nil)
        #expect(parsed.diagnostics.first?.summary.en == "the expression is duration, but bool is needed")
        #expect(parsed.diagnostics.first?.location?.column == 12)
        let other = Sample.parse("title", expecting: [.integer, .duration]).diagnostics.first
        #expect(other?.summary.zh == "表达式的类型是 string，此处需要 int 或 duration")
    }

    @Test(arguments: [
        (
            "timestamp('2023-10-26T00:00:00') < as_of", "timestamp(\"2023-10-26T00:00:00\") cannot be read",
            "add the zone: timestamp(\"2023-10-26T00:00:00Z\")"
        ),
        (
            "timestamp('2023-10-26') < as_of", "timestamp(\"2023-10-26\") cannot be read",
            "add the zone: timestamp(\"2023-10-26T00:00:00Z\")"
        ),
        (
            "timestamp('0000-01-01T00:00:00Z') < as_of", "timestamp(\"0000-01-01T00:00:00Z\") is out of range",
            "write an existing time of the years 1 to 9999 such as \"2023-10-26T08:00:00+08:00\""
        ),
        (
            "took < duration('90d')", "duration(\"90d\") cannot be read",
            "write numbers with the units h, m, s, ms, us, ns; 90 days are \"2160h\""
        ), ("count < int('x')", "int(\"x\") cannot be read", "write decimal digits"),
        ("count < int(1e99)", "int(1e+99) is out of range", "write a number that fits"),
    ])
    func `a constant conversion that fails is an error`(text: String, summary: String, fix: String) {
        let parsed = Sample.parse(text)
        #expect(parsed.expression == nil)
        #expect(parsed.diagnostics.map(\.id) == ["expression.constant"])
        #expect(parsed.diagnostics.first?.summary.en == summary)
        #expect(parsed.diagnostics.first?.fixes.first?.en == fix)
    }

    @Test func `constant arithmetic that fails is a warning`() {
        let parsed = Sample.parse("off && 1 / 0 > 0")
        #expect(parsed.expression != nil)
        #expect(parsed.diagnostics.map(\.severity) == [.warning])
        #expect(parsed.diagnostics.first?.summary.en == "'1 / 0' divides by zero, so that it never has a value")
        #expect(
            Sample.problem("-(-9223372036854775808)")?.summary.en
                == "'--9223372036854775808' is out of range, so that it never has a value")
    }

    @Test(arguments: syntax.map(\.0) + places.map(\.0))
    func `every problem is told in both languages, in lower case, without a full stop`(text: String) {
        for diagnostic in Sample.parse(text).diagnostics {
            for text in [diagnostic.summary] + diagnostic.fixes + diagnostic.notes {
                #expect(text.en != text.zh)
                #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
                #expect(!text.en.hasSuffix(".") && !text.zh.hasSuffix("。"))
                #expect(text.en.first?.isUppercase == false)
            }
        }
    }
}
