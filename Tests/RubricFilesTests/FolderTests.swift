import Diagnostics
import RubricFiles
import Testing

@Suite struct FolderTests {
    private func ids(_ files: [RubricFile]) -> [String] { Fixture.load(files).diagnostics.map(\.id) }

    @Test func `files lie where they like as long as they lie together`() {
        for prefix in ["", "/srv/rubrics/demo/", "./demo/"] {
            let files = Fixture.files.map {
                RubricFile(path: prefix + $0.path.dropFirst("demo/".count), text: $0.text)
            }
            #expect(Fixture.load(files).rubric != nil)
            #expect(ids(files) == [])
        }
    }

    @Test func `files of other kinds are passed over`() {
        #expect(ids(Fixture.files + [RubricFile(path: "demo/AAA/README.md", text: "{")]) == [])
    }

    @Test func `no files at all are no rubric`() {
        let (rubric, diagnostics) = Fixture.load([])
        #expect(rubric == nil)
        #expect(diagnostics.map(\.id) == ["rubric.missing-file"])
    }

    @Test func `a folder with another name than the rubric is a warning`() {
        let files = Fixture.files.map {
            RubricFile(path: "copy/" + $0.path.dropFirst("demo/".count), text: $0.text)
        }
        let (rubric, diagnostics) = Fixture.load(files)
        #expect(rubric != nil)
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.map(\.id) == ["rubric.file-name"])
        #expect(diagnostics.first?.location == SourceLocation(path: "copy/rubric.yaml", line: 2, column: 5))
    }

    @Test(arguments: ["demo/AAA/AAA-3.yml", "demo/AAA-3.yaml", "demo/AAA/old/AAA-3.yaml", "other/AAA/AAA-3.yaml"])
    func `a file in an unexpected place is an error`(path: String) {
        #expect(ids(Fixture.files + [RubricFile(path: path, text: "")]) == ["rubric.unexpected-file"])
    }

    @Test func `a file that is given twice is an error`() {
        #expect(ids(Fixture.files + [Fixture.files[2]]) == ["rubric.duplicate-file"])
    }

    @Test func `a domain that is listed without a folder is an error`() throws {
        let files = try #require(
            Fixture.replacing("domains: [AAA, BBB]", with: "domains: [AAA, BBB, CCC]", in: "rubric.yaml"))
        let diagnostics = Fixture.load(files).diagnostics
        #expect(diagnostics.map(\.id) == ["rubric.missing-domain"])
        #expect(diagnostics.first?.location == SourceLocation(path: "demo/rubric.yaml", line: 24, column: 21))
    }

    @Test func `a misspelt domain in the list is recognised`() throws {
        let files = try #require(
            Fixture.replacing("domains: [AAA, BBB]", with: "domains: [AAA, BBC]", in: "rubric.yaml"))
        let diagnostics = Fixture.load(files).diagnostics
        #expect(diagnostics.map(\.id) == ["rubric.unlisted-domain", "rubric.missing-domain"])
        #expect(diagnostics.last?.fixes.first?.en == "did you mean 'BBB'?")
    }

    @Test func `a folder of a domain needs its description`() {
        #expect(ids(Fixture.files.filter { $0.path != "demo/BBB/domain.yaml" }) == ["rubric.missing-file"])
    }

    @Test func `an item in the folder of another domain is an error`() {
        let item = RubricFile(
            path: "demo/AAA/BBB-2.yaml",
            text: Fixture.itemA2.replacing("id: AAA-2", with: "id: BBB-2", maxReplacements: 1))
        #expect(ids(Fixture.files + [item]) == ["rubric.wrong-domain"])
    }

    @Test func `too many files are refused`() {
        let many = (0..<6_000).map { RubricFile(path: "demo/AAA/AAA-\($0).yaml", text: "") }
        #expect(ids(many) == ["rubric.too-large"])
    }
}
