/// A rule of repetition (RRULE), as far as on-call calendars use it.
struct CalendarRule {
    enum Frequency {
        case hourly
        case daily
        case weekly
        case monthly
    }

    private var frequency: Frequency
    private var interval: Int64 = 1
    private var count: Int?
    /// The last start, in microseconds since 1970; local or in UTC as `isUntilUTC` says.
    private var until: Int64?
    private var isUntilUTC = false
    /// Days of the week, 0 is Monday.
    private var days: [Int] = []
    /// The first day of a week, 0 is Monday.
    private var weekStart = 0

    /// Whether the rule ends by itself.
    var isBounded: Bool { count != nil || until != nil }

    /// Reads a rule; none if it has parts that are not read.
    init?(_ text: String) {
        var frequency: Frequency?
        for part in text.split(separator: ";") {
            guard let equals = part.firstIndex(of: "=") else { return nil }
            let value = part[part.index(after: equals)...].uppercased()
            switch part[..<equals].uppercased() {
            case "FREQ":
                frequency = ["HOURLY": .hourly, "DAILY": .daily, "WEEKLY": .weekly, "MONTHLY": .monthly][value]
            case "INTERVAL":
                guard let number = Int64(value), (1...10_000).contains(number) else { return nil }
                interval = number
            case "COUNT":
                guard let number = Int(value), number > 0 else { return nil }
                count = number
            case "UNTIL":
                guard let time = CalendarTime(value) else { return nil }
                until = time.isDate ? time.local + CalendarTime.day - 1 : time.local
                isUntilUTC = time.isUTC
            case "BYDAY":
                let found = value.split(separator: ",").map { Self.names.firstIndex(of: String($0)) }
                guard found.allSatisfy({ $0 != nil }) else { return nil }
                days = found.compactMap(\.self).sorted()
            case "WKST":
                guard let day = Self.names.firstIndex(of: value) else { return nil }
                weekStart = day
            default: return nil
            }
        }
        guard let frequency, days.isEmpty || frequency == .weekly || frequency == .daily else { return nil }
        self.frequency = frequency
    }

    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// Calls the body with each start after the rule, the first one included, until the rule or a limit ends them.
    ///
    /// - Parameters:
    ///   - first: The start of the first, in microseconds since 1970 as its clock shows it.
    ///   - zone: The zone of the clock.
    ///   - limit: The last start that is given, in microseconds since 1970 in UTC; none leaves it to the rule.
    ///   - body: Receives a start as the clock shows it, and says whether to go on.
    func forEach(from first: Int64, in zone: ZoneRule, upTo limit: Int64?, _ body: (Int64) -> Bool) {
        var given = 0
        var steps = 0
        var period: Int64 = 0
        while steps < Self.maximumSteps {
            for start in starts(in: period, from: first) {
                steps += 1
                if start < first { continue }
                let utc = zone.utc(fromLocal: start)
                if let until, (isUntilUTC ? utc : start) > until { return }
                if let limit, utc > limit { return }
                given += 1
                if !body(start) { return }
                if let count, given >= count { return }
            }
            steps += 1
            period += 1
        }
    }

    private static let maximumSteps = 100_000

    /// The starts in one period of the rule.
    private func starts(in period: Int64, from first: Int64) -> [Int64] {
        let shift = period * interval
        switch frequency {
        case .hourly: return [first + shift * 3_600_000_000]
        case .daily:
            let start = first + shift * CalendarTime.day
            return days.isEmpty || days.contains(Self.weekday(of: start)) ? [start] : []
        case .weekly:
            guard !days.isEmpty else { return [first + shift * 7 * CalendarTime.day] }
            let behind = (Self.weekday(of: first) - weekStart + 7) % 7
            let week = first - Int64(behind) * CalendarTime.day + shift * 7 * CalendarTime.day
            return days.map { week + Int64(($0 - weekStart + 7) % 7) * CalendarTime.day }.sorted()
        case .monthly: return Self.month(shift, after: first).map { [$0] } ?? []
        }
    }

    /// The day of the week, 0 is Monday; 1970-01-01 was a Thursday.
    private static func weekday(of local: Int64) -> Int {
        let days = local >= 0 ? local / CalendarTime.day : (local + 1) / CalendarTime.day - 1
        return Int(((days + 3) % 7 + 7) % 7)
    }

    /// The same day and time some months later; none in months without that day.
    private static func month(_ count: Int64, after first: Int64) -> Int64? {
        let text = TimeText.rfc3339(first)
        guard let year = Int(text.prefix(4)), let month = Int(text.dropFirst(5).prefix(2)),
            let day = Int(text.dropFirst(8).prefix(2))
        else { return nil }
        let index = Int64(month - 1) + count
        let target = CivilTime(year: year + Int(index / 12), month: Int(index % 12) + 1, day: day)
        let midnight = CivilTime(year: year, month: month, day: day)
        guard let start = target.microseconds, let base = midnight.microseconds else { return nil }
        return start + (first - base)
    }
}
