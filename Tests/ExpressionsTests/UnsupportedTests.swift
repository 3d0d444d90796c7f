import Diagnostics
import Expressions
import Testing

@Suite struct UnsupportedTests {
    private static let macro = "is a CEL macro that indicators do not support"
    private static let function = "is a CEL function that indicators do not support"

    private static let refused: [(String, String)] = [
        ("subject.tags.exists(t, t == 'a')", "'exists' \(macro)"), ("subject.tags.all(t, t != 'a')", "'all' \(macro)"),
        ("subject.tags.exists_one(t, t == 'a')", "'exists_one' \(macro)"),
        ("subject.tags.map(t, t + '!')", "'map' \(macro)"), ("all(count, true)", "'all' \(macro)"),
        ("[1, 2].filter(n, n > 1)", "'filter' \(macro)"),
        ("title.matches('a.*')", "'matches' \(function)"), ("matches(title, 'a.*')", "'matches' \(function)"),
        ("uint(1)", "'uint' \(function)"), ("type(count)", "'type' \(function)"), ("dyn(count)", "'dyn' \(function)"),
        ("bytes('a')", "'bytes' \(function)"), ("bool('true')", "'bool' \(function)"),
        ("title.lowerAscii()", "'lowerAscii' \(function)"),
        ("title.split(',')", "'split' \(function)"), ("math.ceil(share)", "'math.ceil' \(function)"),
        ("sets.contains([1], [1])", "'sets.contains' \(function)"),
        ("now()", "unknown function 'now'"), ("frobnicate(1)", "unknown function 'frobnicate'"),
        ("title.shout()", "unknown function 'shout'"),
        ("math.cosine(1.0)", "unknown function 'math.cosine'"),
        ("{'a': 1}", "'{…}' is a CEL map, which indicators do not support"),
        ("{}", "'{…}' is a CEL map, which indicators do not support"),
        ("Incident{id: 'a'}", "'Incident{…}' is a CEL message, which indicators do not support"),
        ("google.Incident{}", "'google.Incident{…}' is a CEL message, which indicators do not support"),
        ("subject.tags[0] == 'a'", "'[…]' after a value is CEL indexing, which indicators do not support"),
        ("title == null", "'null' is not supported in indicators"),
        ("count == 1u", "'1u' is an unsigned number, which indicators do not support"),
        ("0xFFU", "'0xFFu' is an unsigned number, which indicators do not support"),
        ("title == b'a'", "b\"…\" is a byte sequence, which indicators do not support"),
        ("BR'\\d'", "b\"…\" is a byte sequence, which indicators do not support"),
        ("a.b.c == 1", "'a.b.c' is nested member access, which indicators do not support"),
        ("size(of.owner.name)", "'of.owner.name' is nested member access, which indicators do not support"),
        ("'a'.length", "'.length' is nested member access, which indicators do not support"),
        ("title.length", "'title.length' is member access on a field of type string, which has no members"),
        (".count == 1", "'.count' with a leading dot is not supported in indicators"),
        ("of.?owner == 'a'", "'.?' is CEL optional access, which indicators do not support"),
        ("started_at.getHours('Asia/Shanghai')", "a time zone in 'getHours' is not supported in indicators"),
        ("[[1]]", "a list in a list is not supported in indicators"),
        ("flag ? [1] : [2]", "'? :' between lists is not supported in indicators"),
        ("subject.tags in []", "a list in a list is not supported in indicators"),
    ]

    @Test(arguments: refused)
    func `what is outside the subset is refused by name`(text: String, summary: String) throws {
        let parsed = Sample.parse(text)
        let diagnostic = try #require(parsed.diagnostics.first)
        #expect(diagnostic.id == "expression.unsupported")
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.summary.en == summary)
        #expect(!diagnostic.fixes.isEmpty)
        #expect(parsed.expression == nil)
        #expect(parsed.diagnostics.count == 1, "\(parsed.diagnostics.map(\.summary.en))")
    }

    @Test(arguments: [
        ("Size('a')", "size"), ("title.startWith('a')", "startsWith"),
        ("workingdays(started_at, as_of)", "workingDays"),
        ("timestmp('a')", "timestamp"), ("hass(title)", "has"), ("math.leats(1, 2)", "math.least"),
        ("started_at.getFullyear()", "getFullYear"),
    ])
    func `a slip in the name of a function is recognised`(text: String, meant: String) {
        #expect(Sample.problem(text)?.fixes.map(\.en) == ["did you mean '\(meant)'?"])
    }

    @Test func `a function that is like nothing gets the list of all`() {
        let fix = Sample.problem("frobnicate(1)")?.fixes.first
        #expect(fix?.en.hasPrefix("use one of: contains, double, duration, endsWith, getDate") == true)
        #expect(fix?.zh.hasPrefix("可用的函数：contains, double") == true)
    }

    @Test(arguments: [
        ("now() - started_at > took", "write 'as_of' for the date of the assessment"),
        ("abs(count) > 1", "did you mean 'math.abs'?"), ("max(count, 1) > 1", "write 'math.greatest'"),
        ("not(flag)", "write '!' for 'not'"), ("title.matches('a')", "use 'contains', 'startsWith' or 'endsWith'"),
        ("title == null", "write has(x) to ask whether there is a value"),
        ("count == 1u", "write 1"), ("started_at.getHours('UTC') > 1", "write 'getHours()', which is in UTC"),
        ("count > 5m", "write duration(\"5m\")"),
    ])
    func `the fix says what to write instead`(text: String, fix: String) {
        #expect(Sample.problem(text)?.fixes.first?.en == fix)
    }

    @Test func `several constructs are reported together`() {
        let parsed = Sample.parse("title == null && count == 1u || subject.tags[0] == b'x' || x.exists(y, y)")
        #expect(
            parsed.diagnostics.map(\.summary.en) == [
                "'null' is not supported in indicators", "'1u' is an unsigned number, which indicators do not support",
                "'[…]' after a value is CEL indexing, which indicators do not support",
                "b\"…\" is a byte sequence, which indicators do not support", "'exists' \(Self.macro)",
            ])
    }
}
