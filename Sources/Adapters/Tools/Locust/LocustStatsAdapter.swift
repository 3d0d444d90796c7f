public import Diagnostics
public import Evidence

/// Reads the table of statistics that Locust renews while a test runs (`…_stats.csv`).
public struct LocustStatsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "locust-stats", tool: "Locust",
            summary: LocalizedText(en: "the statistics of a test as CSV", zh: "测试统计（CSV）"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the table holds no times: give the period in the evidence manifest, or import the history \
                    (_stats_history.csv) or --json as well; percentiles are those of Locust, which rounds response \
                    times above 100 ms to two digits; the peak rate is the mean rate of the whole test; Locust renews the \
                    table every second and not at the end, so that the last requests may be missing
                    """,
                zh: """
                    表中不含时间：请在证据清单中注明时段，或一并导入历史（_stats_history.csv）或 --json 输出；\
                    百分位取 Locust 自身数值，其将 100 毫秒以上的响应时间取两位有效数字；peak_rate 为全程平均速率；\
                    Locust 每秒更新一次该表，结束时不再更新，可能缺少最后的请求
                    """))
    }

    /// Recognises the columns of the statistics.
    public func recognize(_ content: Content) -> Recognition? {
        guard let table = content.table, LocustColumns(statistics: table) != nil else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the columns 'Name' and 'Request Count' with others of Locust",
                zh: "含“Name”“Request Count”及 Locust 的其他列"))
    }

    /// Reads the test: the row of all requests, or the sum of the rows if it is not there.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let table = content.table, let columns = LocustColumns(statistics: table) else { return }
        var test = LoadTest(line: table.firstLine, id: "locust:" + ContentDigest.hexadecimal(content.bytes))
        test.model = .closed
        var sum = Sum()
        var hasTotal = false
        table.forEachRow(reporting: &diagnostics) { row in
            guard columns.isTotal(row) else { return sum.add(row, columns) }
            hasTotal = true
            test.line = row.line
            test.requests = row.int(columns.requests)
            test.errors = row.int(columns.failures)
            test.peakRate = row.double(columns.rate)
            test.p50 = DurationParser.parse(utf8: row.bytes(columns.p50 ?? columns.median), unit: .milliseconds)
            test.p95 = DurationParser.parse(utf8: row.bytes(columns.p95), unit: .milliseconds)
            test.p99 = DurationParser.parse(utf8: row.bytes(columns.p99), unit: .milliseconds)
        }
        if !hasTotal {
            guard sum.count > 0 else {
                diagnostics.append(Self.empty(at: content.location()))
                return
            }
            (test.requests, test.errors) = (sum.requests, columns.failures == nil ? nil : sum.failures)
            diagnostics.append(Self.withoutTotal(at: content.location(line: test.line)))
        }
        test.errorShare = LoadTest.share(of: test.errors, among: test.requests)
        records.append(test)
        var times = TimeNotes(path: content.path)
        times.addMissing(line: test.line)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    /// The sums over the rows of single requests; none as soon as one row has no count.
    private struct Sum {
        var count = 0
        var requests: Int64? = 0
        var failures: Int64? = 0

        mutating func add(_ row: DelimitedTable.Row, _ columns: LocustColumns) {
            count += 1
            requests = Self.add(requests, row.int(columns.requests))
            failures = Self.add(failures, row.int(columns.failures))
        }

        private static func add(_ sum: Int64?, _ value: Int64?) -> Int64? {
            guard let sum, let value, value >= 0 else { return nil }
            let (total, overflow) = sum.addingReportingOverflow(value)
            return overflow ? nil : total
        }
    }
}

// MARK: - Messages

extension LocustStatsAdapter {
    private static func withoutTotal(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "locust.no-total",
            LocalizedText(
                en: "there is no row 'Aggregated'; counts are added up, percentiles and rate are not known",
                zh: "没有“Aggregated”行；计数相加得出，百分位与速率未知"),
            at: location,
            fixes: [LocalizedText(en: "export the whole table when the test has ended", zh: "请在测试结束后导出完整的表")])
    }

    private static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "locust.empty",
            LocalizedText(en: "the table holds no row", zh: "表中没有数据行"), at: location,
            fixes: [LocalizedText(en: "export the table when the test has ended", zh: "请在测试结束后导出")])
    }
}
