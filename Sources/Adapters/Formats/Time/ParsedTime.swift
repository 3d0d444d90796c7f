/// What a text says about a time.
public enum ParsedTime: Hashable, Sendable {
    /// A time in microseconds since 1970 in UTC, and how its zone is known.
    case time(Int64, ZoneCertainty)
    /// Nothing, or one of the texts that stand for nothing: `null`, `?`, `-`, `N/A`, the zero times of Go and MySQL.
    case missing
    /// Something that is no time, or one whose zone or format has to be told first.
    case invalid

    /// The time in microseconds since 1970 in UTC, if there is one.
    public var microseconds: Int64? {
        if case .time(let value, _) = self { value } else { nil }
    }

    /// Whether the text is neither a time nor stands for nothing.
    public var isInvalid: Bool { self == .invalid }
}

/// How the zone of a time is known.
public enum ZoneCertainty: Hashable, Sendable {
    /// The text says it, or counts from 1970 in UTC.
    case stated
    /// The text does not say it; the zone that the caller gave was used.
    case assumedZone
}

/// What a number that counts from 1970 counts.
public enum EpochUnit: String, Hashable, Sendable, CaseIterable {
    /// Seconds.
    case seconds
    /// Thousandths of a second.
    case milliseconds
    /// Millionths of a second.
    case microseconds
    /// Thousand-millionths of a second.
    case nanoseconds
}
