public import Diagnostics
public import Evidence

/// Recognises the tables of failures and of exceptions that Locust writes beside the statistics; they hold no test.
public struct LocustFailuresAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "locust-failures", tool: "Locust",
            summary: LocalizedText(
                en: "the failures or the exceptions of a test as CSV; recognised, gives no record",
                zh: "测试的失败或异常列表（CSV）；仅识别，不产生记录"),
            kinds: [],
            limits: LocalizedText(
                en: "how many requests there were is not in these tables; import the statistics of the same test",
                zh: "这些表不含请求总数；请导入同一测试的统计表"))
    }

    /// Recognises the columns of failures or of exceptions.
    public func recognize(_ content: Content) -> Recognition? {
        guard let table = content.table, table.hasHeader,
            table.has("Method", "Name", "Error", "Occurrences") || table.has("Count", "Message", "Traceback", "Nodes")
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the columns 'Method', 'Name', 'Error', 'Occurrences', or 'Count', 'Message', 'Traceback', 'Nodes'",
                zh: "含“Method”“Name”“Error”“Occurrences”，或“Count”“Message”“Traceback”“Nodes”列"))
    }

    /// Says what the table is, and what to export instead.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            Diagnostic(
                .note, id: "locust.failures",
                LocalizedText(
                    en: "this is the list of failures or exceptions of a test; the test itself is not in it",
                    zh: "这是测试的失败或异常列表；不含测试本身"),
                at: content.location(),
                fixes: [
                    LocalizedText(
                        en: "import _stats_history.csv, _stats.csv or the output of --json of the same test",
                        zh: "请导入同一测试的 _stats_history.csv、_stats.csv 或 --json 输出")
                ]))
    }
}
