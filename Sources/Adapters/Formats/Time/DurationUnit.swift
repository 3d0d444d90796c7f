/// What a number of a length of time counts.
public enum DurationUnit: String, Hashable, Sendable, CaseIterable {
    /// Thousand-millionths of a second.
    case nanoseconds
    /// Millionths of a second.
    case microseconds
    /// Thousandths of a second.
    case milliseconds
    /// Seconds.
    case seconds
    /// Minutes.
    case minutes
    /// Hours.
    case hours
    /// Days of 24 hours.
    case days
    /// Weeks of 7 days.
    case weeks
    /// Years of 365 days.
    case years

    /// The unit of a symbol or word; letter case matters only for `M`, which would be months.
    init?(symbol: String) {
        guard symbol != "M", let unit = Self.symbols[symbol.lowercased()] else { return nil }
        self = unit
    }

    /// How many nanoseconds it has.
    var nanoseconds: Int128 {
        switch self {
        case .nanoseconds: 1
        case .microseconds: 1000
        case .milliseconds: 1_000_000
        case .seconds: 1_000_000_000
        case .minutes: 60_000_000_000
        case .hours: 3_600_000_000_000
        case .days: 86_400_000_000_000
        case .weeks: 604_800_000_000_000
        case .years: 31_536_000_000_000_000
        }
    }

    private static let symbols: [String: DurationUnit] = [
        "ns": .nanoseconds, "us": .microseconds, "\u{B5}s": .microseconds, "\u{3BC}s": .microseconds,
        "ms": .milliseconds, "msec": .milliseconds, "millisecond": .milliseconds, "milliseconds": .milliseconds,
        "毫秒": .milliseconds, "s": .seconds, "sec": .seconds, "secs": .seconds, "second": .seconds,
        "seconds": .seconds, "秒": .seconds, "秒钟": .seconds, "m": .minutes, "min": .minutes, "mins": .minutes,
        "minute": .minutes, "minutes": .minutes, "分": .minutes, "分钟": .minutes, "h": .hours, "hr": .hours,
        "hrs": .hours, "hour": .hours, "hours": .hours, "小时": .hours, "d": .days, "day": .days, "days": .days,
        "天": .days, "日": .days, "w": .weeks, "week": .weeks, "weeks": .weeks, "周": .weeks, "y": .years,
        "year": .years, "years": .years, "年": .years,
    ]
}
