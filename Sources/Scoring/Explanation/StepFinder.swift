internal import Evidence
internal import Indicators
internal import Rubric

/// Finds what stands between one item and a level: the fewest criteria through that level that must be closed.
///
/// It tries what it proposes with the same rules that score: an indicator is closed by a value on its threshold, a practice by a
/// full rating for which the evidence was seen that the practice asks for.
struct StepFinder {
    private let item: Item
    private let result: ItemResult
    private let scorer: ItemScorer

    init(item: Item, result: ItemResult, rubric: Rubric, tier: Int?) {
        self.item = item
        self.result = result
        scorer = ItemScorer(item: item, parameters: rubric.scoring, highest: rubric.highestLevel, tier: tier)
    }

    /// The cheapest way to a level; empty if the item is there, and a dead end if no criterion can bring it there.
    func way(to target: Level) -> Way {
        guard let level = result.level, level < target else { return Way() }
        guard let goal = goal(for: target) else { return Way(deadEnd: deadEnd(at: target)) }
        let ways = (isMeasuringOptional ? [false, true] : [true]).compactMap { steps(to: goal, target, measuring: $0) }
        return ways.map { Way(steps: $0) }.min { $0.cost < $1.cost } ?? Way(deadEnd: deadEnd(at: target))
    }

    /// The level to aim at: one without any criterion that applies is only passed over.
    private func goal(for target: Level) -> Level? {
        if target <= .initial { return target }
        return Level.withCriteria.first { level in
            level >= target
                && result.determinations.contains { $0.criterion.level == level && $0.outcome != .notApplicable }
        }
    }

    /// The steps to a goal; none if they do not lead there after all.
    private func steps(to goal: Level, _ target: Level, measuring: Bool) -> [Step]? {
        var open = openCriteria(through: goal, measuring: measuring)
        if goal > .initial, !isPresent(goal, closing: open) {
            guard let least = lowest({ $0.criterion.level == goal }) else { return nil }
            open.append(least)
        }
        var facts = facts(closing: open)
        if scorer.result(of: facts).level == .notPerformed {
            guard let least = lowest({ !open.contains($0) }) else { return nil }
            open.append(least)
            facts = self.facts(closing: open)
        }
        let caps = capsToLift(scorer.result(of: facts).caps.filter { $0.level < goal }.map(\.reason))
        // Measuring anything would make every indicator count, which is the other way.
        if !measuring, caps.contains(.unmeasured) { return nil }
        let tried = scorer.result(of: facts, lifting: Set(caps.flatMap(\.lifts)))
        guard let reached = tried.level, reached >= target else { return nil }
        let words = StepWords(item: item, result: result, tier: scorer.tier)
        var steps = open.map(words.step)
        if result.isDeclaredNotPerformed { steps.append(words.withdrawal(at: target)) }
        return steps + caps.map { words.step(lifting: $0, at: target) }
    }

    private func deadEnd(at target: Level) -> Step {
        StepWords(item: item, result: result, tier: scorer.tier).deadEnd(at: target)
    }
}

extension StepFinder {
    /// Whether the statement that nothing can be measured leaves the choice between rating alone and measuring after all.
    private var isMeasuringOptional: Bool { result.isDeclaredUnmeasurable && !isMeasured }

    private var isMeasured: Bool { result.measurements.contains { $0.value != nil } }

    /// The criteria through a level that the level needs and that do not hold.
    private func openCriteria(through goal: Level, measuring: Bool) -> [Determination] {
        // Above their cap waivers are of no use, and what is waived must hold like everything else.
        let countsWaivers = scorer.parameters.caps.waived.map { goal <= $0 } ?? true
        let asked = result.determinations.filter {
            $0.criterion.level <= goal && !($0.isWaived && countsWaivers)
        }
        let thresholds = asked.filter { determination in
            determination.isThreshold && !determination.holds && (measuring || !determination.outcome.isUnknown)
        }
        let isMeasuredThen = isMeasured || !thresholds.isEmpty
        let assumed = isMeasuredThen ? assumedPractices(for: goal) : []
        let practices = asked.filter { determination in
            if determination.isThreshold { return false }
            switch determination.outcome {
            case .met, .notApplicable: return false
            case .partlyMet: return determination.criterion.level < goal
            case .unmet: return true
            case .noEvidence, .expired: return !assumed.contains(determination.criterion.id)
            }
        }
        let open = Set((thresholds + practices).map(\.criterion))
        return result.determinations.filter { open.contains($0.criterion) }
    }

    /// The practices that are assumed to be done, where nobody rated them, in an item that is measured.
    private func assumedPractices(for goal: Level) -> Set<String> {
        let isAllowed = result.assumesUnrated && scorer.parameters.caps.unrated.map { goal <= $0 } ?? true
        return isAllowed ? scorer.assumablePractices(facts(closing: [])) : []
    }

    /// Whether a level has a criterion that attains it once some are closed.
    private func isPresent(_ level: Level, closing open: [Determination]) -> Bool {
        result.determinations.contains { determination in
            determination.criterion.level == level && determination.outcome != .notApplicable
                && (!determination.isWaived || determination.outcome == .met || determination.outcome == .partlyMet
                    || open.contains(determination))
        }
    }

    /// The open criterion of the lowest level, and of that the one with the least effort.
    private func lowest(_ isWanted: (Determination) -> Bool) -> Determination? {
        result.determinations.filter { !$0.holds && isWanted($0) }.min { left, right in
            (left.criterion.level, item.effort(of: left.criterion.level))
                < (right.criterion.level, item.effort(of: right.criterion.level))
        }
    }

    /// The caps that need a step of their own, each named once and none that another one lifts along.
    private func capsToLift(_ present: [Cap.Reason]) -> [Cap.Reason] {
        // In this order none lifts one that comes before it, so that each of those that remain is needed.
        var needed: [Cap.Reason] = []
        for reason in [Cap.Reason.unmeasured, .withoutData, .documentsOnly, .declaredOnly, .withoutTrend]
        where present.contains(reason) && !needed.contains(where: { $0.lifts.contains(reason) }) {
            needed.append(reason)
        }
        return needed
    }
}

extension StepFinder {
    /// What would be known if some criteria were closed.
    private func facts(closing open: [Determination]) -> ItemScorer.Facts {
        var facts = ItemScorer.Facts(
            measurements: result.measurements, ratings: result.ratings,
            waivers: Dictionary(
                result.determinations.compactMap { each in each.waiver.map { (each.criterion.id, $0) } }
            ) { first, _ in first },
            isUnmeasurable: result.isDeclaredUnmeasurable, isNotPerformed: false,
            assumesUnrated: result.assumesUnrated)
        let closed = Dictionary(grouping: open, by: \.criterion.kind)
        for (index, indicator) in item.indicators.enumerated() {
            let levels = closed[.threshold(indicator.id)]?.map(\.criterion.level)
            guard let level = levels?.max(), let threshold = indicator.thresholds(forTier: scorer.tier)[level] else {
                continue
            }
            facts.measurements[index].outcome = .measured(
                Figure(value: threshold.value, numerator: threshold.value, denominator: 1))
        }
        for (index, practice) in item.practices.enumerated() where closed[.practice(practice.id)] != nil {
            facts.ratings[index] = fullRating(of: practice, after: facts.ratings[index])
        }
        return facts
    }

    private func fullRating(of practice: Practice, after rating: PracticeRating) -> PracticeRating {
        guard let full = Rating(basisPoints: 10_000) else { return rating }
        let seen = rating.prevailing?.evidenceKinds ?? []
        let attestation = Attestation(
            subject: "", item: item.id.rawValue, statement: .rating(practice: practice.id.rawValue, full), author: "",
            role: .assessor, statedAt: 0, evidenceKinds: seen + practice.evidence.map(\.rawValue),
            location: item.location)
        return PracticeRating(practice: practice.id, prevailing: attestation, others: [])
    }
}

extension Item {
    /// The effort that the rubric gives for a level; medium where it gives none.
    func effort(of level: Level) -> Effort {
        remediation.first { $0.level == level }?.effort ?? .medium
    }
}

extension Cap.Reason {
    /// The caps that go once this one is lifted: raw data is also a record, and a measure has raw data.
    fileprivate var lifts: [Cap.Reason] {
        switch self {
        case .unmeasured: [.unmeasured, .withoutData, .documentsOnly]
        case .withoutData: [.withoutData, .documentsOnly, .declaredOnly]
        case .documentsOnly: [.documentsOnly, .declaredOnly]
        case .declaredOnly, .withoutTrend, .unrated, .waived: [self]
        }
    }
}
