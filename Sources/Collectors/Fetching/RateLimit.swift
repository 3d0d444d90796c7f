internal import Expressions

/// What a server says about when it will answer again.
struct RateLimit {
    /// The time from which it answers again, in microseconds UTC; none if it does not say.
    var until: Int64?
    /// Whether nothing is left for now.
    var isExhausted: Bool

    /// Reads `Retry-After`, `X-RateLimit-Remaining` and `-Reset`, `RateLimit-Remaining` and `-Reset`.
    ///
    /// - Parameters:
    ///   - response: The answer.
    ///   - now: The time in microseconds UTC.
    init(_ response: HTTPResponse, now: Int64) {
        let remaining = Self.value(of: response, ["x-ratelimit-remaining", "ratelimit-remaining"])
        isExhausted = remaining.flatMap { Int64($0) } == 0
        if let text = response.header("retry-after") {
            until = Int64(text).map { now + max($0, 0) * 1_000_000 } ?? HTTPDate.parse(text)
        } else if isExhausted, let text = Self.value(of: response, ["x-ratelimit-reset", "ratelimit-reset"]) {
            until = Self.time(text, now: now)
        }
    }

    /// Some servers give seconds since 1970, some seconds from now, some a date.
    private static func time(_ text: String, now: Int64) -> Int64? {
        guard let number = Int64(text), number >= 0, number < 1 << 40 else { return try? CivilTime.parse(text) }
        return number > 1_000_000_000 ? number * 1_000_000 : now + number * 1_000_000
    }

    private static func value(of response: HTTPResponse, _ names: [String]) -> String? {
        names.lazy.compactMap(response.header).first
    }
}

/// The date form of HTTP: `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Microseconds UTC, or none for anything else.
    static func parse(_ text: String) -> Int64? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: String(parts[2])) else {
            return nil
        }
        let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        return try? CivilTime.parse("\(parts[3])-\(number)-\(parts[1])T\(parts[4])Z")
    }
}
