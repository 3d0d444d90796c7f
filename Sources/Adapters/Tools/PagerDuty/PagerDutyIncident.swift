/// What a file says about one incident of PagerDuty.
struct PagerDutyIncident {
    private var base: Incident
    /// When the state that is known was reached; later states replace it.
    private var stateTime = Int64.min
    private var acknowledgements: [Int64] = []
    private var resolvedAt: Int64?
    private var lastResolve: Int64?
    private var lastTrigger: Int64?
    private var reopens: Int64 = 0
    private var isResolved: Bool?
    /// Whether entries of its log are known.
    private(set) var hasLog = false

    init(id: String, line: Int) {
        base = Incident(line: line, id: id)
    }

    /// Takes an incident of the REST API.
    mutating func take(incident node: Node, _ times: inout RecordTimes) {
        takeCommon(node, &times)
        base.detectedBy = Self.detector(node["first_trigger_log_entry"]) ?? base.detectedBy
        let state = node.text("status")
        let changed = times.time(node, "last_status_change_at") ?? times.time(node, "updated_at")
        let end =
            times.time(node, "resolved_at") ?? (state == "resolved" ? times.time(node, "last_status_change_at") : nil)
        take(state: state, at: changed, end: end)
        for item in node["acknowledgements"].map({ Array($0.items) }) ?? [] {
            if let time = times.time(item, "at") { acknowledgements.append(time) }
        }
        for entry in node["log_entries"].map({ Array($0.items) }) ?? [] { take(entry: entry, &times) }
    }

    /// Takes an incident of the analytics.
    mutating func take(analytics node: Node, _ times: inout RecordTimes) {
        base.title = node.text("description", "title") ?? base.title
        base.service = node.text("service_name", "service_id") ?? base.service
        base.assignmentGroup = node.text("team_name", "escalation_policy_name") ?? base.assignmentGroup
        base.priority = SeverityGrade.grade(node.text("priority_name")) ?? base.priority
        base.startedAt = times.time(node, "created_at", "created_on") ?? base.startedAt
        base.status = node.text("status") ?? base.status
        let end = times.time(node, "resolved_at", "resolved_on")
        take(
            lengths: DurationParser.parse(node["seconds_to_first_ack"], unit: .seconds), end: end,
            untilEnd: DurationParser.parse(node["seconds_to_resolve"], unit: .seconds))
    }

    /// Takes the lengths of time that analytics and reports give; 0 or none means that it did not happen or is not known.
    mutating func take(lengths acknowledgement: Int64?, end: Int64?, untilEnd: Int64?) {
        if let start = base.startedAt, let acknowledgement, acknowledgement > 0 {
            acknowledgements.append(start + acknowledgement)
        }
        resolvedAt = end ?? base.startedAt.flatMap { start in untilEnd.flatMap { $0 > 0 ? start + $0 : nil } }
        isResolved = resolvedAt != nil
        hasLog = true
    }

    /// Takes the state that an incident of the REST API has in a table.
    mutating func take(status: String?, changed: Int64?, end: Int64?, acknowledged: Int64?) {
        take(state: status, at: changed, end: end ?? (status == "resolved" ? changed : nil))
        if let acknowledged { acknowledgements.append(acknowledged) }
    }

    /// Takes fields of a report.
    mutating func take(
        title: String?, service: String?, group: String?, status: String?, priority: String?, start: Int64?
    ) {
        base.title = title
        base.service = service
        base.assignmentGroup = group
        base.status = status
        base.priority = SeverityGrade.grade(priority)
        base.startedAt = start
    }

    /// Takes an entry of the log.
    mutating func take(entry node: Node, _ times: inout RecordTimes) {
        guard let type = node.text("type"), let time = times.time(node, "created_at") else { return }
        hasLog = true
        if base.service == nil { base.service = node["service"]?.text("summary", "name") }
        switch type.replacing("_reference", with: "") {
        case "trigger_log_entry":
            base.startedAt = min(base.startedAt ?? time, time)
            lastTrigger = max(lastTrigger ?? time, time)
            base.detectedBy = Self.detector(node) ?? base.detectedBy
        case "acknowledge_log_entry": acknowledgements.append(time)
        case "resolve_log_entry":
            lastResolve = max(lastResolve ?? time, time)
        case "reopen_log_entry":
            reopens += 1
            lastTrigger = max(lastTrigger ?? time, time)
        case "status_update_log_entry": base.firstUpdateAt = min(base.firstUpdateAt ?? time, time)
        default: break
        }
    }

    /// Takes an event of a webhook of version 3.
    mutating func take(event node: Node, _ data: Node, _ times: inout RecordTimes) {
        takeCommon(data, &times)
        let time = times.time(node, "occurred_at")
        let type = node.text("event_type") ?? ""
        if type == "incident.acknowledged", let time { acknowledgements.append(time) }
        if type == "incident.reopened" { reopens += 1 }
        if ["incident.acknowledged", "incident.resolved", "incident.reopened"].contains(type) { hasLog = true }
        let end = times.time(data, "resolved_at") ?? (type == "incident.resolved" ? time : nil)
        take(state: data.text("status"), at: time, end: end)
    }

    private mutating func takeCommon(_ node: Node, _ times: inout RecordTimes) {
        base.title = node.text("title", "summary") ?? base.title
        base.service = node["service"]?.text("summary", "name", "id") ?? base.service
        base.assignmentGroup =
            node["teams"]?[0]?.text("summary", "name") ?? node["escalation_policy"]?.text("summary", "name")
            ?? base.assignmentGroup
        let priority = node["priority"]?.text("summary", "name") ?? node.text("priority")
        base.priority = SeverityGrade.grade(priority) ?? base.priority
        base.startedAt = times.time(node, "created_at") ?? base.startedAt
    }

    private mutating func take(state: String?, at time: Int64?, end: Int64?) {
        guard let state, (time ?? .min) >= stateTime else { return }
        stateTime = time ?? stateTime
        base.status = state
        isResolved = state == "resolved"
        resolvedAt = isResolved == true ? end : nil
    }

    /// The row for it.
    var row: Incident {
        var row = base
        row.severity = base.priority
        row.detectedAt = base.startedAt
        row.acknowledgedAt = acknowledgements.min()
        var end = resolvedAt
        // Without the incident itself the log tells, unless it was triggered again afterwards.
        if isResolved == nil || (isResolved == true && end == nil), let lastResolve,
            (lastTrigger ?? .min) <= lastResolve
        {
            end = lastResolve
        }
        row.recoveredAt = end
        row.closedAt = end
        if row.status == nil, end != nil { row.status = "resolved" }
        if hasLog, reopens > 0 { row.reopened = reopens }
        return row
    }

    /// Who noticed it: a person opened it by hand, or a service did; none if a reference does not tell.
    private static func detector(_ entry: Node?) -> String? {
        guard let entry else { return nil }
        switch entry["agent"]?.text("type") {
        case "user_reference", "user": return "staff"
        case .some(let type) where type.contains("integration") || type.contains("service"): return "monitoring"
        default: break
        }
        return ["web_trigger", "website", "mobile"].contains(entry["channel"]?.text("type")) ? "staff" : nil
    }
}
