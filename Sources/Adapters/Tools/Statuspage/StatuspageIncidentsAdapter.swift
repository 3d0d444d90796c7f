public import Diagnostics
public import Evidence

/// Reads incidents of status pages made with Statuspage: the public API, the manage API and webhooks.
public struct StatuspageIncidentsAdapter: Adapter {
    /// Incidents as the public API v2 and the manage API v1 give them.
    public let format = FormatDescription(
        id: "statuspage-incidents", tool: "Statuspage",
        summary: LocalizedText(
            en: "incidents of a status page: public API v2, manage API v1 or webhook",
            zh: "状态页事件：公开 API v2、管理 API v1 或 Webhook"),
        kinds: [.incidents, .postIncidentReviews],
        limits: LocalizedText(
            en: """
                a status page shows when an incident was announced, not when it was noticed: the time of detection is missing; critical, \
                major, minor and none are severity 1 to 4; of several affected components none is taken, but the page; planned maintenance \
                is no incident; the public API gives the last 50 incidents only
                """,
            zh: """
                状态页只显示事件公布的时间，不显示发现时间：发现时间缺失；critical、major、minor、none 分别为严重程度 1 至 4；影响多个组件时以整个页面为服务；\
                计划内维护不是事件；公开 API 只给出最近 50 条事件
                """))

    /// Creates the adapter.
    public init() {}

    private enum Sort: Hashable {
        case page
        case incident
    }

    private static let finder = ObjectFinder<Sort>(
        envelopes: ["incidents", "incident", "data"], nested: ["incidents", "scheduled_maintenances", "incident"]
    ) { node in
        if node["impact"] != nil, node["status"] != nil, node["name"] != nil,
            node["incident_updates"] != nil || node.has("shortlink", "started_at") || node.has("page_id", "created_at")
        {
            return .incident
        }
        guard let page = node["page"], page.has("id", "name") || page.has("id", "status_indicator") else { return nil }
        let keys = ["incidents", "scheduled_maintenances", "components", "incident", "component_update"]
        return keys.contains { node[$0] != nil } || node["status"]?["indicator"] != nil ? .page : nil
    }

    /// By the page, or by keys that only its incidents have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.finder.recognize(
            content,
            as: { sort in
                sort == .page
                    ? LocalizedText(en: "a status page", zh: "状态页") : LocalizedText(en: "incidents", zh: "事件")
            }, by: { $0 == .page ? ["page", "incidents"] : ["impact", "incident_updates"] })
    }

    /// Reads the incidents and the reviews that were published with them.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = RecordTimes(tool: "statuspage")
        var tally = StatusTally()
        var rows: [StatuspageIncident] = []
        var seen: Set<String> = []
        var isPublicPage = false
        Self.finder.forEach(in: content, reporting: &diagnostics) { found in
            guard found.sort == .incident else {
                isPublicPage = true
                return
            }
            guard let incident = StatuspageIncident(found.node, page: found.envelope?["page"], &times, &tally),
                seen.insert(incident.row.id).inserted
            else { return }
            rows.append(incident)
        }
        for incident in rows {
            records.append(incident.row)
            if let review = incident.review { records.append(review) }
        }
        tally.incidents = rows.count
        diagnostics += times.diagnostics
        tally.report(limit: isPublicPage ? 50 : nil, in: content, to: &diagnostics)
    }
}
