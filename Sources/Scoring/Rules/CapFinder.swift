internal import Evidence
internal import Indicators
internal import Rubric

/// Finds what limits an item however good its numbers and ratings are: the kinds of evidence it rests on.
struct CapFinder {
    let item: Item
    let parameters: ScoringParameters
    let tier: Int?

    func caps(of facts: ItemScorer.Facts, _ determinations: [Determination]) -> [Cap] {
        let measured = facts.measurements.filter { $0.value != nil }
        let kinds = evidenceKinds(of: facts.ratings)
        let hasTrend = kinds.contains(.trend) || isTrendShown(by: facts.measurements)
        var caps: [Cap] = []
        func add(_ reason: Cap.Reason, _ level: Level?, if applies: Bool) {
            guard applies, let level else { return }
            caps.append(Cap(level: level, reason: reason))
        }
        let limits = parameters.caps
        add(.documentsOnly, limits.documentsOnly, if: measured.isEmpty && kinds.isSubset(of: [.document, .interview]))
        add(.withoutData, limits.withoutData, if: measured.isEmpty && !kinds.contains(.data))
        add(
            .declaredOnly, limits.declaredOnly,
            if: measured.allSatisfy { $0.strength == .declared }
                && kinds.isDisjoint(with: [.record, .demonstration, .data]))
        add(.withoutTrend, limits.withoutTrend, if: !hasTrend)
        add(.unmeasured, limits.unmeasured, if: measured.isEmpty && !item.indicators.isEmpty)
        add(.unrated, limits.unrated, if: determinations.contains { $0.isUnratedPractice && isAsked($0) })
        return caps
    }

    /// A practice above the cap does not lower it: it is asked only where the cap would allow its level.
    private func isAsked(_ determination: Determination) -> Bool {
        guard let limit = parameters.caps.unrated else { return false }
        return determination.criterion.level <= limit && !determination.isWaived
    }

    private func evidenceKinds(of ratings: [PracticeRating]) -> Set<EvidenceKind> {
        Set(
            ratings.filter { ($0.rating?.basisPoints ?? 0) > 1500 }
                .flatMap { $0.prevailing?.evidenceKinds ?? [] }
                .compactMap(EvidenceKind.init(rawValue:)))
    }

    /// Two periods show a trend if every indicator over events has an earlier value and none got worse, unless both values
    /// reach the highest threshold.
    private func isTrendShown(by measurements: [Measurement]) -> Bool {
        var hasPair = false
        for (indicator, measurement) in zip(item.indicators, measurements) {
            // What is not measured shows no trend; were it passed over, measuring it could take one away.
            guard let value = measurement.value else { return false }
            guard measurement.window != nil else { continue }
            if case .reduction = indicator.statistic {
                // A reduction is computed from two periods: it is a trend by itself.
                guard value >= 0 else { return false }
                hasPair = true
                continue
            }
            guard let previous = measurement.previous?.figure.value else { return false }
            let top = indicator.thresholds(forTier: tier).max { $0.key < $1.key }?.value.value
            let isHeld = top.map {
                indicator.direction.holds(value, against: $0) && indicator.direction.holds(previous, against: $0)
            }
            guard indicator.direction.holds(value, against: previous) || isHeld == true else { return false }
            hasPair = true
        }
        return hasPair
    }
}

extension Determination {
    /// Whether it is about a practice that has no rating, or none any more.
    fileprivate var isUnratedPractice: Bool { !isThreshold && outcome.isUnknown }

    /// Whether it holds, or does not have to.
    var holds: Bool { outcome == .met || outcome == .notApplicable }
}
