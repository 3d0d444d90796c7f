/// A point in time, in whole seconds since 1970 in UTC.
struct Moment: Hashable, Comparable, Sendable {
    var seconds: Int

    init(seconds: Int) {
        self.seconds = seconds
    }

    /// A time as a clock of the operator shows it, eight hours ahead of UTC.
    init(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) {
        let days = Self.days(year, month, day)
        seconds = days * 86_400 + hour * 3600 + minute * 60 - Self.offset
    }

    /// How many seconds the clocks of the operator are ahead of UTC.
    static let offset = 8 * 3600

    static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    static func - (left: Moment, right: Moment) -> Int { left.seconds - right.seconds }

    func adding(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds more: Int = 0) -> Moment {
        Moment(seconds: seconds + days * 86_400 + hours * 3600 + minutes * 60 + more)
    }

    /// The first moment of the day, by the clocks of the operator.
    var startOfDay: Moment {
        let local = seconds + Self.offset
        return Moment(seconds: local - local % 86_400 - Self.offset)
    }

    /// The same day at another time of day.
    func at(_ hour: Int, _ minute: Int = 0) -> Moment {
        startOfDay.adding(hours: hour, minutes: minute)
    }

    /// The day of the week, 0 for Monday.
    var weekday: Int { ((seconds + Self.offset) / 86_400 + 3) % 7 }

    /// The day moved to the next Monday if it is a Saturday or Sunday.
    var onWorkingDay: Moment { weekday < 5 ? self : adding(days: 7 - weekday) }

    /// Days from 1970 to a date, by Howard Hinnant's `days_from_civil`.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
