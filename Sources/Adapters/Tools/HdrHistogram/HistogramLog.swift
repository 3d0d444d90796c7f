import Diagnostics

/// Collects the periods of a histogram log.
struct HistogramLog {
    private let path: String
    /// Whether jHiccup wrote the log.
    private(set) var isHiccup = false
    /// When the log began, in microseconds since 1970.
    private var startTime: Int64?
    /// What the starts of intervals count from, in microseconds since 1970.
    private var baseTime: Int64?
    private var periods: [Period] = []
    private var index: [String: Int] = [:]
    private var faults = FaultSummary()
    private static let maximumTags = 10_000

    private struct Period {
        let tag: String?
        let line: Int
        var start: Int64
        var end: Int64
    }

    /// Starts to collect.
    init(path: String) {
        self.path = path
    }

    /// Takes a line.
    mutating func take(_ line: TextLine) {
        guard let first = line.bytes.first, !line.isBlank else { return }
        if first == UInt8(ascii: "#") { return takeComment(line.bytes) }
        if first == UInt8(ascii: "\"") { return }
        guard let interval = HistogramInterval(line.bytes) else {
            faults.add("line", Self.broken(at: SourceLocation(path: path, line: line.number)))
            return
        }
        let end = interval.start + interval.length
        let tag = interval.tag ?? ""
        if let known = index[tag] {
            periods[known].start = min(periods[known].start, interval.start)
            periods[known].end = max(periods[known].end, end)
        } else if periods.count < Self.maximumTags {
            index[tag] = periods.count
            periods.append(Period(tag: interval.tag, line: line.number, start: interval.start, end: end))
        }
    }

    private mutating func takeComment(_ line: ArraySlice<UInt8>) {
        let text = String(decoding: line.prefix(400), as: UTF8.self)
        if text.hasPrefix("#[Logged with jHiccup") { isHiccup = true }
        if text.hasPrefix("#[StartTime:") { startTime = Self.seconds(text) ?? startTime }
        if text.hasPrefix("#[BaseTime:") { baseTime = Self.seconds(text) ?? baseTime }
    }

    /// The number behind the first colon, as seconds since 1970.
    private static func seconds(_ text: String) -> Int64? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let number = text[text.index(after: colon)...].drop { $0 == " " }.prefix { $0.isNumber || $0 == "." }
        return TimestampParser(epoch: .seconds).parse(String(number)).microseconds
    }

    /// Starts that are more than a year before the log began count from its start.
    private static let year: Int64 = 31_536_000_000_000

    /// One test for each tag, in the order in which the tags come.
    func tests(id: String) -> [LoadTest] {
        periods.map { period in
            var test = LoadTest(line: period.line, id: period.tag.map { "\(id):\($0)" } ?? id)
            var base: Int64? = baseTime
            if base == nil {
                if let startTime {
                    base = period.start < startTime - Self.year ? startTime : 0
                } else if period.start > Self.year {
                    base = 0
                }
            }
            if let base {
                (test.startedAt, test.endedAt) = (
                    base.addingReportingOverflow(period.start).partialValue,
                    base.addingReportingOverflow(period.end).partialValue
                )
            }
            return test
        }
    }

    /// What could not be read.
    var diagnostics: [Diagnostic] { faults.diagnostics }

    private static func broken(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "hdrhistogram.broken-line",
            LocalizedText(en: "the line is no interval; it is left out", zh: "该行不是区间行；已略去"),
            at: location,
            fixes: [LocalizedText(en: "export the log again", zh: "请重新导出该日志")])
    }
}
