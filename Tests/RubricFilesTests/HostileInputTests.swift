import Diagnostics
import Rubric
import RubricFiles
import Testing

@Suite struct HostileInputTests {
    private func ids(ofItem text: String) -> [String] {
        var files = Fixture.files
        files[3].text = text
        return Fixture.load(files).diagnostics.map(\.id)
    }

    @Test(.timeLimit(.minutes(15)))
    func `an alias bomb is refused, in values and in keys`() {
        let levels = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let bomb = (["a0: &a0 x"] + levels).joined(separator: "\n")
        #expect(ids(ofItem: bomb) == ["rubric.alias"])
        #expect(ids(ofItem: bomb + "\n? *a40\n: 1") == ["rubric.alias"])
        #expect(ids(ofItem: "{\"k\":&a [x],*a :1}") == ["rubric.alias"])
    }

    @Test(arguments: ["R&D and *D* in a text", "a && b", "2 * 3 &c", "&anchor without alias"])
    func `texts with ampersands and asterisks are no aliases`(text: String) {
        #expect(!ids(ofItem: "framework: x \(text)").contains("rubric.alias"))
    }

    @Test(.timeLimit(.minutes(15)), arguments: ["[", "{", "{a: ", "- ", "? ", "- ? ", "[{a: "])
    func `endless nesting is refused`(opening: String) {
        #expect(ids(ofItem: String(repeating: opening, count: 100_000)) == ["rubric.too-deep"])
    }

    @Test(.timeLimit(.minutes(15)), arguments: ["[\"]\", ", "{\"}\": ", "[{\"}]\": "])
    func `endless nesting that hides behind quotes is refused by the parser`(opening: String) {
        #expect(ids(ofItem: String(repeating: opening, count: 50_000)) == ["rubric.too-deep"])
        let closing = opening.contains("{") ? "}" : "]"
        #expect(
            ids(ofItem: String(repeating: opening, count: 900) + "1" + String(repeating: closing, count: 900)) != [])
    }

    @Test func `as much nesting as is allowed can be read`() {
        let nested = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(ids(ofItem: "id: \(nested)").contains("rubric.wrong-type"))
        let steps = (0..<100).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
        #expect(ids(ofItem: steps).contains("rubric.unknown-key"))
    }

    @Test func `a file above a megabyte is refused`() {
        #expect(ids(ofItem: String(repeating: "# rubric\n", count: 120_000)) == ["rubric.too-large"])
    }

    @Test(.timeLimit(.minutes(15)))
    func `a mapping with very many keys is read in time`() {
        let keys = (0..<60_000).map { "key\($0): 1" }.joined(separator: "\n")
        #expect(ids(ofItem: keys).count { $0 == "rubric.unknown-key" } == 20)
    }

    @Test(.timeLimit(.minutes(15)))
    func `one very long line is read in time`() {
        let texts = (0..<60_000).map { "文\($0)" }.joined(separator: ", ")
        #expect(ids(ofItem: "aliases: [\(texts)]").contains("rubric.bad-identifier"))
    }

    @Test func `several duplicate keys are each reported behind their first place`() {
        var files = Fixture.files
        files[1].text += "\nid: AAA\n'name': {en: A, zh: 甲}\nid: AAA"
        let diagnostics = Fixture.load(files).diagnostics
        #expect(diagnostics.map(\.id) == Array(repeating: "rubric.duplicate-key", count: 3))
        #expect(diagnostics.map(\.location?.line) == [5, 6, 7])
        #expect(diagnostics.first?.notes.first?.en == "first written in line 1")
    }

    @Test func `duplicate keys without end are given up, with the first of them named`() {
        let text = Array(repeating: "id: AAA-2", count: 100).joined(separator: "\n")
        let found = ids(ofItem: text)
        #expect(found.contains("rubric.duplicate-key"))
        #expect(found.count < 40)
    }

    @Test(arguments: [
        "? {a: 1}\n: x\n? {a: 1}\n: y", "{: x, : y}", "\"\": 1\n\"\": 2", "'''a': 1\n'''a': 2",
        "!!str a: 1\n!!str a: 2",
    ])
    func `odd duplicate keys are reported, not guessed`(text: String) {
        let found = ids(ofItem: text)
        #expect(!found.isEmpty)
    }

    @Test(arguments: ["\u{FEFF}", "\u{FEFF}# comment\n"])
    func `a byte-order mark is passed over`(mark: String) {
        var files = Fixture.files
        files[1].text = mark + files[1].text
        #expect(Fixture.load(files).diagnostics.map(\.id) == [])
    }

    @Test(arguments: ["\r\n", "\r"])
    func `lines may end as they like`(lineEnd: String) throws {
        let files = try #require(Fixture.replacing("gate: true", with: "gate: maybe", in: "AAA/AAA-1.yaml"))
            .map { RubricFile(path: $0.path, text: $0.text.replacing("\n", with: lineEnd)) }
        let diagnostics = Fixture.load(files).diagnostics
        #expect(diagnostics.map(\.location?.line) == [4])
    }

    @Test(.timeLimit(.minutes(15)))
    func `a file that is cut off anywhere yields a diagnostic or a rubric`() {
        let text = Fixture.itemB1
        for length in stride(from: 0, to: text.utf8.count, by: 17) {
            let (rubric, diagnostics) = Fixture.load(
                replacingItem: String(decoding: text.utf8.prefix(length), as: UTF8.self))
            #expect(rubric != nil || diagnostics.containsErrors)
        }
    }

    @Test(.timeLimit(.minutes(15)))
    func `a file with any byte changed yields a diagnostic or a rubric`() {
        let bytes = Array(Fixture.itemA2.utf8)
        for (step, offset) in stride(from: 0, to: bytes.count, by: 5).enumerated() {
            var changed = bytes
            changed[offset] = Array("[]{}:-#&*!|>'\"%@`,?\n\t 0é".utf8)[step % 25]
            let (rubric, diagnostics) = Fixture.load(replacingItem: String(decoding: changed, as: UTF8.self))
            #expect(rubric != nil || diagnostics.containsErrors)
        }
    }
}

extension Fixture {
    /// Loads the rubric with another text for its second item.
    fileprivate static func load(replacingItem text: String) -> (rubric: Rubric?, diagnostics: [Diagnostic]) {
        var changed = files
        changed[3].text = text
        return load(changed)
    }
}
