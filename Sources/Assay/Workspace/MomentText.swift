internal import Expressions
internal import Foundation

/// A fixed distance from UTC, for times that are written without one.
public struct TimeZoneOffset: Hashable, Sendable {
    /// The distance in seconds; positive to the east.
    public var seconds: Int

    /// Creates an offset.
    public init(seconds: Int) { self.seconds = seconds }

    /// No distance.
    public static let utc = TimeZoneOffset(seconds: 0)

    /// Reads `+08:00`, `UTC`, `Z`, or the name of a zone that keeps one distance all year, such as `Asia/Shanghai`.
    public init?(_ text: String) {
        if ["UTC", "Z", "utc", "Etc/UTC"].contains(text) {
            self = .utc
        } else if let time = try? CivilTime.parse("1970-01-01T00:00:00" + text) {
            seconds = -Int(time / 1_000_000)
        } else if let zone = TimeZone(identifier: text),
            zone.nextDaylightSavingTimeTransition(after: .distantPast) == nil
                || !zone.observesDaylightSavingNow
        {
            seconds = zone.secondsFromGMT(for: Date(timeIntervalSince1970: 1_700_000_000))
        } else {
            return nil
        }
    }
}

extension TimeZone {
    /// Whether the zone changes its distance within a recent year.
    fileprivate var observesDaylightSavingNow: Bool {
        let winter = secondsFromGMT(for: Date(timeIntervalSince1970: 1_705_000_000))
        let summer = secondsFromGMT(for: Date(timeIntervalSince1970: 1_720_000_000))
        return winter != summer
    }
}

/// Reads the dates and times that people write in configuration files and on the command line.
public enum MomentText {
    /// Reads `2023-10-26`, `2023-10-26T08:00:00` or a full RFC 3339 time; none for anything else.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - zone: The distance from UTC where the text names none. A date is its first moment there.
    /// - Returns: Microseconds since 1970 in UTC.
    public static func parse(_ text: String, zone: TimeZoneOffset) -> Int64? {
        let forms = [text, text + "Z", text + "T00:00:00Z"].map { $0.replacing(" ", with: "T") }
        if let time = try? CivilTime.parse(forms[0]) { return time }
        for form in forms.dropFirst() {
            if let time = try? CivilTime.parse(form) { return time - Int64(zone.seconds) * 1_000_000 }
        }
        return nil
    }
}

extension MomentText {
    /// A time in RFC 3339.
    ///
    /// - Parameters:
    ///   - time: Microseconds since 1970 in UTC.
    ///   - zone: How far from UTC the clock stands that shows it; whole minutes count.
    /// - Returns: A text such as `2023-10-26T00:00:00Z` or `2023-10-26T00:00:00+08:00`.
    public static func format(_ time: Int64, zone: TimeZoneOffset = .utc) -> String {
        let minutes = zone.seconds / 60
        guard minutes != 0 else { return CivilTime.format(time) }
        let local = CivilTime.format(time &+ Int64(minutes) * 60_000_000).dropLast()
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        return local + (minutes < 0 ? "-" : "+") + (hours < 10 ? "0" : "") + "\(hours):" + (rest < 10 ? "0" : "")
            + "\(rest)"
    }
}

extension MomentText {
    /// A duration given in microseconds, as expressions write it: `5400s`.
    public static func formatDuration(_ microseconds: Int64) -> String {
        DurationText.format(microseconds)
    }
}
