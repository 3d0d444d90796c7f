/// All series of one indicator or resource of one service, by day.
struct SeriesGroup {
    /// Where the first series starts.
    var line: Int
    var service: String?
    var role: SeriesRole
    /// The objective that the label `objective` gives; the highest if series differ.
    var objective: ScaledDecimal?
    var userFacing: Bool?
    /// How many different series there are.
    var seriesCount = 0
    /// The samples by day since 1970.
    private(set) var days: [Int64: DayTally] = [:]

    /// Which group a series belongs to.
    struct Key: Hashable {
        var service: String?
        var role: SeriesRole
    }

    /// Starts a group with no series.
    init(line: Int, key: Key) {
        self.line = line
        service = key.service
        role = key.role
    }

    /// Adds the samples of one series.
    mutating func add(_ days: [(day: Int64, tally: DayTally)]) {
        seriesCount += 1
        for (day, tally) in days { self.days[day, default: DayTally()].add(tally) }
    }

    /// The days in order; days without samples between the first and the last are there too if the step is at most a
    /// day.
    func orderedDays(step: Int64?) -> [(day: Int64, tally: DayTally)] {
        let known = days.keys.sorted()
        guard let first = known.first, let last = known.last, let step, step <= DayTally.length,
            last - first < Self.maximumSpan
        else { return known.map { ($0, days[$0] ?? DayTally()) } }
        return (first...last).map { ($0, days[$0] ?? DayTally()) }
    }

    /// Ten years of days.
    private static let maximumSpan: Int64 = 3660
}
