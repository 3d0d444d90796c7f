internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

/// Finds definitions and evidence by what results refer to them with.
struct ContentIndex {
    let assessment: Assessment
    private let items: [Identifier<Item>: Item]
    private let domains: [Identifier<Domain>: Domain]
    private let owners: [Identifier<Item>: Identifier<Domain>]
    private let outcomes: [Identifier<Indicator>: Indicator]

    init(_ assessment: Assessment) {
        self.assessment = assessment
        let rubric = assessment.rubric
        items = Dictionary(rubric.items.map { ($0.id, $0) }) { first, _ in first }
        domains = Dictionary(rubric.domains.map { ($0.id, $0) }) { first, _ in first }
        owners = Dictionary(rubric.domains.flatMap { domain in domain.items.map { ($0.id, domain.id) } }) { first, _ in
            first
        }
        outcomes = Dictionary(rubric.outcomes.map { ($0.id, $0) }) { first, _ in first }
    }

    func item(_ id: Identifier<Item>) -> Item? { items[id] }
    func domain(_ id: Identifier<Domain>) -> Domain? { domains[id] }
    func domain(of item: Identifier<Item>) -> Identifier<Domain>? { owners[item] }
    func outcome(_ id: Identifier<Indicator>) -> Indicator? { outcomes[id] }

    /// The piece of evidence at an index, or none if there is no such piece.
    func evidence(_ index: UInt32) -> EvidenceItem? {
        let index = Int(index)
        return assessment.evidence.indices.contains(index) ? assessment.evidence[index] : nil
    }
}
