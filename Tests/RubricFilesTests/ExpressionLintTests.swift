import Diagnostics
import RubricFiles
import Testing

@Suite struct ExpressionLintTests {
    private func lint(_ files: [RubricFile]?) throws -> [Diagnostic] {
        RubricLinter(kinds: Fixture.kinds).lint(try #require(files)).diagnostics
    }

    @Test func `the expressions of the sound rubric are sound`() throws {
        #expect(try lint(Fixture.files).map { $0.formatted(in: .english) } == [])
    }

    @Test func `an unknown column is found at its place in the expression`() throws {
        let found = try lint(
            Fixture.replacing(
                "measure: recovered_at - detected_at", with: "measure: recovered_at - detectd_at", in: "AAA/AAA-1.yaml")
        )
        #expect(found.map(\.id) == ["expression.unknown-field"])
        #expect(found.first?.location == SourceLocation(path: "demo/AAA/AAA-1.yaml", line: 17, column: 29))
        #expect(found.first?.fixes.first?.en == "did you mean 'detected_at'?")
    }

    @Test func `a clause sees the member of its population, and only what it has`() throws {
        let found = try lint(Fixture.replacing("of.critical", with: "of.passed", in: "AAA/AAA-2.yaml"))
        #expect(found.map(\.id) == ["expression.unknown-field"])
    }

    @Test func `a clause over fixed values sees the value`() throws {
        let clause = "distinct: plan, where: \"of.value != id\"}"
        #expect(try lint(Fixture.replacing("distinct: plan}", with: clause, in: "AAA/AAA-2.yaml")).map(\.id) == [])
    }

    @Test func `a condition of an item sees the subject and nothing else`() throws {
        let found = try lint(Fixture.replacing("subject.tier <= 2", with: "severity <= 2", in: "AAA/AAA-1.yaml"))
        #expect(found.map(\.id) == ["expression.unknown-field"])
    }

    @Test func `a measure of the wrong type and a unit that does not fit are found`() throws {
        let time = try lint(
            Fixture.replacing(
                "measure: recovered_at - detected_at", with: "measure: recovered_at", in: "AAA/AAA-1.yaml"))
        #expect(time.map(\.id) == ["rubric.expression-type"])
        let unit = try lint(Fixture.replacing("unit: minutes", with: "unit: score", in: "AAA/AAA-1.yaml"))
        #expect(unit.map(\.id) == ["rubric.unit"])
    }
}
