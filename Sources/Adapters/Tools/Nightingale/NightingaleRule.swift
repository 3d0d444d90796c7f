/// One alert rule of Nightingale.
struct NightingaleRule {
    private let node: Node

    /// The rule that a map is: a name with an expression or a configuration, and what only Nightingale adds.
    init?(_ node: Node) {
        let hasCondition = node["prom_ql"] != nil || node["rule_config"] != nil
        let isOwn = node["prom_for_duration"] != nil || node["prom_eval_interval"] != nil || node["cron_pattern"] != nil
        guard node["name"]?.string != nil, hasCondition, isOwn else { return nil }
        self.node = node
    }

    /// Whether it is switched off.
    var isDisabled: Bool { node["disabled"]?.int == 1 || node["disabled"]?.bool == true }

    /// The rule as a record; one rule with several queries is one record with the gravest of their severities.
    var alert: AlertRule {
        let queries = queries
        let expression = queries.map(\.expression).filter { !$0.isEmpty }.joined(separator: "\n")
        let own = node["severity"]?.int.flatMap { (1...3).contains($0) ? $0 : nil }
        let severity = NightingaleObjects.severity(queries.compactMap(\.severity).min() ?? own)
        let hold = node["prom_for_duration"].flatMap { DurationParser.parse($0, unit: .seconds) }
        let kinds = queries.map { RuleCondition($0.expression).kind }
        let kind = kinds.first { $0 != .other } ?? (hasTriggers ? .threshold : .other)
        return AlertRule(
            line: node.line, name: node.text("name") ?? "",
            service: NightingaleObjects.tag(node["append_tags"], "service", "app", "application"),
            severity: severity, action: AlertRule.Action.meant(by: severity), kind: kind, hold: hold == 0 ? nil : hold,
            runbook: node.text("runbook_url") ?? node["annotations"]?.text("runbook_url", "runbook"),
            owner: NightingaleObjects.tag(node["append_tags"], "owner", "team"),
            expression: expression.isEmpty ? nil : expression)
    }

    private var configuration: Node? { node["rule_config"].flatMap { $0.kind == .map ? $0 : nil } }

    /// Whether conditions stand apart from queries, as for hosts and databases.
    private var hasTriggers: Bool { configuration?["triggers"]?[0] != nil }

    private var queries: [(expression: String, severity: Int64?)] {
        var found: [(expression: String, severity: Int64?)] = []
        for query in configuration?["queries"]?.mapItems ?? [] {
            let text = query.text("prom_ql", "query", "sql", "promql") ?? query["keys"]?.text("valueKey") ?? ""
            found.append((text, severity(of: query)))
        }
        for trigger in configuration?["triggers"]?.mapItems ?? [] {
            let text = trigger.text("exp", "type") ?? ""
            found.append((text, severity(of: trigger)))
        }
        if found.allSatisfy({ $0.expression.isEmpty }), let text = node.text("prom_ql") { found.append((text, nil)) }
        return found
    }

    private func severity(of query: Node) -> Int64? {
        query["severity"]?.int.flatMap { (1...3).contains($0) ? $0 : nil }
    }
}
