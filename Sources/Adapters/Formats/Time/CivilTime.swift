/// A date and time of day as a calendar and a clock on the wall show them, in the Gregorian calendar.
struct CivilTime: Hashable, Sendable {
    var year = 1970
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var microsecond = 0

    /// Microseconds since 1970 as if the zone were UTC, or none if there is no such date or time.
    ///
    /// `24:00:00` is the start of the next day, and second 60 the start of the next minute.
    var microseconds: Int64? {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else {
            return nil
        }
        guard (0...23).contains(hour) || (hour == 24 && minute == 0 && second == 0 && microsecond == 0) else {
            return nil
        }
        guard (0...59).contains(minute), (0...60).contains(second), (0...999_999).contains(microsecond) else {
            return nil
        }
        let seconds = Int64(daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        return seconds * 1_000_000 + Int64(microsecond)
    }

    /// The first day of the month that lies some months from that of a day, as days since 1970.
    ///
    /// - Parameters:
    ///   - months: How many months later; 0 is the month of the day itself.
    ///   - day: A day as days since 1970.
    /// - Returns: The first day, as days since 1970.
    static func monthStart(_ months: Int, after day: Int64) -> Int64 {
        let date = CivilTime(daysSince1970: Int(day))
        let count = date.year * 12 + date.month - 1 + months
        return Int64(CivilTime(year: count / 12, month: count % 12 + 1, day: 1).daysSince1970)
    }

    /// Days since 1970-01-01, by Howard Hinnant's `days_from_civil`.
    private var daysSince1970: Int {
        let shiftedYear = month > 2 ? year : year - 1
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date of a day at its start, by Howard Hinnant's `civil_from_days`.
    init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    init(
        year: Int = 1970, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0,
        microsecond: Int = 0
    ) {
        (self.year, self.month, self.day) = (year, month, day)
        (self.hour, self.minute, self.second, self.microsecond) = (hour, minute, second, microsecond)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The number of a month from the first three letters of its English name.
    static func month(named name: some Sequence<UInt8>) -> Int? {
        let key = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
        return ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            .firstIndex(of: key).map { $0 + 1 }
    }
}
