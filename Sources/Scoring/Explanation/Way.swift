internal import Rubric

/// Steps that lead to a level, and what they cost.
struct Way {
    var steps: [Step] = []
    /// How many of the steps cannot be taken.
    var deadEnds = 0

    init(steps: [Step] = []) {
        self.steps = steps
    }

    init(deadEnd: Step) {
        steps = [deadEnd]
        deadEnds = 1
    }

    var cost: Cost {
        Cost(deadEnds: deadEnds, steps: steps.count, effort: steps.reduce(0) { $0 + $1.effort.points })
    }

    static func + (left: Way, right: Way) -> Way {
        var way = Way(steps: left.steps + right.steps)
        way.deadEnds = left.deadEnds + right.deadEnds
        return way
    }

    /// What a way costs: whether it leads anywhere, then the number of steps, then their effort.
    struct Cost: Comparable {
        var deadEnds = 0
        var steps = 0
        var effort = 0

        static func < (left: Cost, right: Cost) -> Bool {
            (left.deadEnds, left.steps, left.effort) < (right.deadEnds, right.steps, right.effort)
        }

        static func + (left: Cost, right: Cost) -> Cost {
            Cost(
                deadEnds: left.deadEnds + right.deadEnds, steps: left.steps + right.steps,
                effort: left.effort + right.effort)
        }
    }
}
