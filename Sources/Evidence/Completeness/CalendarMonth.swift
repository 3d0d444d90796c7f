/// A month of the calendar at a fixed distance from UTC, counted from January of the year 0.
struct CalendarMonth: Hashable, Comparable, CustomStringConvertible {
    /// The months since January of the year 0.
    var number: Int64

    /// Creates a month from its number.
    init(number: Int64) {
        self.number = number
    }

    /// The month of a time in microseconds UTC, where clocks stand so many seconds ahead of UTC.
    init(of microseconds: Int64, zoneOffset: Int) {
        let day: Int64 = 86_400_000_000
        let shown = microseconds &+ Int64(zoneOffset) &* 1_000_000
        // Howard Hinnant, "chrono-compatible low-level date algorithms": days are counted from 1 March of the year 0.
        let shifted = shown / day - (shown % day < 0 ? 1 : 0) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        number = (yearOfEra + era * 400) * 12 + monthFromMarch + 2
    }

    /// The month in numbers: `2023-10`.
    var description: String {
        let year = number >= 0 ? number / 12 : (number - 11) / 12
        let month = number - year * 12 + 1
        let digits = String(abs(year))
        return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            + (month < 10 ? "-0" : "-") + String(month)
    }

    /// Earlier months come first.
    static func < (lhs: CalendarMonth, rhs: CalendarMonth) -> Bool { lhs.number < rhs.number }
}
