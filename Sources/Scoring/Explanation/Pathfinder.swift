internal import Evidence
public import Rubric

/// Finds the smallest way to a target level: the fewest open criteria whose closing lifts a domain or track to it,
/// and among ways of equal size the one with the least effort.
///
/// Exact, and the same every time.
public struct Pathfinder: Sendable {
    private let rubric: Rubric

    /// Creates a pathfinder for a rubric.
    public init(rubric: Rubric) {
        self.rubric = rubric
    }

    /// The way of a track to a level; empty if it is there.
    public func path(of result: SubjectResult, track: Identifier<Track>, to target: Level) -> [Step] {
        guard let trackResult = result.tracks.first(where: { $0.track == track }) else { return [] }
        let options = trackResult.domains.map { domain -> Option in
            let member = trackResult.result.members.first { $0.id == domain.domain }
            return Option(
                weight: member?.weight ?? 0, isRequired: member?.isRequired ?? false,
                isApplicable: domain.result.level != nil,
                toTarget: steps(in: domain, of: result, to: target),
                toLag: steps(in: domain, of: result, to: lagging(target)))
        }
        return cheapest(options, share: rubric.scoring.domainShare).sorted()
    }

    /// The way of a domain to a level; empty if it is there.
    public func path(of result: SubjectResult, domain: Identifier<Domain>, to target: Level) -> [Step] {
        guard let domain = result.domains.first(where: { $0.domain == domain }) else { return [] }
        return steps(in: domain, of: result, to: target).sorted()
    }

    private func lagging(_ target: Level) -> Level {
        switch rubric.scoring.rule {
        case .iso33020: Level(max(0, target.rawValue - rubric.scoring.allowedLag))
        case .stagedAll, .minimum, .floorMean, .weighted: target
        }
    }

    private func steps(in domain: DomainResult, of result: SubjectResult, to target: Level) -> [Step] {
        let options = domain.result.members.map { member -> Option in
            guard let item = rubric.items.first(where: { $0.id == member.id }), let itemResult = result.item(member.id)
            else { return Option(weight: 0, isRequired: false, isApplicable: false, toTarget: [], toLag: []) }
            return Option(
                weight: member.weight, isRequired: member.isRequired, isApplicable: member.level != nil,
                toTarget: StepFinder(item: item, result: itemResult, tier: result.subject.tier).steps(to: target),
                toLag: StepFinder(item: item, result: itemResult, tier: result.subject.tier)
                    .steps(to: lagging(target)))
        }
        return cheapest(options, share: rubric.scoring.itemShare)
    }

    /// One member of a group, with what it takes to bring it to the target or to the lag that is allowed.
    private struct Option {
        var weight: Rational
        var isRequired: Bool
        var isApplicable: Bool
        var toTarget: [Step]
        var toLag: [Step]
    }

    /// What a choice costs: the number of steps, then their effort.
    private struct Cost: Comparable {
        var steps: Int
        var effort: Int

        init(_ steps: [Step]) {
            self.steps = steps.count
            effort = steps.reduce(0) { $0 + $1.effort.points }
        }

        init(steps: Int, effort: Int) {
            self.steps = steps
            self.effort = effort
        }

        static func < (left: Cost, right: Cost) -> Bool { (left.steps, left.effort) < (right.steps, right.effort) }

        static func + (left: Cost, right: Cost) -> Cost {
            Cost(steps: left.steps + right.steps, effort: left.effort + right.effort)
        }
    }

    /// A partial choice: which members go to the target, at what cost and with what weight at the target.
    private struct Choice {
        var cost: Cost
        var weight: Rational
        var atTarget: [Bool]
    }

    /// Chooses which members go all the way, so that enough weight is at the target for the least cost.
    ///
    /// Choices are extended member by member; one that costs no less and weighs no more than another is dropped, so that
    /// the best one is found exactly without trying all subsets.
    private func cheapest(_ options: [Option], share: Rational) -> [Step] {
        let options = options.filter(\.isApplicable)
        let total = options.reduce(Rational.zero) { $0 + $1.weight }
        var choices = [Choice(cost: Cost([]), weight: .zero, atTarget: [])]
        for option in options {
            var extended: [Choice] = []
            for choice in choices {
                extended.append(
                    Choice(
                        cost: choice.cost + Cost(option.toTarget), weight: choice.weight + option.weight,
                        atTarget: choice.atTarget + [true]))
                if !option.isRequired, !option.toTarget.isEmpty {
                    extended.append(
                        Choice(
                            cost: choice.cost + Cost(option.toLag), weight: choice.weight,
                            atTarget: choice.atTarget + [false]))
                }
            }
            choices = undominated(extended)
        }
        let enough = choices.filter { $0.weight * 100 >= share * total }
        guard let best = enough.min(by: { $0.cost < $1.cost }) else { return options.flatMap(\.toTarget) }
        return zip(options, best.atTarget).flatMap { $1 ? $0.toTarget : $0.toLag }
    }

    private func undominated(_ choices: [Choice]) -> [Choice] {
        // Cheapest first, and of equal cost the heaviest first; then every kept choice must weigh more than those before it.
        let ordered = choices.enumerated().sorted { left, right in
            if left.element.cost != right.element.cost { return left.element.cost < right.element.cost }
            if left.element.weight != right.element.weight { return left.element.weight > right.element.weight }
            return left.offset < right.offset
        }
        var kept: [Choice] = []
        for (_, choice) in ordered where kept.last.map({ choice.weight > $0.weight }) ?? true { kept.append(choice) }
        return kept
    }
}
