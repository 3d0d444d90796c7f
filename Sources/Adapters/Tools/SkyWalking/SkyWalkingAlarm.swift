/// One alarm of SkyWalking, as the webhook sends it or as the query gives it.
struct SkyWalkingAlarm {
    let node: Node

    /// Takes a map with the keys of an alarm; none for anything else.
    init?(_ node: Node) {
        let isSent = node.has("scope", "ruleName", "alarmMessage", "startTime")
        let isQueried = node.has("scope", "message", "startTime", "tags") && node.has("id", "name")
        guard isSent || isQueried else { return nil }
        self.node = node
    }

    var rule: String? { node["ruleName"]?.string.flatMap { $0.isEmpty ? nil : $0 } }

    /// The level that a tag says.
    var severity: String? {
        node["tags"]?.itemsOrNone?.first { $0["key"]?.equals("level") ?? false }?["value"]?.string
    }

    /// Microseconds since 1970.
    var firedAt: Int64? { Self.time(node["startTime"]) }

    /// Microseconds since 1970; none if it is firing or was not recorded.
    var resolvedAt: Int64? { Self.time(node["recoveryTime"]) }

    /// The identifier that newer versions give; without one what tells alarms apart.
    var identifier: String {
        if let own = node["uuid"]?.string, !own.isEmpty { return "skywalking:" + own }
        let parts = [
            node["ruleName"]?.string, (node["id0"] ?? node["id"])?.string, node["id1"]?.string,
            node["startTime"]?.string, (node["alarmMessage"] ?? node["message"])?.string,
        ]
        let text = parts.map { $0 ?? "" }.joined(separator: "\u{1F}")
        return "skywalking:" + ContentDigest.hexadecimal(Array(text.utf8))
    }

    /// The service: the name itself, or what stands behind `of` or `in` for instances and endpoints.
    var service: String? {
        guard let name = node["name"]?.string, !name.isEmpty else { return nil }
        switch node["scope"]?.string?.lowercased().filter(\.isLetter) {
        case "service": return name
        case "serviceinstance": return Self.part(of: name, behind: " of ")
        case "endpoint": return Self.part(of: name, behind: " in ")
        default: return nil
        }
    }

    private static func part(of name: String, behind mark: String) -> String? {
        let parts = name.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count > 1, let last = parts.last, !last.isEmpty else { return nil }
        return String(last)
    }

    /// Milliseconds in the file; 0 is no time.
    private static func time(_ node: Node?) -> Int64? {
        guard let value = node?.int, value > 0, value < 1 << 52 else { return nil }
        return value * 1000
    }
}
