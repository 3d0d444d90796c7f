public import Diagnostics
public import Evidence

/// Reads the history that Locust writes while a test runs (`…_stats_history.csv`).
public struct LocustHistoryAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "locust-history", tool: "Locust",
            summary: LocalizedText(en: "the history of a test as CSV, second by second", zh: "测试历史（CSV），逐秒记录"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the percentiles in a row are those of the last ten seconds, so that only the median of the whole \
                    test is read; the others are in the statistics (_stats.csv); counts are totals so far, and where \
                    they fall the statistics were reset, so that what came before is added; the peak rate is the \
                    highest in any row, and missing for a test so short that Locust knows none; Locust writes a row a \
                    second and none at the end, so that the last requests are missing
                    """,
                zh: """
                    各行的百分位只覆盖最近十秒，因此仅读取全程中位数，其余百分位见统计表（_stats.csv）；计数为累计值，\
                    变小表示统计被重置，之前的计数一并累加；peak_rate 为各行中的最高速率，测试过短、Locust 尚无速率时缺失；\
                    Locust 每秒写一行，结束时不再补写，因此缺少最后的请求
                    """))
    }

    /// Recognises the columns of the history.
    public func recognize(_ content: Content) -> Recognition? {
        guard let table = content.table, LocustHistory(table) != nil else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the columns 'Timestamp', 'User Count', 'Name' and 'Requests/s' of Locust",
                zh: "含 Locust 的“Timestamp”“User Count”“Name”“Requests/s”列"))
    }

    /// Reads the test from the rows of all requests.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let table = content.table, var history = LocustHistory(table) else { return }
        table.forEachRow(reporting: &diagnostics) { history.take($0) }
        guard let test = history.test(id: "locust:" + ContentDigest.hexadecimal(content.bytes)) else {
            diagnostics.append(Self.withoutTotal(at: content.location()))
            return
        }
        var times = TimeNotes(path: content.path)
        if test.startedAt == nil { times.addMissing(line: test.line) }
        records.append(test)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func withoutTotal(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "locust.no-total",
            LocalizedText(
                en: "the history has no row 'Aggregated'; nothing is read", zh: "历史中没有“Aggregated”行；未读取任何内容"),
            at: location,
            fixes: [LocalizedText(en: "export the whole history", zh: "请导出完整的历史")])
    }
}
