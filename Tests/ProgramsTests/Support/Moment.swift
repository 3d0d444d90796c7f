import Foundation

/// A time in RFC 3339 with any number of decimals, read to the microsecond.
struct Moment {
    /// The time.
    let date: Date

    /// Reads a text such as `2024-05-02T10:00:00.25Z` or `2024-05-02T10:00:00+00:00`.
    init?(_ text: String) {
        guard let parts = text.wholeMatch(of: /([0-9T:-]{19})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})/),
            let seconds = try? Date.ISO8601FormatStyle().parse(String(parts.1) + String(parts.3))
        else { return nil }
        let rest = parts.2.flatMap { Double("0" + $0) } ?? 0
        date = seconds.addingTimeInterval(rest)
    }
}
