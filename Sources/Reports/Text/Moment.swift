/// A point in time as people and machines read it.
///
/// Dates are written year-month-day in every language, so that nobody takes a month for a day, in UTC or at a stated distance
/// from it.
package struct Moment {
    private let year: Int64
    private let month: Int64
    private let day: Int64
    private let microsecondOfDay: Int64
    /// The distance from UTC in minutes.
    private let offset: Int

    private static let microsecondsOfDay: Int64 = 86_400_000_000

    /// Creates a time from microseconds since 1970 in UTC.
    ///
    /// - Parameters:
    ///   - microseconds: Microseconds since 1970 in UTC.
    ///   - zoneOffset: How far east of UTC the clock stands that shows it, in seconds; whole minutes count.
    package init(_ microseconds: Int64, zoneOffset: Int = 0) {
        offset = zoneOffset / 60
        let shown = microseconds &+ Int64(offset) * 60_000_000
        var days = shown / Self.microsecondsOfDay
        var rest = shown % Self.microsecondsOfDay
        if rest < 0 {
            days -= 1
            rest += Self.microsecondsOfDay
        }
        microsecondOfDay = rest
        // Howard Hinnant, "chrono-compatible low-level date algorithms": days are counted from 1 March of the year 0.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The date: `2023-10-26`.
    package var date: String {
        let sign = year < 0 ? "-" : ""
        return "\(sign)\(padded(abs(year), 4))-\(padded(month))-\(padded(day))"
    }

    /// The date, and the time of day unless it is midnight: `2023-10-26`, `2023-10-26 08:30 UTC`,
    /// `2023-10-26 08:30 UTC+08:00`.
    package var text: String {
        microsecondOfDay == 0 ? date : fullText
    }

    /// The date and the time of day: `2023-10-26 00:00 UTC+08:00`.
    package var fullText: String {
        let minutes = microsecondOfDay / 60_000_000
        let seconds = microsecondOfDay / 1_000_000 % 60
        let time = "\(padded(minutes / 60)):\(padded(minutes % 60))"
        let zone = "UTC" + distance
        return seconds == 0 ? "\(date) \(time) \(zone)" : "\(date) \(time):\(padded(seconds)) \(zone)"
    }

    /// The distance from UTC: `+08:00`; nothing for UTC itself.
    private var distance: String {
        guard offset != 0 else { return "" }
        return "\(offset < 0 ? "-" : "+")\(padded(Int64(abs(offset) / 60))):\(padded(Int64(abs(offset) % 60)))"
    }

    /// The exact form of RFC 3339: `2023-10-26T08:30:00Z`, with a fraction only where there is one.
    package var timestamp: String {
        let seconds = microsecondOfDay / 1_000_000
        let time = "\(padded(seconds / 3_600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
        let fraction = microsecondOfDay % 1_000_000
        return "\(date)T\(time)\(fraction == 0 ? "" : "." + padded(fraction, 6))\(offset == 0 ? "Z" : distance)"
    }

    private func padded(_ number: Int64, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
