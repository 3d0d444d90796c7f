public import Rubric

/// The level of an organisation, from the levels of a sample of its projects.
public struct OrganizationRule: Sendable {
    private let sampling: [ScoringParameters.SamplingStep]

    /// Creates the rule with the sampling table of a rubric.
    public init(parameters: ScoringParameters) {
        sampling = parameters.sampling.sorted { $0.applications < $1.applications }
    }

    /// How many projects are sampled among so many applications.
    ///
    /// Beyond the table it is round(0.7·√applications), the curve through the two published points (12 → 2, 52 → 5); a
    /// proposal.
    public func sampleSize(applications: Int) -> Int {
        if let step = sampling.first(where: { applications <= $0.applications }) {
            return min(applications, step.projects)
        }
        return min(applications, max(Self.curve(applications), sampling.last?.projects ?? 0))
    }

    /// round(0.7·√applications), exactly: the greatest k with k − ½ ≤ 0.7·√n, that is (2k − 1)² · 25 ≤ 49 · n.
    private static func curve(_ applications: Int) -> Int {
        let scaled = 49 * Int128(max(0, applications))
        var size = Int128(0.7 * Double(max(0, applications)).squareRoot())
        while (2 * size + 1) * (2 * size + 1) * 25 <= scaled { size += 1 }
        return Int(size)
    }

    /// The lowest sampled level for fewer than five projects, else the second lowest; none without projects.
    ///
    /// A proposal.
    public func level(ofProjects levels: [Level]) -> Level? {
        let sorted = levels.sorted()
        return sorted.count < 5 ? sorted.first : sorted[1]
    }
}
