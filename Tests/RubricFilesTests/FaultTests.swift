import Diagnostics
import RubricFiles
import Testing

@Suite struct FaultTests {
    @Test(arguments: Fault.all)
    func `a fault is reported once, with its place and what to do`(fault: Fault) throws {
        let diagnostics = Fixture.lint(try #require(fault.files)).diagnostics
        #expect(diagnostics.map(\.id) == [fault.id])
        #expect(diagnostics.first?.location?.path == fault.path)
        #expect(diagnostics.first?.location?.line == fault.line)
        #expect(diagnostics.first?.fixes.first?.en == fault.fix)
    }

    @Test(arguments: Fault.all)
    func `every message speaks Chinese and follows the house rules`(fault: Fault) throws {
        for diagnostic in Fixture.lint(try #require(fault.files)).diagnostics {
            for text in [diagnostic.summary] + diagnostic.fixes + diagnostic.notes {
                #expect(text.en.last != ".")
                #expect(text.zh != text.en)
                #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
                #expect(!text.zh.contains("'"))
            }
        }
    }

    @Test func `the sound rubric passes every check`() {
        let (rubric, diagnostics) = Fixture.lint()
        #expect(diagnostics.map { $0.formatted(in: .english) } == [])
        #expect(rubric != nil)
    }

    @Test func `all faults of a rubric are reported together, in the order of paths and lines`() throws {
        var files = Fixture.files
        for fault in ["gate: true": "gate: maybe", "weight: 2": "colour: red", "unit: minutes": "unit: minute"] {
            let range = try #require(files[2].text.firstRange(of: fault.key))
            files[2].text.replaceSubrange(range, with: fault.value)
        }
        let diagnostics = Fixture.load(files.reversed()).diagnostics
        #expect(diagnostics.map(\.id) == ["rubric.wrong-type", "rubric.unknown-key", "rubric.unknown-value"])
        #expect(diagnostics.map(\.location?.line) == [4, 5, 18])
    }
}
