import Diagnostics
import Expressions
import Testing

@Suite struct LimitTests {
    private static func nested(_ depth: Int) -> [String] {
        [
            String(repeating: "(", count: depth) + "flag" + String(repeating: ")", count: depth),
            String(repeating: "!", count: depth) + "flag",
            String(repeating: "-", count: depth) + "count",
            String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth),
            String(repeating: "size(", count: depth) + "title" + String(repeating: ")", count: depth),
            "title" + String(repeating: ".size()", count: depth),
            "a" + String(repeating: ".b", count: depth),
            "flag" + String(repeating: " && flag", count: depth),
            "count" + String(repeating: " + count", count: depth),
            String(repeating: "flag ? 1 : ", count: depth) + "2",
            String(repeating: "flag && (", count: depth) + "flag" + String(repeating: ")", count: depth),
            String(repeating: "{", count: depth), String(repeating: "a{", count: depth),
            String(repeating: "subject.tags[", count: depth) + "0" + String(repeating: "]", count: depth),
            String(repeating: "count - (", count: depth) + "1" + String(repeating: ")", count: depth),
            String(repeating: "x.exists(x, ", count: depth) + "x" + String(repeating: ")", count: depth),
        ]
    }

    @Test(arguments: nested(3000))
    func `deep nesting is refused and does not exhaust the stack`(text: String) throws {
        let parsed = Sample.parse(text)
        #expect(parsed.expression == nil)
        let diagnostic = try #require(parsed.diagnostics.last)
        if !text.hasPrefix("{") && !text.hasPrefix("a{") && !text.hasPrefix("subject") {
            #expect(diagnostic.id == "expression.too-deep")
            #expect(diagnostic.summary.en == "the expression is nested more than 250 levels deep")
        }
    }

    @Test func `the deepest tree that is allowed can be evaluated and printed`() throws {
        let texts = [
            "flag" + String(repeating: " && flag", count: 249), String(repeating: "!", count: 249) + "flag",
            String(repeating: "flag ? 1 : ", count: 249) + "2",
            String(repeating: "count - (", count: 124) + "1" + String(repeating: ")", count: 124),
        ]
        for text in texts {
            let expression = try Sample.expression(text)
            #expect((try? expression.evaluate { Sample.record[$0] }.get()) != nil)
            #expect(try Sample.expression(expression.description).root == expression.root)
        }
        #expect(Sample.problem("flag" + String(repeating: " && flag", count: 250))?.id == "expression.too-deep")
    }

    @Test func `a text is read up to 64 KiB`() throws {
        let longest = "title == '" + String(repeating: "a", count: Expression.maximumLength - 11) + "'"
        #expect(longest.utf8.count == 65_536)
        #expect(try Sample.value(longest) == .boolean(false))
        #expect(Sample.problem(longest + " ")?.id == "expression.too-long")
        #expect(Sample.problem(longest + " ")?.summary.en == "the expression is longer than 65536 bytes")
        #expect(Sample.problem(String(repeating: "订", count: 30_000))?.id == "expression.too-long")
    }

    @Test func `long lists are no deep trees`() throws {
        let list = (0..<5000).map(String.init).joined(separator: ", ")
        #expect(try Sample.value("count in [\(list)]") == .boolean(true))
    }

    @Test func `long names and texts are cut in messages`() throws {
        let summary = try #require(Sample.problem(String(repeating: "x", count: 60_000))?.summary.en)
        #expect(summary == "unknown field '\(String(repeating: "x", count: 40))…'")
    }
}
