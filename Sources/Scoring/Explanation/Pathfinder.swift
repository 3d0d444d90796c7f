internal import Evidence
public import Rubric

/// Finds the smallest way to a target level: the fewest open criteria whose closing lifts a domain or track to it,
/// and among ways of equal size the one with the least effort.
///
/// Criteria above the level that an item needs are not considered, and an item that only has to be performed at all begins with
/// its lowest level. Exact, and the same every time.
public struct Pathfinder: Sendable {
    private let rubric: Rubric
    private let items: [Identifier<Item>: Item]

    /// Creates a pathfinder for a rubric.
    public init(rubric: Rubric) {
        self.rubric = rubric
        items = Dictionary(rubric.items.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The way of a track to a level; empty if it is there.
    ///
    /// Where no criterion can bring an item to a level that is needed, a step without a criterion says so.
    public func path(of result: SubjectResult, track: Identifier<Track>, to target: Level) -> [Step] {
        guard let trackResult = result.tracks.first(where: { $0.track == track }), let level = trackResult.result.level,
            level < target
        else { return [] }
        let itemResults = itemResults(of: result)
        let memberships = Dictionary(trackResult.result.members.map { ($0.id, $0) }) { first, _ in first }
        let members = trackResult.domains.compactMap { domain -> Member? in
            guard let level = domain.result.level, let member = memberships[domain.domain] else { return nil }
            return Member(level: level, weight: member.weight, isRequired: member.isRequired) {
                way(of: domain, itemResults, tier: result.subject.tier, to: $0)
            }
        }
        return cheapest(members, share: rubric.scoring.domainShare, to: target).steps.sorted()
    }

    /// The way of a domain to a level; empty if it is there.
    ///
    /// Where no criterion can bring an item to a level that is needed, a step without a criterion says so.
    public func path(of result: SubjectResult, domain: Identifier<Domain>, to target: Level) -> [Step] {
        guard let domain = result.domains.first(where: { $0.domain == domain }) else { return [] }
        return way(of: domain, itemResults(of: result), tier: result.subject.tier, to: target).steps.sorted()
    }

    private func itemResults(of result: SubjectResult) -> [Identifier<Item>: ItemResult] {
        Dictionary(result.items.map { ($0.item, $0) }) { first, _ in first }
    }

    private func way(
        of domain: DomainResult, _ results: [Identifier<Item>: ItemResult], tier: Int?, to target: Level
    ) -> Way {
        guard let level = domain.result.level, level < target else { return Way() }
        let members = domain.result.members.compactMap { member -> Member? in
            guard let level = member.level, let item = items[member.id], let result = results[member.id] else {
                return nil
            }
            let finder = StepFinder(item: item, result: result, rubric: rubric, tier: tier)
            return Member(level: level, weight: member.weight, isRequired: member.isRequired, way: finder.way)
        }
        return cheapest(members, share: rubric.scoring.itemShare, to: target)
    }

    /// One member of a group, with the way that brings it to any level.
    private struct Member {
        var level: Level
        var weight: Rational
        var isRequired: Bool
        var way: (Level) -> Way
    }

    /// The cheapest way to a level of the group, by the rule of the rubric.
    private func cheapest(_ members: [Member], share: Rational, to target: Level) -> Way {
        let alternatives = members.map { self.alternatives(of: $0, to: target) }
        let ways = CheapestChoice.ways(of: alternatives, gaining: neededGain(members, share: share, to: target))
        return (ways ?? members.map { $0.way(target) }).reduce(Way(), +)
    }

    private func alternatives(of member: Member, to target: Level) -> [CheapestChoice.Alternative] {
        switch rubric.scoring.rule {
        case .iso33020:
            let whole = CheapestChoice.Alternative(way: member.way(target), gain: member.weight)
            if member.isRequired || whole.way.steps.isEmpty { return [whole] }
            let lag = Level(max(0, target.rawValue - rubric.scoring.allowedLag))
            return [whole, CheapestChoice.Alternative(way: member.way(lag), gain: 0)]
        case .stagedAll, .minimum:
            return [CheapestChoice.Alternative(way: member.way(target), gain: 0)]
        case .floorMean, .weighted:
            let weight = rubric.scoring.rule == .weighted ? member.weight : 1
            return (member.level.rawValue...max(member.level.rawValue, rubric.highestLevel.rawValue)).map { number in
                CheapestChoice.Alternative(
                    way: member.way(Level(number)), gain: weight * Rational(Int128(number)))
            }
        }
    }

    private func neededGain(_ members: [Member], share: Rational, to target: Level) -> Rational {
        let weights = members.reduce(Rational.zero) { $0 + $1.weight }
        switch rubric.scoring.rule {
        case .iso33020: return weights * share * Rational(1, 100)
        case .stagedAll, .minimum: return 0
        case .floorMean: return Rational(Int128(members.count * target.rawValue))
        case .weighted: return weights * Rational(Int128(target.rawValue))
        }
    }
}
