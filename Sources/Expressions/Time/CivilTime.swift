/// The Gregorian calendar in UTC, in microseconds since 1970-01-01T00:00:00Z, extended backwards to the year 1.
///
/// There are no leap seconds and no time zones. All functions are total: they give an answer for every `Int64`, also outside
/// the years that ``range`` allows.
public enum CivilTime {
    /// The times from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999Z.
    public static let range: ClosedRange<Int64> = -62_135_596_800_000_000...253_402_300_799_999_999
    /// The microseconds of a second.
    public static let microsecondsPerSecond: Int64 = 1_000_000
    /// The microseconds of a day.
    public static let microsecondsPerDay: Int64 = 86_400_000_000

    /// A date of the calendar.
    public struct Day: Hashable, Sendable {
        /// The year; 1 is the first year of the common era, 0 the year before.
        public var year: Int64
        /// The month from 1 to 12.
        public var month: Int64
        /// The day of the month from 1.
        public var day: Int64

        /// Creates a date; nothing is checked.
        public init(year: Int64, month: Int64, day: Int64) {
            self.year = year
            self.month = month
            self.day = day
        }
    }

    /// The days from 1970-01-01 to the day of a time, and the microseconds since its midnight.
    public static func split(_ time: Int64) -> (day: Int64, microseconds: Int64) {
        let (quotient, remainder) = time.quotientAndRemainder(dividingBy: microsecondsPerDay)
        return remainder < 0 ? (quotient - 1, remainder + microsecondsPerDay) : (quotient, remainder)
    }

    /// The date of a time.
    public static func day(of time: Int64) -> Day {
        date(daysSince1970: split(time).day)
    }

    /// The day of the week of a time: 0 for Sunday to 6 for Saturday.
    public static func weekday(of time: Int64) -> Int64 {
        // 1970-01-01 was a Thursday.
        floorRemainder(split(time).day + 4, 7)
    }

    /// The day of the year of a time: 0 for 1 January.
    public static func dayOfYear(of time: Int64) -> Int64 {
        let days = split(time).day
        return days - daysSince1970(Day(year: date(daysSince1970: days).year, month: 1, day: 1))
    }

    /// The time of day of a time: hours from 0 to 23, minutes and seconds from 0 to 59, microseconds from 0 to 999,999.
    public static func timeOfDay(
        of time: Int64
    ) -> (hours: Int64, minutes: Int64, seconds: Int64, microseconds: Int64) {
        let (seconds, microseconds) = split(time).microseconds.quotientAndRemainder(dividingBy: microsecondsPerSecond)
        return (seconds / 3600, seconds / 60 % 60, seconds % 60, microseconds)
    }

    /// Whether a year has a 29 February.
    public static func isLeapYear(_ year: Int64) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days of a month.
    ///
    /// - Parameters:
    ///   - month: From 1 to 12; anything else has no days.
    ///   - year: The year, which matters for February.
    /// - Returns: 28 to 31, or 0.
    public static func daysInMonth(_ month: Int64, year: Int64) -> Int64 {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeapYear(year) ? 29 : 28
        default: 0
        }
    }

    // The two conversions follow the public description of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
    // (https://howardhinnant.github.io/date_algorithms.html): the year is taken to begin on 1 March, so that the leap day is
    // its last day, and is counted within eras of 400 years, which all have 146,097 days.

    /// The days from 1970-01-01 to a date; negative before.
    public static func daysSince1970(_ date: Day) -> Int64 {
        let year = date.month <= 2 ? date.year - 1 : date.year
        let era = floorQuotient(year, 400)
        let yearOfEra = year - era * 400
        let monthFromMarch = (date.month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date that lies so many days after 1970-01-01.
    public static func date(daysSince1970 days: Int64) -> Day {
        let shifted = days + 719_468
        let era = floorQuotient(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return Day(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The quotient rounded down, for a positive divisor.
    static func floorQuotient(_ value: Int64, _ divisor: Int64) -> Int64 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// What is left of a quotient rounded down: from 0 up to the divisor.
    static func floorRemainder(_ value: Int64, _ divisor: Int64) -> Int64 {
        let remainder = value % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
