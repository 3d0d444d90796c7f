internal import Diagnostics
internal import Evidence
internal import Rubric
internal import Scoring

/// Says a criterion in words.
struct CriterionWords {
    let criterion: Criterion
    let context: ReportContext

    /// The name of the indicator, or the statement of the practice.
    var short: String {
        let item = context.item(criterion.item)
        switch criterion.kind {
        case .threshold(let id):
            return item?.indicators.first { $0.id == id }.map { context.text($0.name) } ?? id.rawValue
        case .practice(let id):
            return item?.practices.first { $0.id == id }.map { context.text($0.text) } ?? id.rawValue
        }
    }

    /// The bound of a threshold with sign and unit: "≥ 90 %"; none for a practice.
    var bound: String? {
        guard case .threshold(let id) = criterion.kind,
            let indicator = context.item(criterion.item)?.indicators.first(where: { $0.id == id }),
            let threshold = indicator.thresholds(forTier: context.assessment.result.subject.tier)[criterion.level]
        else { return nil }
        return "\(indicator.direction.sign) \(indicator.unit.text(threshold.value.text, context.language))"
    }

    /// Whether a machine decides it.
    var isThreshold: Bool {
        if case .threshold = criterion.kind { true } else { false }
    }
}
