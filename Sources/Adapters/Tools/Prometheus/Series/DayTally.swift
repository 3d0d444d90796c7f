/// The samples of one day in UTC.
struct DayTally {
    /// How many samples have a value.
    var count = 0
    /// The sum of the values in units of `ScaledDecimal`.
    var sum: Int128 = 0
    /// The largest value in units of `ScaledDecimal`.
    var peak: Int128 = .min

    /// Counts a value.
    mutating func add(_ value: ScaledDecimal) {
        count += 1
        sum += value.units
        peak = max(peak, value.units)
    }

    /// Counts the samples of another tally.
    mutating func add(_ other: DayTally) {
        count += other.count
        sum += other.sum
        peak = max(peak, other.peak)
    }

    /// A day in microseconds.
    static let length: Int64 = 86_400_000_000

    /// The number of the day since 1970 that a time is in.
    static func day(of time: Int64) -> Int64 {
        time >= 0 ? time / length : (time + 1) / length - 1
    }
}
