/// The sorts of objects in what PagerDuty gives.
enum PagerDutyObject: Hashable {
    /// An incident of the REST API, or in a webhook of version 2.
    case incident
    /// An entry of the log of an incident.
    case logEntry
    /// An event of a webhook of version 3.
    case event
    /// An incident as the analytics give it, with lengths of time in seconds.
    case analytics
    /// Who is on call at an escalation level from when to when.
    case onCall
    /// A schedule, with or without the shifts that it gives.
    case schedule
    /// A service.
    case service
    /// A policy of escalation.
    case policy
    /// A user.
    case user
    /// A team.
    case team

    /// Whether it says something about incidents.
    var isAboutIncidents: Bool { [.incident, .logEntry, .event, .analytics].contains(self) }

    /// What sort of object a map is.
    static func sort(of node: Node) -> PagerDutyObject? {
        if node.has("incident_number", "seconds_to_resolve") || node.has("incident_number", "seconds_to_first_ack") {
            return .analytics
        }
        if isIncident(node) { return .incident }
        if node["resource_type"] != nil, node["occurred_at"] != nil, node["event_type"]?.string?.contains(".") == true {
            return .event
        }
        let type = node["type"]?.string ?? ""
        if type.hasSuffix("_log_entry"), node["created_at"] != nil, node["incident"] != nil { return .logEntry }
        if node.has("escalation_level", "escalation_policy", "user") { return .onCall }
        if node["schedule_layers"] != nil, node["time_zone"] != nil { return .schedule }
        guard node["id"] != nil, let address = node["self"]?.string, address.contains("pagerduty.com/") else {
            return nil
        }
        switch type {
        case "schedule" where node["time_zone"] != nil: return .schedule
        case "service" where node["escalation_policy"] != nil: return .service
        case "escalation_policy" where node["escalation_rules"] != nil: return .policy
        case "user" where node["email"] != nil: return .user
        case "team": return .team
        default: return nil
        }
    }

    /// An incident has a number, a service by reference, and what sets it apart from incidents of other tools.
    private static func isIncident(_ node: Node) -> Bool {
        guard node["incident_number"] != nil, let service = node["service"], service["id"] != nil else { return false }
        return ["escalation_policy", "urgency", "incident_key"].count { node[$0] != nil } >= 2
    }

    /// The keys of envelopes and of webhooks of version 2.
    static let envelopes = [
        "incidents", "incident", "log_entries", "messages", "event", "oncalls", "schedules", "schedule", "services",
        "service", "escalation_policies", "escalation_policy", "users", "user", "teams", "team", "data",
    ]

    /// The keys that this sort is known by.
    var keys: [String] {
        switch self {
        case .incident: ["incident_number", "service", "escalation_policy"]
        case .logEntry: ["type", "incident", "created_at"]
        case .event: ["event_type", "resource_type", "occurred_at"]
        case .analytics: ["incident_number", "seconds_to_resolve"]
        case .onCall: ["escalation_level", "escalation_policy", "user"]
        case .schedule: ["time_zone", "schedule_layers"]
        case .service, .policy, .user, .team: ["type", "self"]
        }
    }
}
