internal import Evidence
internal import Indicators
internal import Rubric

/// Decides every criterion of an item, one by one.
struct DeterminationMaker {
    let item: Item
    let parameters: ScoringParameters
    let highest: Level
    let tier: Int?

    /// One determination for each threshold and practice, ordered by level, thresholds first.
    func determinations(of facts: ItemScorer.Facts) -> [Determination] {
        Level.withCriteria.filter { $0 <= highest }.flatMap { level in
            thresholds(at: level, facts) + practices(at: level, facts)
        }
    }

    private func thresholds(at level: Level, _ facts: ItemScorer.Facts) -> [Determination] {
        zip(item.indicators, facts.measurements).compactMap { indicator, measurement in
            guard let threshold = indicator.thresholds(forTier: tier)[level] else { return nil }
            return Determination(
                criterion: Criterion(item: item.id, level: level, kind: .threshold(indicator.id)),
                outcome: outcome(of: measurement, indicator, threshold),
                waiver: facts.waivers[indicator.id.rawValue],
                isBorderline: isBorderline(measurement, threshold)
            )
        }
    }

    private func outcome(
        of measurement: Measurement, _ indicator: Indicator, _ threshold: Threshold
    ) -> Determination.Outcome {
        switch measurement.outcome {
        case .measured(let figure): indicator.direction.holds(figure.value, against: threshold.value) ? .met : .unmet
        case .noEvidence(.expired): .expired
        case .noEvidence(.noOccasion): .notApplicable
        case .noEvidence: .noEvidence
        }
    }

    private func isBorderline(_ measurement: Measurement, _ threshold: Threshold) -> Bool {
        guard let figure = measurement.figure, figure.isShare else { return false }
        return WilsonInterval.contains(
            threshold.value, hits: figure.numerator, count: figure.denominator, quantile: parameters.confidence)
    }

    private func practices(at level: Level, _ facts: ItemScorer.Facts) -> [Determination] {
        zip(item.practices, facts.ratings).filter { $0.0.level == level }.map { practice, rating in
            Determination(
                criterion: Criterion(item: item.id, level: level, kind: .practice(practice.id)),
                outcome: outcome(of: rating),
                waiver: facts.waivers[practice.id.rawValue]
            )
        }
    }

    private func outcome(of rating: PracticeRating) -> Determination.Outcome {
        guard let degree = rating.rating else {
            return rating.hasExpired ? .expired : .noEvidence
        }
        let percent = Rational(Int128(degree.basisPoints), 100)
        return percent > parameters.fully ? .met : percent > parameters.largely ? .partlyMet : .unmet
    }
}

extension PracticeRating {
    /// Whether there was a rating that has run out.
    var hasExpired: Bool { prevailing == nil && !others.isEmpty }
}
