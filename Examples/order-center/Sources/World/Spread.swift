/// Says yes for a given share of questions, evenly spread, so that a share holds in every window and not only over the year.
struct Spread {
    private let share: Int
    private var rest: Int

    /// Creates a spread.
    ///
    /// - Parameters:
    ///   - perMille: The share of questions to answer with yes, in thousandths.
    ///   - phase: How far the first yes is away, in thousandths; 0 puts it last.
    init(_ perMille: Int, phase: Int = 500) {
        share = perMille
        rest = phase
    }

    mutating func next() -> Bool {
        rest += share
        guard rest >= 1000 else { return false }
        rest -= 1000
        return true
    }
}
