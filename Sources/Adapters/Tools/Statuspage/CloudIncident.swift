/// Incidents as the status feeds of cloud providers give them.
enum CloudIncident {
    /// Reads an incident of Google.
    static func google(_ node: Node, _ times: inout RecordTimes) -> (Incident, StatusReview?)? {
        guard let id = node.text("id", "number") else { return nil }
        var row = Incident(line: node.line, id: id)
        row.title = node.text("external_desc").map { String($0.prefix(300)) }
        row.service = single(node["affected_products"], "title") ?? node.text("service_name")
        row.startedAt = times.time(node, "begin")
        row.recoveredAt = times.time(node, "end")
        row.closedAt = row.recoveredAt
        row.status = node["most_recent_update"]?.text("status")
        row.severity = ["high": 1, "medium": 2, "low": 3][node.text("severity")?.lowercased() ?? ""]
        switch node.text("status_impact") {
        case "SERVICE_DISRUPTION", "SERVICE_OUTAGE": row.userImpact = true
        case "SERVICE_INFORMATION": row.userImpact = false
        default: break
        }
        var updates: [Int64] = []
        for update in node["updates"].map({ Array($0.items) }) ?? [] {
            if let time = times.time(update, "created", "when") { updates.append(time) }
        }
        row.firstUpdateAt = updates.min() ?? times.time(node, "created")
        return (row, nil)
    }

    /// Reads an incident of Yandex.
    static func yandex(_ node: Node, _ times: inout RecordTimes) -> (Incident, StatusReview?)? {
        guard let id = node.text("id") else { return nil }
        var row = Incident(line: node.line, id: id)
        row.title = node.text("title")
        row.status = node.text("status")
        row.service = single(node["services"], "name")
        row.startedAt = times.time(node, "startDate")
        var updates = StatusUpdates()
        for comment in node["comments"].map({ Array($0.items) }) ?? [] {
            updates.add(comment.text("type") ?? "", at: times.time(comment, "createdAt"))
        }
        row.firstUpdateAt = updates.earliest
        // An incident may be open for a while after its last message says that it is over.
        if row.status == "resolved" || updates.states.contains("resolved") {
            row.recoveredAt = times.time(node, "endDate") ?? updates.last("resolved")
            row.closedAt = updates.last("resolved") ?? row.recoveredAt
        }
        // Level 1 is a disturbance, level 2 an outage.
        row.severity = ["2": 1, "1": 2][node.text("levelId") ?? ""]
        let published = node["isReportPublished"]?.bool == true ? times.time(node, "reportPublishedTime") : nil
        let review = published.map {
            StatusReview(
                line: row.line, incident: id, service: row.service, startedAt: row.startedAt,
                recoveredAt: row.recoveredAt, publishedAt: $0, severity: row.severity)
        }
        return (row, review)
    }

    /// The name of the only item in a list.
    private static func single(_ list: Node?, _ key: String) -> String? {
        guard let list, list[1] == nil else { return nil }
        return list[0]?.text(key)
    }
}
