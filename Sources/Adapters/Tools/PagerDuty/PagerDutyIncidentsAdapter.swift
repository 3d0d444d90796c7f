public import Diagnostics
public import Evidence

/// Reads incidents of PagerDuty: REST API, webhooks, log entries, analytics and the CSV report.
public struct PagerDutyIncidentsAdapter: Adapter {
    /// Incidents and their logs as PagerDuty gives them.
    public let format = FormatDescription(
        id: "pagerduty-incidents", tool: "PagerDuty",
        summary: LocalizedText(
            en: "incidents of PagerDuty: REST API, webhooks, log entries, analytics or the CSV report",
            zh: "PagerDuty 事件：REST API、Webhook、日志条目、分析数据或 CSV 报表"),
        kinds: [.incidents],
        limits: LocalizedText(
            en: """
                the start is when the incident was opened; once it is resolved its acknowledgements are empty, so that the time to \
                acknowledge needs its log entries; severity is the priority, never the urgency; whether users felt it is not known
                """,
            zh: """
                开始时间取事件创建时间；事件解决后 acknowledgements 会被清空，因此响应时间需要日志条目；严重程度取优先级，不取紧急程度；用户是否受影响不详
                """))

    /// Creates the adapter.
    public init() {}

    private static let finder = ObjectFinder<PagerDutyObject>(envelopes: PagerDutyObject.envelopes) { node in
        PagerDutyObject.sort(of: node).flatMap { $0.isAboutIncidents ? $0 : nil }
    }

    private static let lists = ["incidents", "log_entries"]

    /// By keys that only incidents of PagerDuty, their log entries and its webhooks have.
    public func recognize(_ content: Content) -> Recognition? {
        if let table = content.table, let report = PagerDutyReport(table) {
            return Recognition(.certain, because: report.reason)
        }
        let found = Self.finder.recognize(
            content,
            as: { sort in
                switch sort {
                case .logEntry: LocalizedText(en: "log entries of incidents", zh: "事件日志条目")
                case .event: LocalizedText(en: "events of a webhook", zh: "Webhook 事件")
                default: LocalizedText(en: "incidents", zh: "事件")
                }
            }, by: \.keys)
        return found ?? PagerDutyReply(content, lists: Self.lists)?.recognition
    }

    /// Reads each incident once, with all that the file says about it.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        if let reply = PagerDutyReply(content, lists: Self.lists) {
            diagnostics.append(reply.diagnostic(at: content.location()))
            return
        }
        var log = PagerDutyLog()
        if let table = content.table, let report = PagerDutyReport(table) {
            report.read(table, into: &log, reporting: &diagnostics)
        } else {
            var hasMore = false
            Self.finder.forEach(
                in: content, reporting: &diagnostics, page: { if $0["more"]?.bool == true { hasMore = true } },
                { log.add($0) })
            if hasMore {
                diagnostics.append(
                    PageNote.warning(
                        "pagerduty.page", log.count, of: nil, at: content.location(),
                        fix: LocalizedText(
                            en: "export all pages, until 'more' is false", zh: "请导出所有页，直到 more 为 false")))
            }
        }
        log.finish(in: content, into: &records, reporting: &diagnostics)
    }
}
