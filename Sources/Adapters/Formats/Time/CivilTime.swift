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

    /// Days since 1970-01-01, by Howard Hinnant's `days_from_civil`.
    private var daysSince1970: Int {
        let shiftedYear = month > 2 ? year : year - 1
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
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
