import Diagnostics

/// One incident of a status page.
struct StatuspageIncident {
    private(set) var row: Incident
    private(set) var review: StatusReview?

    /// Reads an incident; none if it is planned maintenance, which is counted, or has no key.
    ///
    /// - Parameters:
    ///   - node: The incident.
    ///   - page: The page around it.
    ///   - times: Reads times.
    ///   - tally: Counts what stands out.
    init?(_ node: Node, page: Node?, _ times: inout RecordTimes, _ tally: inout StatusTally) {
        let impact = StatusImpact(node.text("impact_override", "impact"))
        if impact.isMaintenance || node["scheduled_for"].map({ !$0.isNull }) ?? false {
            tally.maintenances += 1
            return nil
        }
        guard let id = node.text("id") else { return nil }
        if impact.isUnknown, let value = node["impact"] {
            tally.add(unknown: value.string ?? "", at: value.location)
        }
        var updates = StatusUpdates()
        for update in node["incident_updates"].map({ Array($0.items) }) ?? [] {
            updates.add(update.text("status") ?? "", at: times.time(update, "display_at", "created_at"))
        }
        let state = node.text("status")
        row = Incident(line: node.line, id: id)
        row.title = node.text("name")
        row.status = state
        row.severity = impact.severity
        row.userImpact = impact.userImpact
        row.service = Self.component(node) ?? page?.text("name", "id") ?? node.text("page_id")
        row.startedAt = times.time(node, "started_at", "created_at")
        row.mitigatedAt = times.time(node, "monitoring_at")
        updates.fill(&row)
        if state == nil || ["resolved", "postmortem", "completed"].contains(state) {
            row.recoveredAt = times.time(node, "resolved_at") ?? updates.last("resolved")
            row.closedAt = row.recoveredAt
        }
        let published = times.time(node, "postmortem_published_at") ?? updates.first("postmortem")
        review = published.map {
            StatusReview(
                line: node.line, incident: id, service: row.service, startedAt: row.startedAt,
                recoveredAt: row.recoveredAt, publishedAt: $0, severity: row.severity)
        }
    }

    /// The only component that is affected.
    private static func component(_ node: Node) -> String? {
        var names: Set<String> = []
        for component in node["components"].map({ Array($0.items) }) ?? [] {
            if let name = component.text("name") { names.insert(name) }
        }
        return names.count == 1 ? names.first : nil
    }
}
