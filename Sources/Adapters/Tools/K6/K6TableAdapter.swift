public import Diagnostics
public import Evidence

/// Reads the table of points that k6 writes with `--out csv`.
public struct K6TableAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "k6-table", tool: "k6",
            summary: LocalizedText(en: "the points of a test from --out csv", zh: "--out csv 输出的测试数据点"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    percentiles are exact by nearest rank, where k6 itself interpolates; the peak rate is the most \
                    requests within one second; times are often whole seconds; thresholds, the load model and tags \
                    outside of columns are not in the table
                    """,
                zh: """
                    百分位按最近秩精确计算，而 k6 自身采用插值；peak_rate 为一秒内的最多请求数；时间常为整秒；\
                    表中不含阈值、负载模型及未单独成列的标签
                    """))
    }

    private struct Columns {
        let metric: Int
        let time: Int
        let value: Int

        init?(_ table: DelimitedTable) {
            guard table.hasHeader, let metric = table.column("metric_name"), let time = table.column("timestamp"),
                let value = table.column("metric_value")
            else { return nil }
            (self.metric, self.time, self.value) = (metric, time, value)
        }
    }

    /// Recognises the columns `metric_name`, `timestamp` and `metric_value`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let table = content.table, Columns(table) != nil else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the columns 'metric_name', 'timestamp' and 'metric_value' of k6",
                zh: "含 k6 的“metric_name”“timestamp”“metric_value”列"))
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let table = content.table, let columns = Columns(table) else { return }
        var run = K6Run()
        table.forEachRow(reporting: &diagnostics) { row in
            guard let metric = row.bytes(columns.metric) else { return }
            run.take(metric, at: row.bytes(columns.time), row.bytes(columns.value))
        }
        var test = run.test(id: "k6:" + ContentDigest.hexadecimal(content.bytes))
        // The table lists no thresholds, so that none found says nothing.
        (test.thresholds, test.failedThresholds) = (nil, nil)
        var times = TimeNotes(path: content.path)
        if test.startedAt == nil { times.addMissing(line: test.line) }
        records.append(test)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }
}
