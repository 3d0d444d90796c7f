public import Diagnostics
public import Evidence

/// Reads changes of ServiceNow: list exports as CSV, JSON and XML, and the Table API.
public struct ServiceNowChangesAdapter: Adapter {
    /// Changes as ServiceNow exports them.
    public let format = FormatDescription(
        id: "servicenow-changes", tool: "ServiceNow",
        summary: LocalizedText(
            en: "changes of ServiceNow: CSV, JSON, XML or Table API", zh: "ServiceNow 变更：CSV、JSON、XML 或 Table API"),
        kinds: [.changes],
        limits: LocalizedText(
            en: """
                times without a zone are read as UTC; a change without actual times ('work_start') counts in no period, for a plan is \
                no work; without 'work_end' a change with a result ends when it is closed; the approval of a board is taken from 'cab_required' with an approval; an empty plan field counts as no plan, \
                a field that is not exported as unknown; whether an incident followed is taken from 'u_caused_incident' only
                """,
            zh: """
                未注明时区的时间按 UTC 读取；没有实际时间（work_start）的变更不计入任何时段，因为计划不等于实施；没有 work_end 但有结果的变更以关闭时间为结束；委员会审批取自 cab_required 与审批结果；\
                方案字段为空视为没有方案，未导出该字段视为未知；是否引发事件只取 u_caused_incident
                """))

    /// Creates the adapter.
    public init() {}

    /// By class or number of the records, and by fields that changes have.
    public func recognize(_ content: Content) -> Recognition? {
        ServiceNowRecognizer(table: .change).recognize(content)
    }

    /// Reads each change once, in its last state.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var withoutStart = 0
        records.withTable(.changes) { table, evidence in
            let run = ServiceNowRun(table: .change, content: content)
            run.forEach(timeFields: ChangeFields.times, reporting: &diagnostics) { record, number, reader in
                table.beginRow(evidence: evidence, position: record.line)
                table.set("id", text: number)
                let fields = ChangeFields(record: record)
                if !fields.fillTimes(of: &table, &reader) { withoutStart += 1 }
                fields.fillGovernance(of: &table, &reader)
                fields.fillOutcome(of: &table, &reader)
                fields.fillScope(of: &table, &reader)
            }
        }
        guard withoutStart > 0 else { return }
        diagnostics.append(
            Diagnostic(
                .warning, id: "servicenow.no-actual-start",
                LocalizedText(
                    en: "\(withoutStart) changes have no actual start and count in no period",
                    zh: "\(withoutStart) 条变更没有实际开始时间，不计入任何时段"),
                at: content.location(),
                fixes: [LocalizedText(en: "export 'work_start' and 'work_end'", zh: "请导出 work_start 和 work_end")]))
    }
}
