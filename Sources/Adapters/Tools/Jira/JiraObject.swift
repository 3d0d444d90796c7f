/// The sorts of objects in what Jira gives.
enum JiraObject: Hashable {
    /// An issue with its fields.
    case issue
    /// An entry of a change log that stands outside of its issue.
    case change
    /// Anything else that Jira gives an address in its API: sprints, projects, users, types, states, work logs.
    case other

    /// What sort of object a map is.
    static func sort(of node: Node) -> JiraObject? {
        if node["key"] != nil, let fields = node["fields"], fields.kind == .map,
            fields["issuetype"] != nil || fields["status"] != nil || fields["summary"] != nil
        {
            return .issue
        }
        if node.has("id", "created", "items"), let item = node["items"]?[0], item["field"] != nil,
            item["fromString"] != nil || item["toString"] != nil
        {
            return .change
        }
        guard let address = node["self"]?.string else { return nil }
        if address.contains("/rest/agile/"), node["id"] != nil { return .other }
        guard address.contains("/rest/api/"), isJira(address) else { return nil }
        let keys = [
            "accountId", "key", "statusCategory", "subtask", "projectTypeKey", "started", "emailAddress", "name",
        ]
        return keys.contains { node[$0] != nil } ? .other : nil
    }

    /// Whether an address is of Jira and not of another tool with the same path.
    private static func isJira(_ address: String) -> Bool {
        ["/rest/api/2/", "/rest/api/3/", "/rest/api/latest/"].contains { address.contains($0) }
    }

    /// The keys of pages, of webhooks and of DevLake.
    static let envelopes = ["issues", "issue", "values", "histories", "changelog", "worklogs", "data"]

    /// The keys that this sort is known by.
    var keys: [String] {
        switch self {
        case .issue: ["key", "fields"]
        case .change: ["created", "items"]
        case .other: ["self"]
        }
    }
}
