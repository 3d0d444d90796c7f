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

    /// The calendar months in UTC, in order, of which the samples show every day, from the first to the last.
    ///
    /// A month in which the samples begin or end is no window: what it would say depends on when the query was made.
    func wholeMonths(step: Int64?) -> [(start: Int64, end: Int64, tally: DayTally)] {
        let days = orderedDays(step: step)
        guard let step, step <= DayTally.length, let first = days.first?.day, let last = days.last,
            days.count == last.day - first + 1
        else { return [] }
        // The last day counts as whole if no more than a hundredth of it is missing.
        let expected = DayTally.length / step * Int64(seriesCount)
        let limit = Int64(last.tally.count) * 100 >= expected * 99 ? last.day + 1 : last.day
        var months: [(start: Int64, end: Int64, tally: DayTally)] = []
        var start = CivilTime.monthStart(0, after: first)
        if start < first { start = CivilTime.monthStart(1, after: start) }
        while case let end = CivilTime.monthStart(1, after: start), end <= limit {
            var tally = DayTally()
            for (_, day) in days[Int(start - first)..<Int(end - first)] { tally.add(day) }
            months.append((start, end, tally))
            start = end
        }
        return months
    }

    /// Ten years of days.
    private static let maximumSpan: Int64 = 3660
}
