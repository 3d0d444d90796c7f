public import Diagnostics
public import Evidence

/// Reads the statistics that Iago, the load generator of Twitter, writes to its log once a minute.
public struct IagoLogAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "iago-log", tool: "Iago",
            summary: LocalizedText(en: "the lines 'stats:' of a parrot log", zh: "parrot 日志中的“stats:”行"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    each line counts what happened since the line before and is added up; errors are requests without an \
                    answer and answers with a status of 400 and above; percentiles of single minutes cannot be joined, \
                    so that they are read only where the log has one line; the end is the time of the last line, the \
                    start one minute before the first; the peak rate is the highest of any minute
                    """,
                zh: """
                    各行为与上一行之间的计数，逐行累加；errors 为无应答的请求与状态码 400 及以上的应答；各分钟的百分位无法合并，\
                    仅当日志只有一行时读取；结束时间取末行时间，开始时间为首行前一分钟；peak_rate 为各分钟中的最高速率
                    """))
    }

    /// Recognises lines with `stats:` and a map that has the counters of Iago.
    public func recognize(_ content: Content) -> Recognition? {
        guard let lines = content.reportLines(400) else { return nil }
        for line in lines {
            guard let text = IagoLine.statistics(line.bytes) else { continue }
            guard let first = IagoLine(text, line: line.number, path: content.path), first.isIago else { return nil }
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "lines with 'stats:' and the counters 'requests_sent' and 'client/requests'",
                    zh: "含“stats:”行及计数器“requests_sent”“client/requests”"))
        }
        return nil
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var run = IagoRun()
        var faults = FaultSummary()
        for line in content.lines {
            guard let text = IagoLine.statistics(line.bytes) else { continue }
            if let parsed = IagoLine(text, line: line.number, path: content.path) {
                run.take(parsed)
            } else {
                faults.add("line", Self.broken(at: content.location(line: line.number)))
            }
        }
        diagnostics += faults.diagnostics
        guard let test = run.test(id: "iago:" + ContentDigest.hexadecimal(content.bytes)) else { return }
        var times = TimeNotes(path: content.path)
        if test.startedAt == nil { times.addMissing(line: test.line) }
        records.append(test)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func broken(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "iago.broken-line",
            LocalizedText(
                en: "the statistics in this line cannot be read; they are left out", zh: "该行的统计无法读取；已略去"),
            at: location, fixes: [LocalizedText(en: "export the log again", zh: "请重新导出该日志")])
    }
}
