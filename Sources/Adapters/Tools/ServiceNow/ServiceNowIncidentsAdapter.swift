public import Diagnostics
public import Evidence

/// Reads incidents of ServiceNow: list exports as CSV, JSON and XML, the Table API, and event logs with many rows for each incident.
public struct ServiceNowIncidentsAdapter: Adapter {
    /// Incidents as ServiceNow exports them.
    public let format = FormatDescription(
        id: "servicenow-incidents", tool: "ServiceNow",
        summary: LocalizedText(
            en: "incidents of ServiceNow: CSV, JSON, XML, Table API or event log",
            zh: "ServiceNow 事件：CSV、JSON、XML、Table API 或事件日志"),
        kinds: [.incidents],
        limits: LocalizedText(
            en: """
                times without a zone are read as UTC, which list exports have only if the user who exports is in UTC; \
                the start is a field such as 'u_started_at', or else the time of opening, which hides the time to detect; \
                severity is the priority; user impact is taken from 'u_user_impact' only, never guessed from the impact; \
                acknowledgement needs a field such as 'u_acknowledged_at'; the flag 'knowledge' names no article; \
                a channel such as e-mail does not tell who noticed; 'rfc' is the change that repairs, not the one that caused it
                """,
            zh: """
                未注明时区的时间按 UTC 读取，列表导出只有在导出者时区为 UTC 时才如此；开始时间取 u_started_at 等字段，否则取创建时间，因而看不出发现用时；\
                严重程度取优先级；用户影响只取 u_user_impact，不由影响范围推断；响应时间需要 u_acknowledged_at 等字段；knowledge 标志不指明知识条目；\
                邮件等渠道不能说明由谁发现；rfc 是修复所用的变更，不是引发事件的变更
                """))

    /// Creates the adapter.
    public init() {}

    /// By class or number of the records, and by fields that incidents have.
    public func recognize(_ content: Content) -> Recognition? {
        ServiceNowRecognizer(table: .incident).recognize(content)
    }

    /// Reads each incident once, in its last state; cancelled ones are counted and not taken.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var summary = ServiceNowIncidentSummary(path: content.path)
        records.withTable(.incidents) { table, evidence in
            let run = ServiceNowRun(table: .incident, content: content)
            run.forEach(timeFields: IncidentFields.times, reporting: &diagnostics) { record, number, reader in
                let label = ServiceNowState.incidentLabel(reader.text(record, "incident_state", "state"))
                let phase = ServiceNowState.incidentPhase(label)
                if phase == .cancelled {
                    summary.cancelled += 1
                    return
                }
                table.beginRow(evidence: evidence, position: record.line)
                table.set("id", text: number)
                table.set("status", text: label)
                let fields = IncidentFields(record: record, phase: phase)
                fields.fillTimes(of: &table, &reader, &summary)
                fields.fillOrigin(of: &table, &reader)
                fields.fillHandling(of: &table, &reader)
            }
        }
        diagnostics += summary.diagnostics
    }
}
