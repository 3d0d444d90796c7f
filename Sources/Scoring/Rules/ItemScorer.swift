internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric

/// Derives the level of one item from its measurements and ratings.
///
/// The level is the highest one that the indicators, the ratings and the caps all allow. Three readings come from the same
/// code: the formal level, and the band in which everything unknown is unmet or met.
struct ItemScorer {
    let item: Item
    let parameters: ScoringParameters
    let highest: Level
    let tier: Int?

    /// How the unknown is read.
    enum Reading {
        /// As the rules say: unmet, but for practices nobody rated, which are assumed up to a cap where there is a measure.
        case formal
        /// Everything unknown is unmet.
        case pessimistic
        /// Everything unknown is met.
        case optimistic
    }

    /// What is known about an item.
    struct Facts {
        var measurements: [Measurement]
        var ratings: [PracticeRating]
        /// By the criterion that they are about.
        var waivers: [String: Attestation]
        var isUnmeasurable: Bool
        var isNotPerformed: Bool
        /// Whether practices that nobody rated may be assumed; not if attestations are known to be missing.
        var assumesUnrated: Bool
    }

    /// The result of an item.
    ///
    /// - Parameters:
    ///   - facts: What is known.
    ///   - lifted: Caps that are taken as lifted, to try what that would give.
    /// - Returns: The level with everything that it was derived from.
    func result(of facts: Facts, lifting lifted: Set<Cap.Reason> = []) -> ItemResult {
        let determinations = DeterminationMaker(item: item, parameters: parameters, highest: highest, tier: tier)
            .determinations(of: facts)
        let found = CapFinder(item: item, parameters: parameters, tier: tier).caps(of: facts, determinations)
        let caps = found.filter { !lifted.contains($0.reason) }
        let formal = level(.formal, facts, determinations, caps)
        let low = level(.pessimistic, facts, determinations, caps)
        let high = level(.optimistic, facts, determinations, caps)
        let isMeasured = facts.measurements.contains { $0.value != nil }
        let isRated = facts.ratings.contains { $0.rating != nil }
        let next = determinations.map(\.criterion.level).filter { $0 > formal }.min() ?? formal
        let deciding = determinations.filter { $0.criterion.level <= next }
        return ItemResult(
            item: item.id,
            standing: standing(isMeasured: isMeasured, isRated: isRated, facts, deciding),
            level: formal,
            band: LevelBand(low: low, high: high),
            indicatorLevel: isMeasured
                ? reach(determinations.filter(\.isThreshold)) { $0.holds || $0.isWaived } : nil,
            qualitativeLevel: isRated
                ? qualitativeLevel(determinations) { $0.outcome } : nil,
            caps: caps + (waivedCap(.formal, facts, determinations).map { [$0] } ?? []),
            determinations: determinations,
            measurements: facts.measurements,
            ratings: facts.ratings,
            coverage: coverage(of: deciding, facts),
            isDeclaredNotPerformed: facts.isNotPerformed, isDeclaredUnmeasurable: facts.isUnmeasurable,
            hasUnattributedRecords: facts.measurements.contains {
                $0.value != nil && $0.attributedShare * 100 < parameters.minimumCoverage
            },
            assumesUnrated: facts.assumesUnrated
        )
    }

    /// How much is known of what decides: of a threshold that was decided, the part of the records that belong to subjects.
    private func coverage(of deciding: [Determination], _ facts: Facts) -> Coverage {
        var shares: [Identifier<Indicator>: Rational] = [:]
        for measurement in facts.measurements { shares[measurement.indicator] = measurement.attributedShare }
        let known = deciding.reduce(Rational.zero) { sum, determination in
            switch (determination.outcome, determination.criterion.kind) {
            case (.noEvidence, _), (.expired, _): sum
            case (.notApplicable, _), (_, .practice): sum + 1
            case (_, .threshold(let indicator)): sum + (shares[indicator] ?? 1)
            }
        }
        return Coverage(known: known, total: Rational(Int128(deciding.count)))
    }

    private func standing(
        isMeasured: Bool, isRated: Bool, _ facts: Facts, _ deciding: [Determination]
    ) -> ItemResult.Standing {
        if isMeasured || item.indicators.isEmpty {
            let unrated = deciding.contains { !$0.isThreshold && $0.outcome.isUnknown }
            return unrated && !(item.indicators.isEmpty && !isRated)
                ? .provisional : isMeasured || isRated ? .assessed : .notEvaluated
        }
        if facts.isUnmeasurable, isRated { return .unmeasured }
        return isRated ? .provisional : .notEvaluated
    }

    private func level(
        _ reading: Reading, _ facts: Facts, _ determinations: [Determination], _ caps: [Cap]
    ) -> Level {
        guard !facts.isNotPerformed else { return .notPerformed }
        let isMeasured = facts.measurements.contains { $0.value != nil }
        let ignoresIndicators = facts.isUnmeasurable && !isMeasured
        let byIndicators = reach(determinations.filter(\.isThreshold)) { determination in
            if determination.isWaived { return true }
            switch determination.outcome {
            case .met, .partlyMet, .notApplicable: return true
            case .unmet: return false
            case .noEvidence, .expired:
                return reading == .optimistic || (ignoresIndicators && reading == .formal)
            }
        }
        let assumed = assumedPractices(reading, facts, determinations)
        let byRatings = qualitativeLevel(determinations) { determination in
            guard determination.outcome.isUnknown else { return determination.outcome }
            let isTaken = reading == .optimistic || assumed.contains(determination.criterion.id)
            return isTaken ? .met : determination.outcome
        }
        guard reading == .optimistic || isPerformed(facts) else { return .notPerformed }
        var level = min(byIndicators, byRatings)
        if reading != .optimistic { level = caps.reduce(level) { min($0, $1.level) } }
        if let cap = waivedCap(reading, facts, determinations) { level = min(level, cap.level) }
        return highestWithCriteria(upTo: level, determinations, reading)
    }

    /// The practices without a rating that are taken as done because the item is measured, up to a cap.
    private func assumedPractices(
        _ reading: Reading, _ facts: Facts, _ determinations: [Determination]
    ) -> Set<String> {
        guard reading == .formal, facts.assumesUnrated, facts.measurements.contains(where: { $0.value != nil }) else {
            return []
        }
        let limit = parameters.caps.unrated ?? highest
        let asked = determinations.filter { $0.criterion.level <= limit }.map(\.criterion.id)
        return assumablePractices(facts).intersection(asked)
    }

    /// What a waiver limits the level to; none where nothing is waived that would have to hold.
    ///
    /// A waiver opens no more than the rubric allows. It takes nothing away either: what the item reaches with the criterion
    /// as it is, it keeps.
    private func waivedCap(_ reading: Reading, _ facts: Facts, _ determinations: [Determination]) -> Cap? {
        guard let limit = parameters.caps.waived else { return nil }
        let waived = determinations.filter { $0.isWaived && !$0.holds }
        guard !waived.isEmpty else { return nil }
        let assumed = assumedPractices(reading, facts, determinations)
        let reached = waived.compactMap { determination -> Int? in
            if determination.outcome.isUnknown {
                if reading == .optimistic || assumed.contains(determination.criterion.id) { return nil }
            }
            return determination.criterion.level.rawValue - (determination.outcome == .partlyMet ? 0 : 1)
        }
        return reached.min().map { Cap(level: max(limit, Level($0)), reason: .waived) }
    }

    /// The practices about which nothing bad was said last: one that fell short is not assumed to be done because its rating
    /// has run out.
    func assumablePractices(_ facts: Facts) -> Set<String> {
        var assumable: Set<String> = []
        for (practice, rating) in zip(item.practices, facts.ratings) {
            if case .rating(_, let last)? = rating.others.first?.statement, !isFull(last) { continue }
            assumable.insert(practice.id.rawValue)
        }
        return assumable
    }

    private func isFull(_ rating: Rating) -> Bool {
        Rational(Int128(rating.basisPoints), 100) > parameters.fully
    }

    /// Whether any activity is visible: a measured value, or a rating above "not achieved" (ISO/IEC 33020: 15 %).
    private func isPerformed(_ facts: Facts) -> Bool {
        facts.measurements.contains { $0.value != nil }
            || facts.ratings.contains { ($0.rating?.basisPoints ?? 0) > 1500 }
    }

    /// The highest level below which no criterion fails.
    private func reach(_ determinations: [Determination], holds: (Determination) -> Bool) -> Level {
        let failed = determinations.filter { !holds($0) }.map(\.criterion.level).min()
        guard let failed else { return highest }
        return Level(failed.rawValue - 1)
    }

    /// The highest level whose practices are largely achieved and below which all are fully achieved (ISO/IEC 33020).
    private func qualitativeLevel(
        _ determinations: [Determination], outcome: (Determination) -> Determination.Outcome
    ) -> Level {
        let practices = determinations.filter { !$0.isThreshold && !$0.isWaived }
        var best = Level.initial
        var isFullBelow = true
        for level in Level.withCriteria where level <= highest {
            let outcomes = practices.filter { $0.criterion.level == level }.map(outcome)
            guard isFullBelow, outcomes.allSatisfy({ $0 == .met || $0 == .partlyMet }) else { break }
            best = level
            isFullBelow = outcomes.allSatisfy { $0 == .met }
        }
        return best
    }

    /// A level without any criterion that applies cannot be attained, only passed over: the level falls to the next
    /// one that has some.
    ///
    /// A criterion that is waived and does not hold attains nothing either.
    private func highestWithCriteria(
        upTo level: Level, _ determinations: [Determination], _ reading: Reading
    ) -> Level {
        let present = determinations.filter { determination in
            if determination.outcome == .notApplicable { return false }
            if !determination.isWaived || determination.outcome == .met || determination.outcome == .partlyMet {
                return true
            }
            return reading == .optimistic && determination.outcome.isUnknown
        }
        let levels = Set(present.map(\.criterion.level))
        var level = level
        while level > .initial, !levels.contains(level) { level = Level(level.rawValue - 1) }
        return level
    }
}

extension Determination {
    /// Whether it is about a threshold of an indicator, not about a practice.
    var isThreshold: Bool {
        if case .threshold = criterion.kind { true } else { false }
    }
}
