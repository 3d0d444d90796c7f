import Adapters
import Diagnostics
import Testing

@Suite struct JSONTests {
    private func parse(_ text: String) -> (document: Document?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let document = Document.json(Array(text.utf8), path: "a.json", reporting: &diagnostics)
        return (document, diagnostics)
    }

    @Test(arguments: [
        ("{}", "{}"), ("[]", "[]"), (" [ 1 , 2 ] \n", "[1,2]"), ("{\"a\":{\"b\":[{}]}}", "{a:{b:[{}]}}"),
        ("[true,false,null]", "[true,false,null]"), ("[-0,0.5,1e3,-1.5E-7,10]", "[-0,0.5,1e3,-1.5E-7,10]"),
        ("\"x\"", "'x'"), ("12", "12"), ("[\"\"]", "['']"), ("{\"\":1}", "{:1}"),
        ("[\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\"]", "['a\"b\\c/d\u{8}\u{C}\n\r\t']"),
        ("[\"\\u8ba2\\u5355\\ud83d\\ude00\"]", "['订单😀']"), ("[\"\\ud800x\"]", "['\u{FFFD}x']"),
        ("[\"订单中心\"]", "['订单中心']"), ("\u{FEFF}[1]", "[1]"), ("[\"12345678\\\"90123456\"]", "['12345678\"90123456']"),
    ])
    func `valid JSON gives its values`(text: String, summary: String) {
        let (document, diagnostics) = parse(text)
        #expect(document?.root.summary == summary)
        #expect(document?.isComplete == true)
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("", "json.truncated", 1, 1), ("   ", "json.truncated", 1, 4), ("[1,]", "json.syntax", 1, 4),
        ("{\"a\":1,}", "json.syntax", 1, 8), ("{a:1}", "json.syntax", 1, 2), ("[1 2]", "json.syntax", 1, 4),
        ("{\"a\" 1}", "json.syntax", 1, 6), ("[01]", "json.number", 1, 3), ("[1.]", "json.number", 1, 4),
        ("[.5]", "json.syntax", 1, 2), ("[+1]", "json.syntax", 1, 2), ("[1e]", "json.number", 1, 4),
        ("[-]", "json.number", 1, 3), ("[NaN]", "json.not-a-number", 1, 2), ("[-Infinity]", "json.not-a-number", 1, 3),
        ("[nan]", "json.not-a-number", 1, 2), ("[tru]", "json.syntax", 1, 2), ("['a']", "json.syntax", 1, 2),
        ("[\"a\nb\"]", "json.syntax", 1, 4), ("[\"\\x\"]", "json.syntax", 1, 3), ("[\"\\u12g4\"]", "json.syntax", 1, 3),
        ("[1]\n]", "json.trailing-content", 2, 1), ("[1}", "json.syntax", 1, 3), ("{\"a\":1]", "json.syntax", 1, 7),
        ("[1,\n 2,\n x]", "json.syntax", 3, 2), ("[\"abc", "json.truncated", 1, 6),
        ("[\"a\\u12", "json.truncated", 1, 8),
        ("{\"a\":tr", "json.truncated", 1, 8), ("[1,2", "json.truncated", 1, 5), ("// x", "json.syntax", 1, 1),
        ("]", "json.syntax", 1, 1), ("[\u{1}]", "json.syntax", 1, 2),
    ])
    func `a fault is named and located`(text: String, id: String, line: Int, column: Int) {
        let (document, diagnostics) = parse(text)
        #expect(diagnostics.map(\.id) == [id])
        #expect(diagnostics.first?.location == SourceLocation(path: "a.json", line: line, column: column))
        #expect(diagnostics.first?.severity == .error)
        #expect(document?.isComplete != true)
    }

    @Test func `a fault says what was expected in both languages`() {
        let diagnostic = parse("{\"a\" 1}").diagnostics.first
        #expect(diagnostic?.summary.en == "expected ':', found '1'")
        #expect(diagnostic?.summary.zh == "应为“:”，却是“1”")
        #expect(parse("[NaN]").diagnostics.first?.summary.en == "'NaN' is no JSON value")
        #expect(parse("[1,").diagnostics.first?.summary.en == "the JSON text ends where a value is expected")
        #expect(parse("[\"\t\"]").diagnostics.first?.summary.en == "a text holds the control character 'U+0009'")
    }

    @Test(arguments: [
        ("[{\"a\":1},{\"a\":2},{\"a\":3", "[{a:1},{a:2}]"),
        ("{\"data\":{\"items\":[{\"a\":1},{\"a\":2,\"b\":[{", "{data:{items:[{a:1}]}}"),
        ("{\"a\":1,\"b\":{\"c\":2,\"d\":", "{a:1,b:{c:2}}"), ("{\"a\":1,\"b", "{a:1}"), ("{\"a\":1,\"b\"", "{a:1}"),
        ("[[1,2],[3", "[[1,2]]"), ("[1,2,3", "[1,2]"), ("{\"a\":tru", "{}"), ("{\"a\":12", "{}"),
        ("[{\"a\":1},{\"a\" 2}]", "[{a:1}]"), ("{\"a\":1,\"b\":x}", "{a:1}"),
    ])
    func `what was complete before a fault is kept, and the record that was cut is not`(text: String, kept: String) {
        let (document, diagnostics) = parse(text)
        #expect(document?.root.summary == kept)
        #expect(document?.isComplete == false)
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.notes.isEmpty == false)
    }

    @Test func `512 levels are read and 513 are refused`() {
        let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(parse(deep).document?.root.size == 512)
        #expect(parse("[" + deep + "]").diagnostics.map(\.id) == ["json.too-deep"])
        let endless = String(repeating: "{\"a\":", count: 100_000)
        #expect(parse(endless).diagnostics.map(\.id) == ["json.too-deep"])
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        var diagnostics: [Diagnostic] = []
        let document = Document.json([0x5B, 0x22, 0xC3, 0x28, 0x22, 0x5D], path: "a", reporting: &diagnostics)
        #expect(document == nil)
        #expect(diagnostics.map(\.id) == ["json.not-utf-8"])
        #expect(diagnostics.first?.location?.column == 3)
    }
}

@Suite struct JSONKeyTests {
    private func parse(_ text: String) -> (root: Node?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let document = Document.json(Array(text.utf8), path: "a.json", reporting: &diagnostics)
        return (document?.root, diagnostics)
    }

    @Test func `of a key that is there twice the last value counts, and it is reported`() {
        let (root, diagnostics) = parse("{\"a\":1,\n\"b\":2,\n \"a\":3}")
        #expect(root?["a"]?.int == 3)
        #expect(root?["b"]?.int == 2)
        #expect(diagnostics.map(\.id) == ["json.duplicate-key"])
        #expect(diagnostics.first?.summary.en == "the key 'a' is there twice; the last value is used")
        #expect(diagnostics.first?.location == SourceLocation(path: "a.json", line: 3, column: 2))
    }

    @Test func `an escaped key is the same key`() {
        #expect(parse("{\"ab\":1,\"a\\u0062\":2}").diagnostics.map(\.id) == ["json.duplicate-key"])
        #expect(parse("{\"a\\u0062\":2}").root?["ab"]?.int == 2)
    }

    @Test(arguments: [10, 64, 65, 500])
    func `a repeated key is found among many`(count: Int) {
        let keys = (0..<count).map { "\"key-\($0)\":{\"x\":[\($0)]}" }
        #expect(parse("{" + keys.joined(separator: ",") + "}").diagnostics.isEmpty)
        let (root, diagnostics) = parse("{" + (keys + ["\"key-3\":7"]).joined(separator: ",") + "}")
        #expect(diagnostics.map(\.id) == ["json.duplicate-key"])
        #expect(root?["key-3"]?.int == 7)
    }

    @Test func `the same key in different maps is no repetition`() {
        #expect(parse("[{\"a\":{\"a\":[{\"a\":1}]}},{\"a\":2}]").diagnostics.isEmpty)
    }

    @Test func `many repeated keys are summed up`() {
        let text = "{" + (0..<50).map { _ in "\"a\":1" }.joined(separator: ",") + "}"
        #expect(parse(text).diagnostics.count == 11)
    }
}
