public import Diagnostics
public import Evidence

/// Reads what wrk and wrk2 print; several reports may follow each other.
public struct WrkReportAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "wrk-report", tool: "wrk",
            summary: LocalizedText(en: "the report of wrk or wrk2 as text", zh: "wrk 或 wrk2 的文本报告"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the report holds no times: give the period in the evidence manifest; percentiles are there only with \
                    --latency, and p95 only in wrk2; the peak rate is the mean rate; errors are answers other than 2xx \
                    and 3xx and socket errors, while requests are those that were answered; wrk sends the next request \
                    when the last is answered (closed), wrk2 by rate (open), but the rate that was asked for is not printed
                    """,
                zh: """
                    报告不含时间：请在证据清单中注明时段；仅在使用 --latency 时有百分位，p95 仅 wrk2 才有；peak_rate 为平均速率；\
                    errors 为非 2xx、3xx 应答与套接字错误之和，requests 为已应答的请求数；wrk 在收到应答后才发下一个请求（closed），\
                    wrk2 按速率发送（open），但报告不含所设速率
                    """))
    }

    /// Recognises `Running … test @ …` with counts or `Requests/sec:`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let lines = content.reportLines(3000) else { return nil }
        var hasStart = false
        for line in lines {
            let text = line.bytes.trimmed
            if WrkReport.starts(text) {
                hasStart = true
            } else if hasStart, text.starts(with: "Thread Stats".utf8) || text.starts(with: "Requests/sec:".utf8) {
                return Recognition(
                    .certain,
                    because: LocalizedText(
                        en: "'Running … test @ …' with 'Thread Stats' or 'Requests/sec:'",
                        zh: "含“Running … test @ …”以及“Thread Stats”或“Requests/sec:”"))
            }
        }
        return nil
    }

    /// Reads one test for each report.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let digest = ContentDigest.hexadecimal(content.bytes)
        var times = TimeNotes(path: content.path)
        var faults = FaultSummary()
        var number = 0
        var report: WrkReport?
        func finish() {
            guard let report else { return }
            guard report.isComplete else {
                faults.add("cut", Self.cut(at: content.location(line: report.line)))
                return
            }
            number += 1
            times.addMissing(line: report.line)
            records.append(report.test(id: "wrk:\(digest):\(number)"))
        }
        for line in content.lines {
            let text = line.bytes.trimmed
            if WrkReport.starts(text) {
                finish()
                report = WrkReport(line: line.number)
            } else {
                report?.take(text)
            }
        }
        finish()
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func cut(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "wrk.cut",
            LocalizedText(
                en: "the report has no counts or no 'Requests/sec:'; it is left out", zh: "报告缺少计数或“Requests/sec:”；已略去"),
            at: location,
            fixes: [LocalizedText(en: "keep the whole output of the test", zh: "请保留测试的完整输出")])
    }
}
