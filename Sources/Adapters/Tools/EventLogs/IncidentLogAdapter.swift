public import Diagnostics
public import Evidence

/// Reads logs of incidents in tables: many rows for each incident, or one.
public struct IncidentLogAdapter: Adapter {
    /// The logs of the BPI Challenges 2013 and 2014, and exports of HP Service Manager in the same form.
    public let format = FormatDescription(
        id: "incident-log", tool: "HP Service Manager, VINST",
        summary: LocalizedText(
            en: "logs of incidents as CSV: VINST (BPI Challenge 2013) and HP Service Manager (BPI Challenge 2014)",
            zh: "CSV 事件日志：VINST（BPI Challenge 2013）和 HP Service Manager（BPI Challenge 2014）"),
        kinds: [.incidents],
        limits: LocalizedText(
            en: """
                times without a zone are read as UTC; an incident starts with its first row; a log with columns for case, activity and time \
                only does not tell what its cases are and needs a mapping file
                """,
            zh: "未注明时区的时间按 UTC 读取；事件自其首行开始；只有案例、活动和时间列的日志不能说明案例的性质，需要映射文件"))

    /// Creates the adapter.
    public init() {}

    /// By the columns of these logs.
    public func recognize(_ content: Content) -> Recognition? {
        guard let table = content.table, let form = IncidentLogForm(table) else { return nil }
        let names = form.columns
        return Recognition(
            form == .generic ? .possible : .certain,
            because: LocalizedText(
                en: "a log with the columns \(names.map { "'\($0)'" }.joined(separator: ", "))",
                zh: "日志，含列\(names.map { "“\($0)”" }.joined(separator: "、"))"))
    }

    /// Reads each incident once.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let table = content.table, let form = IncidentLogForm(table) else { return }
        if form == .generic {
            diagnostics.append(Self.generic(at: content.location()))
            return
        }
        var log = IncidentLog(table, form)
        log.read(reporting: &diagnostics)
        log.finish(into: &records, reporting: &diagnostics)
    }

    private static func generic(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "incident-log.generic",
            LocalizedText(
                en:
                    "the log has cases, activities and times, but does not say what a case is; no records are taken from it",
                zh: "日志有案例、活动和时间，但未说明案例是什么；未从中取得记录"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "if its cases are incidents, write a mapping with 'assay evidence map'",
                    zh: "若案例为事件，请用 assay evidence map 编写映射文件")
            ])
    }
}
