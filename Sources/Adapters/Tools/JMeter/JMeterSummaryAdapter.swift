public import Diagnostics
public import Evidence

/// Reads the lines that the summariser of JMeter writes to its log or to the console.
public struct JMeterSummaryAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "jmeter-summary", tool: "Apache JMeter",
            summary: LocalizedText(en: "the lines of the summariser in jmeter.log", zh: "jmeter.log 中的汇总行"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    a summary holds no percentiles; its times have no zone and are taken as UTC, and the console has \
                    none at all; the peak rate is the highest of any interval; a total that is smaller than the one \
                    before starts another test
                    """,
                zh: """
                    汇总行不含百分位；时间不含时区，按 UTC 处理，控制台输出则没有时间；peak_rate 为各区间中的最高速率；\
                    累计数变小时视为另一次测试
                    """))
    }

    /// Recognises lines with a count, a rate, `Avg:` and `Err:`.
    public func recognize(_ content: Content) -> Recognition? {
        guard Self.isText(content) else { return nil }
        for line in content.lines {
            guard let summary = JMeterSummaryLine(line) else { continue }
            return Recognition(
                summary.isNamed ? .certain : .likely,
                because: LocalizedText(
                    en: "lines of the summariser with a count, a rate, 'Avg:' and 'Err:'",
                    zh: "汇总行含计数、速率、“Avg:”与“Err:”"))
        }
        return nil
    }

    private static func isText(_ content: Content) -> Bool {
        switch content.shape {
        case .text, .markdown: true
        case .table(let table): !table.hasHeader
        default: false
        }
    }

    /// Reads one test for each total that no larger one follows.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        let digest = ContentDigest.hexadecimal(content.bytes)
        var last: JMeterSummaryLine?
        var peak: Double?
        var number = 0
        var hasInterval = false
        func finish(_ total: JMeterSummaryLine, _ times: inout TimeNotes) {
            number += 1
            var test = LoadTest(line: total.line, id: "jmeter:\(digest):\(number)")
            test.requests = total.count
            test.errors = total.errors
            test.errorShare = LoadTest.share(of: total.errors, among: total.count)
            test.peakRate = peak
            test.endedAt = times.time(utf8: total.time, line: total.line)
            if let end = test.endedAt, let elapsed = total.elapsed {
                test.startedAt = LoadTest.start(end: end, length: elapsed)
            }
            if test.startedAt == nil { times.addMissing(line: total.line) }
            records.append(test)
        }
        for line in content.lines {
            guard let summary = JMeterSummaryLine(line) else { continue }
            if summary.isTotal, let total = last, summary.count < total.count {
                finish(total, &times)
                (last, peak) = (nil, nil)
            }
            if let rate = summary.rate { peak = max(rate, peak ?? rate) }
            if summary.isTotal { last = summary } else { hasInterval = true }
        }
        if let last {
            finish(last, &times)
        } else if hasInterval {
            diagnostics.append(Self.withoutTotal(at: content.location()))
        }
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func withoutTotal(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "jmeter.no-total",
            LocalizedText(
                en: "the log has intervals but no total; nothing is read", zh: "日志只有区间行而没有累计行；未读取任何内容"),
            at: location,
            fixes: [LocalizedText(en: "export the log when the test has ended", zh: "请在测试结束后导出日志")])
    }
}
