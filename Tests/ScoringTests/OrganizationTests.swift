import Rubric
import Scoring
import Testing

@Suite struct OrganizationTests {
    private static let rule = OrganizationRule(
        parameters: ScoringParameters(sampling: [
            .init(applications: 52, projects: 5), .init(applications: 12, projects: 2),
        ]))

    @Test(arguments: [
        (0, 0), (1, 1), (2, 2), (12, 2), (13, 5), (52, 5), (53, 5), (100, 7), (225, 11), (1225, 25),
    ])
    func `so many applications need so many projects`(applications: Int, projects: Int) {
        #expect(Self.rule.sampleSize(applications: applications) == projects)
    }

    @Test func `beyond the table the curve is rounded exactly and never falls`() {
        let rule = OrganizationRule(parameters: ScoringParameters())
        var last = 0
        for applications in 0...20_000 {
            let size = rule.sampleSize(applications: applications)
            // round(0.7·√n) = k exactly if (2k − 1)² · 25 ≤ 49 n < (2k + 1)² · 25
            let (lower, upper) = (2 * size - 1, 2 * size + 1)
            #expect(size == 0 || lower * lower * 25 <= 49 * applications, "\(applications)")
            #expect(49 * applications < upper * upper * 25, "\(applications)")
            #expect(size >= last)
            last = size
        }
    }

    @Test(
        arguments: [
            ([], nil), ([3], 3), ([5, 2, 4], 2), ([4, 3, 5, 2], 2), ([4, 3, 5, 2, 4], 3), ([2, 2, 5, 5, 5], 2),
            ([1, 5, 5, 5, 5, 5], 5),
        ] as [([Int], Int?)])
    func `the lowest project decides among four, the second lowest among five`(levels: [Int], expected: Int?) {
        #expect(Self.rule.level(ofProjects: levels.map(Level.init))?.rawValue == expected)
    }
}
