internal import Diagnostics
internal import Evidence
internal import Rubric

/// Finds attestations that speak about things the rubric does not have, so that a slip of the pen is not silently ignored.
struct AttestationCheck {
    private let items: [String: Item]

    init(rubric: Rubric) {
        var items: [String: Item] = [:]
        for item in rubric.items {
            for id in [item.id] + item.aliases { items[id.rawValue] = item }
        }
        self.items = items
    }

    func diagnostics(for attestations: [Attestation]) -> [Diagnostic] {
        attestations.compactMap { attestation in
            guard let item = items[attestation.item] else {
                return unknown(attestation.item, among: items.keys.sorted(), at: attestation.location)
            }
            switch attestation.statement {
            case .rating(let practice, _):
                let known = item.practices.map(\.id.rawValue)
                return known.contains(practice) ? nil : unknown(practice, among: known, at: attestation.location)
            case .waiver(let criterion):
                let known = item.practices.map(\.id.rawValue) + item.indicators.map(\.id.rawValue)
                return known.contains(criterion) ? nil : unknown(criterion, among: known, at: attestation.location)
            case .notApplicable, .unmeasurable, .notPerformed:
                return nil
            }
        }
    }

    private func unknown(_ name: String, among known: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "attestation.unknown",
            LocalizedText(en: "the rubric has no '\(name)'; the statement has no effect", zh: "评估模型中没有“\(name)”，该陈述无效"),
            at: location, fixes: Spelling.fix(for: name, among: known))
    }
}
