/// The sorts of objects in what Opsgenie gives.
enum OpsgenieObject: Hashable {
    case incident
    case alert
    /// A schedule, with or without a timeline or who is on call now.
    case schedule
    /// The shifts of a schedule in a period.
    case timeline
    /// Who is on call now.
    case onCall
    case service
    case team
    case user

    /// What sort of object a map is.
    static func sort(of node: Node) -> OpsgenieObject? {
        if node["tinyId"] != nil {
            if node.has("impactedServices", "message") { return .incident }
            if node.has("acknowledged", "message", "createdAt") || node.has("lastOccurredAt", "message") {
                return .alert
            }
            return node.has("impactStartDate", "message") ? .incident : nil
        }
        if let timeline = node["finalTimeline"], timeline["rotations"] != nil { return .timeline }
        if node.has("rotations", "timezone", "name") { return .schedule }
        if node["onCallRecipients"]?.kind == .list || node["onCallParticipants"]?.kind == .list,
            node["_parent"] != nil
        {
            return .onCall
        }
        if node.has("username", "fullName", "role"), node["blocked"] != nil || node["verified"] != nil { return .user }
        if node["links"]?["api"]?.string?.contains("opsgenie.com/") == true, node["name"] != nil {
            if node["teamId"] != nil { return .service }
            if node["links"]?["api"]?.string?.contains("/teams/") == true { return .team }
        }
        return nil
    }

    /// The keys that this sort is known by.
    var keys: [String] {
        switch self {
        case .incident: ["tinyId", "impactedServices"]
        case .alert: ["tinyId", "acknowledged"]
        case .schedule: ["rotations", "timezone"]
        case .timeline: ["finalTimeline"]
        case .onCall: ["_parent", "onCallRecipients"]
        case .service: ["teamId", "links"]
        case .team: ["links"]
        case .user: ["username", "fullName", "role"]
        }
    }

    /// The key under which lists and single objects stand.
    static let envelopes = ["data"]
}
