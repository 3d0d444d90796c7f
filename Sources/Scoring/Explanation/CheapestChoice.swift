internal import Rubric

/// Chooses one alternative for each member of a group, so that together they gain enough for the least cost.
///
/// Choices are extended member by member; one that costs no less and gains no more than another is dropped, and so is one that
/// cannot gain enough any more. What remains contains the best choice, so that it is found exactly without trying all.
struct CheapestChoice {
    /// One thing to do about a member.
    struct Alternative {
        var way: Way
        var gain: Rational
    }

    private struct Choice {
        var cost: Way.Cost
        var gain: Rational
        /// The place of the last pick; none before the first.
        var pick: Int?
    }

    /// The ways chosen, in the order of the members.
    ///
    /// - Parameters:
    ///   - members: The alternatives of each member; at least one each.
    ///   - needed: How much must be gained.
    /// - Returns: One way for each member; none if all alternatives together cannot gain enough.
    static func ways(of members: [[Alternative]], gaining needed: Rational) -> [Way]? {
        var picks: [(alternative: Int, before: Int?)] = []
        var choices = [Choice(cost: Way.Cost(), gain: 0)]
        var open = members.reduce(Rational.zero) { $0 + largestGain($1) }
        for alternatives in members {
            open = open - largestGain(alternatives)
            var extended: [(choice: Choice, alternative: Int)] = []
            for choice in choices {
                for (index, alternative) in alternatives.enumerated() {
                    let gain = choice.gain + alternative.gain
                    guard gain + open >= needed else { continue }
                    let cost = choice.cost + alternative.way.cost
                    extended.append((Choice(cost: cost, gain: gain, pick: choice.pick), index))
                }
            }
            choices = undominated(extended).map { choice, alternative in
                picks.append((alternative, choice.pick))
                return Choice(cost: choice.cost, gain: choice.gain, pick: picks.count - 1)
            }
        }
        guard let best = choices.min(by: { $0.cost < $1.cost }), best.gain >= needed else { return nil }
        var ways: [Way] = []
        var pick = best.pick
        for alternatives in members.reversed() {
            guard let place = pick else { break }
            ways.append(alternatives[picks[place].alternative].way)
            pick = picks[place].before
        }
        return ways.reversed()
    }

    private static func largestGain(_ alternatives: [Alternative]) -> Rational {
        alternatives.map(\.gain).max() ?? 0
    }

    private static func undominated(
        _ choices: [(choice: Choice, alternative: Int)]
    ) -> [(choice: Choice, alternative: Int)] {
        // Cheapest first, and of equal cost the one that gains most; then every one that is kept must gain more than those before.
        let ordered = choices.enumerated().sorted { left, right in
            let (leftChoice, rightChoice) = (left.element.choice, right.element.choice)
            if leftChoice.cost != rightChoice.cost { return leftChoice.cost < rightChoice.cost }
            if leftChoice.gain != rightChoice.gain { return leftChoice.gain > rightChoice.gain }
            return left.offset < right.offset
        }
        var kept: [(choice: Choice, alternative: Int)] = []
        for (_, element) in ordered where kept.last.map({ element.choice.gain > $0.choice.gain }) ?? true {
            kept.append(element)
        }
        return kept
    }
}
