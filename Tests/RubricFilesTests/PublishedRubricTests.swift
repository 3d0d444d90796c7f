import Diagnostics
import Evidence
import Rubric
import RubricFiles
import Testing

@Suite struct PublishedRubricTests {
    /// The CAICT-style rubric reduced to the one item that others are modelled on.
    private func exemplar() throws -> [RubricFile] {
        let paths = ["rubric.yaml", "INC/domain.yaml", "INC/INC-5.yaml"].map { "sre-caict-style/\($0)" }
        var files = try paths.map { RubricFile(path: $0, text: try RubricsFolder.text($0)) }
        let domains = try #require(files[0].text.firstRange(of: /\ndomains: \[[^\]]*\]/))
        files[0].text.replaceSubrange(domains, with: "\ndomains: [INC]")
        return files
    }

    @Test func `the item that others are modelled on loads without a diagnostic`() throws {
        let (rubric, diagnostics) = Fixture.load(try exemplar())
        #expect(diagnostics.map { $0.formatted(in: .english) } == [])
        let item = try #require(rubric?.items.first)
        #expect(item.id == "INC-5")
        #expect(item.indicators.map(\.id).prefix(2) == ["INC-5.median", "INC-5.p90"])
        #expect(item.indicators.first?.thresholds[Level(3)] == Threshold(60, sources: ["KUSH", "PRISM"]))
        #expect(item.practices.first?.id == "INC-5.L2.1")
        #expect(item.isGate)
    }

    @Test(arguments: RubricsFolder.rubrics)
    func `every published rubric loads without a diagnostic`(rubric: String) throws {
        let diagnostics = Fixture.load(try RubricsFolder.files(of: rubric)).diagnostics
        #expect(diagnostics.map { $0.formatted(in: .english) } == [])
    }

    @Test(arguments: RubricsFolder.rubrics)
    func `every published rubric passes every check`(rubric: String) throws {
        let linter = RubricLinter(kinds: RecordKind.all)
        let found = linter.lint(try RubricsFolder.files(of: rubric)).diagnostics.filter { $0.severity > .note }
        #expect(found.map { $0.formatted(in: .english) } == [])
    }

    @Test func `no published rubric calls itself official`() throws {
        #expect(!RubricsFolder.rubrics.isEmpty)
        for rubric in RubricsFolder.rubrics {
            let text = try RubricsFolder.text("\(rubric)/rubric.yaml")
            #expect(text.contains("\nofficial: false\n"))
        }
    }
}
