/// What a configuration of Alertmanager routes to whom, as counts.
struct AlertmanagerRouting {
    private(set) var receivers = 0
    /// Receivers that lead to nobody, for they have no integration.
    private(set) var idleReceivers = 0
    /// Receivers that page somebody.
    private(set) var pagingReceivers = 0
    private(set) var routes = 0
    private(set) var inhibitRules = 0
    /// Matchers without a value, which Alertmanager refuses.
    private(set) var emptyMatchers: [Node] = []

    /// Whether a map is a configuration: a route with a receiver, and a list of receivers.
    static func isConfiguration(_ node: Node) -> Bool {
        guard let route = node["route"], route.kind == .map, let receivers = node["receivers"] else { return false }
        return receivers.kind == .list && (route["receiver"] != nil || route["routes"] != nil)
            && receivers[0]?["name"] != nil
    }

    /// Adds what a configuration, or the `spec` of a resource, says.
    mutating func add(_ configuration: Node) {
        for receiver in configuration["receivers"]?.mapItems ?? [] {
            receivers += 1
            let integrations = receiver.entries.filter { Self.isIntegration($0.key) && $0.value[0] != nil }.map(\.key)
            if integrations.isEmpty { idleReceivers += 1 }
            if integrations.contains(where: Self.pages) { pagingReceivers += 1 }
        }
        if let route = configuration["route"] { add(route: route, depth: 0) }
        let inhibitions = configuration["inhibit_rules"] ?? configuration["inhibitRules"]
        for rule in inhibitions?.mapItems ?? [] {
            inhibitRules += 1
            checkMatchers(rule, keys: ["source_match", "source_match_re", "target_match", "target_match_re"])
        }
    }

    private mutating func add(route: Node, depth: Int) {
        guard route.kind == .map, depth < 100 else { return }
        routes += 1
        checkMatchers(route, keys: ["match", "match_re"])
        guard let children = route["routes"] else { return }
        for child in children.items { add(route: child, depth: depth + 1) }
    }

    private mutating func checkMatchers(_ node: Node, keys: [String]) {
        for key in keys {
            guard let matchers = node[key] else { continue }
            for (_, value) in matchers.entries where value.isNull { emptyMatchers.append(value) }
        }
    }

    private static func isIntegration(_ key: String) -> Bool {
        key.hasSuffix("_configs") || key.hasSuffix("Configs")
    }

    private static func pages(_ key: String) -> Bool {
        let name = key.lowercased().split { !$0.isLetter }.joined()
        return [
            "pagerdutyconfigs", "opsgenieconfigs", "victoropsconfigs", "rootlyconfigs", "incidentioconfigs",
            "jsmconfigs", "jsmopsconfigs", "signlconfigs",
        ].contains(name)
    }
}
