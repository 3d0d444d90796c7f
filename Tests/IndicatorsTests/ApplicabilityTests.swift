import Diagnostics
import Evidence
import Indicators
import Rubric
import Testing

@Suite struct ApplicabilityTests {
    private static func plan(_ condition: String) throws -> ApplicabilityPlan {
        var diagnostics: [Diagnostic] = []
        let plan = ApplicabilityPlan(
            Applicability(condition: .cel(condition), reason: LocalizedText(verbatim: "x")), reporting: &diagnostics)
        return try #require(plan, "\(diagnostics)")
    }

    @Test(
        arguments: [
            ("subject.tier <= 2", 1, true), ("subject.tier <= 2", 3, false), ("subject.tier <= 2", nil, true),
            ("subject.kind == 'system'", nil, true), ("subject.kind == 'department'", nil, false),
            ("'paid' in subject.tags", nil, false), ("'core' in subject.tags", nil, true),
            ("subject.owner == 'x'", nil, true),
        ] as [(String, Int?, Bool)])
    func `an item does not apply only where the condition is known to be false`(
        condition: String, tier: Int?, applies: Bool
    ) throws {
        let subject = Subject(id: "s", name: LocalizedText(verbatim: "s"), tier: tier, tags: ["core"])
        #expect(try Self.plan(condition).applies(to: subject) == applies)
    }

    @Test func `a condition that is none is refused`() {
        var diagnostics: [Diagnostic] = []
        let plan = ApplicabilityPlan(
            Applicability(condition: .cel("subject.tier"), reason: LocalizedText(verbatim: "x")),
            reporting: &diagnostics)
        #expect(plan == nil)
        #expect(diagnostics.containsErrors)
    }
}
