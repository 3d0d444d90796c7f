/// Reads the lengths of the windows of objectives, in whole days.
///
/// A month counts as 30 days, a quarter as 90, a year as 365.
enum WindowDays {
    /// Whole days of a length such as `28d`, `4w`, `1M`, `1Q`, `1Y` or `720h`; none for anything else.
    static func parse(_ text: String) -> Int64? {
        guard let unit = text.last, let count = Int64(text.dropLast()), count > 0, count < 100_000 else { return nil }
        switch unit {
        case "d": return count
        case "w": return count * 7
        case "M": return count * 30
        case "Q": return count * 90
        case "Y", "y": return count * 365
        case "h" where count % 24 == 0: return count / 24
        default: return nil
        }
    }

    /// Whole days of a count of units such as `Day`, `Week` or `Month`; none for shorter windows that are no whole
    /// days.
    static func parse(_ count: Int64, _ unit: String) -> Int64? {
        let letters = [
            "day": "d", "week": "w", "month": "M", "quarter": "Q", "year": "Y", "hour": "h",
        ]
        return letters[unit.lowercased()].flatMap { parse("\(count)\($0)") }
    }

    /// Whole days of a length in microseconds; none if it is no multiple of a day.
    static func whole(_ microseconds: Int64?) -> Int64? {
        guard let microseconds, microseconds > 0, microseconds % day == 0 else { return nil }
        return microseconds / day
    }

    /// A day in microseconds.
    static let day: Int64 = 86_400_000_000
}
