public import Diagnostics
public import Evidence

/// Reads the history of a status page as scripts parse it out of its feed.
public struct StatusHistoryTableAdapter: Adapter {
    /// Incidents as JSON lines or JSON, and windows of downtime as CSV.
    public let format = FormatDescription(
        id: "statuspage-parsed-history", tool: "Statuspage",
        summary: LocalizedText(
            en: "the parsed history of a status page: incidents as JSON lines or windows of downtime as CSV",
            zh: "解析后的状态页历史：JSON Lines 事件或 CSV 中断时段"),
        kinds: [.incidents],
        limits: LocalizedText(
            en: """
                a window starts and ends as the messages or the review of the incident say; a window in CSV may belong to an incident that \
                was not resolved when the history was parsed
                """,
            zh: "中断时段的起止取自消息或复盘；CSV 中的时段可能属于解析时尚未解决的事件"))

    /// Creates the adapter.
    public init() {}

    private static let finder = ObjectFinder<Bool>(envelopes: ["incidents"]) { node in
        node.has("status_sequence", "downtime_start", "updates") ? true : nil
    }

    /// By keys or columns that only such a history has.
    public func recognize(_ content: Content) -> Recognition? {
        if let table = content.table {
            guard table.has("incident_id", "downtime_start", "downtime_end", "duration_minutes") else { return nil }
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "a table with the columns 'incident_id', 'downtime_start' and 'downtime_end'",
                    zh: "表格，含列“incident_id”、“downtime_start”和“downtime_end”"))
        }
        return Self.finder.recognize(
            content, as: { _ in LocalizedText(en: "incidents", zh: "事件") },
            by: { _ in ["status_sequence", "downtime_start", "updates"] })
    }

    /// Reads each incident; planned maintenance is counted and not taken.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var history = StatusHistory(content)
        if let table = content.table {
            history.read(table, into: &records, reporting: &diagnostics)
        } else {
            var rows: [Incident] = []
            Self.finder.forEach(in: content, reporting: &diagnostics) { found in
                if let row = history.incident(found.node) { rows.append(row) }
            }
            for row in rows { records.append(row) }
        }
        diagnostics += history.times.diagnostics
        history.tally.report(limit: nil, in: content, to: &diagnostics)
    }
}
