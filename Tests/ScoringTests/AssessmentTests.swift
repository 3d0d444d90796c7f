import Diagnostics
import Evidence
import Rubric
import Scoring
import Testing

@Suite struct AssessmentTests {
    private static func assessment(hypotheses: [LocalizedText]) -> Assessment {
        let scene = Scene(RubricBuilder.plainItem("A-1"))
        return Assessment(
            rubric: scene.rubric, rubricDigest: "", asOf: Scene.asOf, result: scene.result, outcomes: [], paths: [],
            evidence: [], exclusions: [], incomplete: [:], diagnostics: [], hypotheses: hypotheses, toolVersion: "1.0.0"
        )
    }

    @Test func `what rests on an assumption is marked as hypothetical`() {
        #expect(!Self.assessment(hypotheses: []).isHypothetical)
        #expect(Self.assessment(hypotheses: [LocalizedText(verbatim: "A-1.L2.1 is rated F")]).isHypothetical)
    }
}
