internal import Rubric

/// Derives the level of a group of members: items of a domain, domains of a track.
///
/// The same code serves both, and every reading of it; only the parameters differ. Members that do not apply are left out;
/// members about which nothing is known stay in with the level that the reading gives them.
struct GroupRule {
    let rule: ScoringParameters.Rule
    /// The share of weight that must be at the level, in percent.
    let share: Rational
    /// How far below the level a member may be.
    let allowedLag: Int
    let highest: Level

    struct Member {
        var level: Level
        var weight: Rational
        var isRequired: Bool
    }

    /// The level of the group, or none without members.
    func level(of members: [Member]) -> Level? {
        guard !members.isEmpty else { return nil }
        switch rule {
        case .iso33020:
            return firstLevel { candidate in
                members.allSatisfy { $0.level >= candidate || !$0.isRequired }
                    && hasShare(of: members, at: candidate)
                    && members.allSatisfy { $0.level.rawValue >= candidate.rawValue - allowedLag }
            }
        case .stagedAll, .minimum:
            return members.map(\.level).min()
        case .floorMean:
            return Self.floorOfMean(members.map(\.level))
        case .weighted:
            return weightedMean(of: members).map { Level(Int($0.floor)) }
        }
    }

    /// Whether enough weight is at a level.
    func hasShare(of members: [Member], at level: Level) -> Bool {
        let (have, total) = weights(of: members, at: level)
        return have * 100 >= share * total
    }

    /// The weight of the members at a level or above, and of all.
    func weights(of members: [Member], at level: Level) -> (have: Rational, total: Rational) {
        var have = Rational.zero
        var total = Rational.zero
        for member in members {
            total = total + member.weight
            if member.level >= level { have = have + member.weight }
        }
        return (have, total)
    }

    /// The mean of the levels by weight.
    func weightedMean(of members: [Member]) -> Rational? {
        let sum = members.reduce(Rational.zero) { $0 + $1.weight * Rational(Int128($1.level.rawValue)) }
        return sum.divided(by: members.reduce(Rational.zero) { $0 + $1.weight })
    }

    /// The mean of levels, rounded down.
    static func floorOfMean(_ levels: [Level]) -> Level? {
        guard !levels.isEmpty else { return nil }
        return Level(levels.reduce(0) { $0 + $1.rawValue } / levels.count)
    }

    private func firstLevel(where holds: (Level) -> Bool) -> Level {
        for number in stride(from: highest.rawValue, through: 1, by: -1) where holds(Level(number)) {
            return Level(number)
        }
        return .notPerformed
    }
}
