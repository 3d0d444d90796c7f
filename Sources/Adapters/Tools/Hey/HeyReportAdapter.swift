public import Diagnostics
public import Evidence

/// Reads the report that hey prints, and boom before it.
public struct HeyReportAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "hey-report", tool: "hey",
            summary: LocalizedText(en: "the report of hey as text", zh: "hey 的文本报告"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the report holds no times: give the period in the evidence manifest; errors are requests without an \
                    answer and answers with a status of 400 and above; the peak rate is the mean rate; percentiles are \
                    printed to a tenth of a millisecond
                    """,
                zh: """
                    报告不含时间：请在证据清单中注明时段；errors 为无应答的请求与状态码 400 及以上的应答；\
                    peak_rate 为平均速率；百分位精确到 0.1 毫秒
                    """))
    }

    private static let marks = [
        "Summary:", "Requests/sec:", "Response time histogram:", "Latency distribution:", "Status code distribution:",
    ]

    /// Recognises the headings of the report.
    public func recognize(_ content: Content) -> Recognition? {
        guard let lines = content.reportLines(400) else { return nil }
        var found: Set<String> = []
        var hasTotal = false
        for line in lines where line.bytes.count < 400 {
            let text = line.bytes.trimmed
            if let mark = Self.marks.first(where: { text.starts(with: $0.utf8) }) { found.insert(mark) }
            if text.starts(with: "Total:".utf8), text.suffix(4).elementsEqual("secs".utf8) { hasTotal = true }
        }
        guard hasTotal, found.count >= 3 else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the headings 'Summary:', 'Latency distribution:' and 'Status code distribution:' of hey",
                zh: "含 hey 的“Summary:”“Latency distribution:”“Status code distribution:”等标题"))
    }

    /// Reads the tests.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let digest = ContentDigest.hexadecimal(content.bytes)
        var times = TimeNotes(path: content.path)
        var number = 0
        var report: HeyReport?
        func finish() {
            guard let report else { return }
            number += 1
            times.addMissing(line: report.line)
            records.append(report.test(id: "hey:\(digest):\(number)"))
        }
        for line in content.lines where line.bytes.count < 4000 {
            let text = line.bytes.trimmed
            if text.elementsEqual("Summary:".utf8) {
                finish()
                report = HeyReport(line: line.number)
            } else {
                report?.take(text)
            }
        }
        finish()
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }
}
