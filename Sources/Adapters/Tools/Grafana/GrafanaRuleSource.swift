/// Finds the alert rules of Grafana in a file.
enum GrafanaRuleSource {
    /// Calls the body with each rule in a map at the top of a file.
    ///
    /// - Parameters:
    ///   - map: The map: a provisioning file, a rule, a group, the reply of the ruler API, or a resource of an operator.
    ///   - breadth: How many items of each list are looked at.
    ///   - body: Receives one rule after the other.
    static func forEach(in map: Node, breadth: Int = .max, _ body: (GrafanaRule) -> Void) {
        if let rule = GrafanaRule(map) { return body(rule) }
        if let spec = map["spec"], map.has("apiVersion", "kind") {
            if let rule = GrafanaRule(spec) { return body(rule) }
            return rules(of: spec, breadth: breadth, body)
        }
        if let groups = map["groups"], groups.kind == .list {
            for group in groups.items.lazy.prefix(breadth) { rules(of: group, breadth: breadth, body) }
        } else if map["rules"] != nil {
            rules(of: map, breadth: breadth, body)
        } else {
            // The ruler API: folders, each with a list of groups.
            for (_, folder) in map.entries.lazy.prefix(breadth) where folder.kind == .list {
                for group in folder.items.lazy.prefix(breadth) { rules(of: group, breadth: breadth, body) }
            }
        }
    }

    private static func rules(of group: Node, breadth: Int, _ body: (GrafanaRule) -> Void) {
        guard let rules = group["rules"], rules.kind == .list else { return }
        for rule in rules.items.lazy.prefix(breadth) {
            if let rule = GrafanaRule(rule) { body(rule) }
        }
    }
}
