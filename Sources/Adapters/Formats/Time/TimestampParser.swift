/// Reads times as tools write them, to microseconds since 1970 in UTC, independent of locale and clock.
///
/// Without a pattern it reads what can be read in one way only: RFC 3339 and ISO 8601 with or without zone, with `T` or a blank,
/// dates with `-`, `/`, `.` or `年月日` that start with the year, `yyyyMMddHHmmss`, RFC 2822, the format of `git log`, and numbers that
/// count from 1970. Dates that start with the day or the month need a pattern.
public struct TimestampParser: Sendable {
    private let zone: ZoneRule?
    private let pattern: TimestampPattern?
    private let epoch: EpochUnit?

    /// Creates a parser.
    ///
    /// - Parameters:
    ///   - zone: The zone of texts that do not say theirs; without it, such texts are invalid.
    ///   - pattern: The only format to read; without it, all unambiguous ones.
    ///   - epoch: What numbers count; without it, their size tells.
    public init(zone: ZoneRule? = nil, pattern: TimestampPattern? = nil, epoch: EpochUnit? = nil) {
        self.zone = zone
        self.pattern = pattern
        self.epoch = epoch
    }

    /// Reads a text; none is missing.
    public func parse(_ text: String?) -> ParsedTime {
        guard let text else { return .missing }
        return parse(utf8: Array(text.utf8)[...])
    }

    /// Reads a text or number of a document; none and null are missing.
    public func parse(_ node: Node?) -> ParsedTime {
        guard let node, !node.isNull else { return .missing }
        guard node.kind == .text || node.kind == .number, let utf8 = node.utf8 else { return .invalid }
        return parse(utf8: utf8)
    }

    /// Reads a text as UTF-8; none is missing.
    public func parse(utf8 text: ArraySlice<UInt8>?) -> ParsedTime {
        guard let text = text?.trimmed, !MissingMark.isMissing(text) else { return .missing }
        if let pattern {
            guard let reading = pattern.read(text) else { return .invalid }
            return time(reading)
        }
        if epoch == nil, let reading = CompactDate.read(text) { return time(reading) }
        if let value = EpochNumber.microseconds(text, unit: epoch) {
            return value == 0 || value == MissingMark.goZeroTime ? .missing : .time(value, .stated)
        }
        guard let reading = TimestampReading.read(text) else { return .invalid }
        return time(reading)
    }

    private func time(_ reading: TimestampReading) -> ParsedTime {
        if reading.civil.year <= 1 { return .missing }
        guard let local = reading.civil.microseconds else { return .invalid }
        if let offset = reading.offset { return .time(local - Int64(offset) * 1_000_000, .stated) }
        guard let zone else { return .invalid }
        return .time(zone.utc(fromLocal: local), .assumedZone)
    }
}

/// Texts that stand for no time.
enum MissingMark {
    /// 0001-01-01T00:00:00Z, the zero time of Go, in microseconds since 1970.
    static let goZeroTime: Int64 = -62_135_596_800_000_000

    /// Whether a text stands for nothing.
    static func isMissing(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 4 else { return false }
        if text.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") }) { return true }
        let lower = text.map { $0 | 0x20 }
        return ["null", "none", "nil", "n/a", "na", "nan"].contains { lower.elementsEqual($0.utf8) }
    }
}
