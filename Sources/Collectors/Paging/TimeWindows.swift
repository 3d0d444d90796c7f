internal import Expressions

/// Arithmetic of windows in microseconds UTC.
enum TimeWindows {
    /// The parts of a window that others do not cover, in order.
    static func uncovered(_ window: Range<Int64>, by others: [Range<Int64>]) -> [Range<Int64>] {
        var missing: [Range<Int64>] = []
        var start = window.lowerBound
        for other in others.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if other.lowerBound > start, start < window.upperBound {
                missing.append(start..<min(other.lowerBound, window.upperBound))
            }
            start = max(start, other.upperBound)
        }
        if start < window.upperBound { missing.append(start..<window.upperBound) }
        return missing
    }

    /// A window cut at the first moments of calendar months.
    static func months(of window: Range<Int64>) -> [Range<Int64>] {
        var parts: [Range<Int64>] = []
        var start = window.lowerBound
        while start < window.upperBound {
            let day = CivilTime.day(of: start)
            let next = CivilTime.Day(
                year: day.month == 12 ? day.year + 1 : day.year, month: day.month % 12 + 1, day: 1)
            let end = min(CivilTime.daysSince1970(next) * CivilTime.microsecondsPerDay, window.upperBound)
            parts.append(start..<end)
            start = end
        }
        return parts
    }

    /// A window that begins with its first day in UTC.
    static func wholeDays(_ window: Range<Int64>) -> Range<Int64> {
        let (day, _) = CivilTime.split(window.lowerBound)
        return day * CivilTime.microsecondsPerDay..<window.upperBound
    }

    /// A window in two halves at a whole second; none if it is shorter than two seconds.
    static func halves(of window: Range<Int64>) -> [Range<Int64>]? {
        let second = CivilTime.microsecondsPerSecond
        let middle = (window.lowerBound + (window.upperBound - window.lowerBound) / 2) / second * second
        guard window.lowerBound < middle, middle < window.upperBound else { return nil }
        return [window.lowerBound..<middle, middle..<window.upperBound]
    }

    /// The name of a window as a folder.
    static func label(_ window: Range<Int64>) -> String {
        let isWhole =
            window.lowerBound % CivilTime.microsecondsPerDay == 0
            && window.upperBound % CivilTime.microsecondsPerDay == 0
        func text(_ time: Int64) -> String { isWhole ? String(CivilTime.format(time).prefix(10)) : label(time) }
        return text(window.lowerBound) + "--" + text(window.upperBound)
    }

    /// The name of a moment as a folder.
    static func label(_ time: Int64) -> String {
        CivilTime.format(time / 1_000_000 * 1_000_000).filter { $0 != "-" && $0 != ":" }
    }
}
