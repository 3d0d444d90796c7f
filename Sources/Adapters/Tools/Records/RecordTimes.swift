import Diagnostics

/// Reads the times of objects of one tool, and counts what cannot be read.
///
/// Times without a zone are taken as missing and reported unless a zone is given.
struct RecordTimes {
    private let parser: TimestampParser
    private let tool: String
    private let assumesZone: Bool
    private(set) var faults = FaultSummary()

    /// Starts to read.
    ///
    /// - Parameters:
    ///   - tool: The first part of the identifiers of diagnostics.
    ///   - zone: The zone of texts that do not say theirs.
    init(tool: String, zone: ZoneRule? = nil) {
        parser = TimestampParser(zone: zone)
        self.tool = tool
        assumesZone = zone != nil
    }

    /// The time of the first of some keys that is there, in microseconds since 1970.
    mutating func time(_ node: Node, _ keys: String...) -> Int64? {
        for key in keys {
            if let value = node[key], let time = time(value, named: key) { return time }
        }
        return nil
    }

    /// The time that a value holds; none and null are missing.
    mutating func time(_ value: Node?, named key: String) -> Int64? {
        guard let value, !value.isNull, value.string?.isEmpty != true else { return nil }
        return time(parser.parse(value), named: key, at: value.location)
    }

    /// The time that a text holds; none is missing.
    mutating func time(_ text: ArraySlice<UInt8>?, named key: String, at location: SourceLocation) -> Int64? {
        time(parser.parse(utf8: text), named: key, at: location)
    }

    private mutating func time(_ parsed: ParsedTime, named key: String, at location: @autoclosure () -> SourceLocation)
        -> Int64?
    {
        switch parsed {
        case .time(let time, let certainty):
            if certainty == .assumedZone, faults.count(of: "zone") == 0 {
                faults.add("zone", Self.assumedZone(at: location()))
            }
            return time
        case .missing: return nil
        case .invalid:
            let (tool, assumesZone) = (tool, assumesZone)
            faults.add("time.\(key)", Self.notATime(key, tool, assumesZone, at: location()))
            return nil
        }
    }

    /// Counts something to say.
    mutating func report(_ key: String, _ diagnostic: @autoclosure () -> Diagnostic) {
        faults.add(key, diagnostic())
    }

    /// What was counted.
    var diagnostics: [Diagnostic] { faults.diagnostics }

    private static func notATime(
        _ key: String, _ tool: String, _ assumesZone: Bool, at location: SourceLocation
    ) -> Diagnostic {
        let demand =
            assumesZone
            ? LocalizedText(en: "no time", zh: "不是时间")
            : LocalizedText(en: "no time with a zone", zh: "不是带时区的时间")
        return Diagnostic(
            .warning, id: "\(tool).not-a-time",
            LocalizedText(
                en: "the value of '\(key)' is \(demand.en) and is taken as missing", zh: "“\(key)”的值\(demand.zh)，按缺失处理"),
            at: location,
            fixes: [
                LocalizedText(en: "export times as RFC 3339 with their zone", zh: "请将时间导出为带时区的 RFC 3339 格式")
            ])
    }

    private static func assumedZone(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "evidence.assumed-zone",
            LocalizedText(
                en: "times in this file do not say their zone and are taken as UTC; this is the first",
                zh: "文件中的时间未注明时区，按 UTC 处理；此处为第一处"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "if the zone is another one, export the times with their zone", zh: "若时区不是 UTC，请导出带时区的时间")
            ])
    }
}
