/// One alert rule of Grafana in any of its forms.
struct GrafanaRule {
    private let rule: Node
    /// The part with title, condition and data: the rule itself, or what the ruler API wraps.
    private let core: Node

    /// The rule that a map is: a title with a condition and data.
    ///
    /// Provisioning and its API write them side by side, the ruler API under `grafana_alert`, the operator like the first.
    init?(_ node: Node) {
        let core = node["grafana_alert"] ?? node
        guard core["title"]?.string != nil, core["data"]?.kind == .list else { return nil }
        guard core["condition"] != nil || core["uid"] != nil || core["record"] != nil else { return nil }
        (rule, self.core) = (node, core)
    }

    /// Whether it records a series rather than alerts.
    var isRecording: Bool { core["record"].map { $0.kind == .map } ?? false }

    /// Whether it is switched off.
    var isPaused: Bool { (core["isPaused"] ?? core["is_paused"])?.bool ?? false }

    /// The rule as a record.
    var alert: AlertRule {
        let labels = SeriesLabels(labels: rule["labels"] ?? core["labels"])
        let annotations = rule["annotations"] ?? core["annotations"]
        let severity = labels["severity"] ?? labels["priority"]
        let queries = queries
        let conditions = conditions
        let hold = DurationParser.parse((rule["for"] ?? core["for"]))
        let expression = (queries + conditions.map { "=> \($0)" }).joined(separator: "\n")
        let windows = queries.lazy.compactMap { RuleCondition($0).burnRateWindows }.first
        return AlertRule(
            line: rule.line, name: core.text("title") ?? "", service: labels.alertService,
            slo: labels["sloth_slo"] ?? labels["slo"] ?? labels["grafana_slo_uuid"], severity: severity,
            action: AlertRule.Action.meant(by: severity), kind: kind(queries, conditions, windows != nil),
            longWindow: windows?.long, shortWindow: windows?.short, hold: hold == 0 ? nil : hold,
            runbook: annotations?.text("runbook_url", "runbook"),
            owner: labels["owner"] ?? labels["team"] ?? labels["team_name"], expression: expression)
    }

    private func kind(_ queries: [String], _ conditions: [String], _ isBurnRate: Bool) -> AlertRule.Kind {
        if isBurnRate { return .burnRate }
        let kinds = queries.map { RuleCondition($0).kind }
        if kinds.contains(.predictive) { return .predictive }
        if kinds.contains(.absence) { return .absence }
        return !conditions.isEmpty || kinds.contains(.threshold) ? .threshold : .other
    }

    /// The queries to data sources, in order.
    private var queries: [String] {
        (core["data"]?.mapItems ?? []).compactMap { item in
            guard !Self.isExpression(item) else { return nil }
            return item["model"]?.text("expr", "query", "rawSql", "rawQuery", "expression", "queryText", "target")
        }
    }

    /// The comparisons that follow the queries, as `B gt 0.5` or as the formula is written.
    private var conditions: [String] {
        (core["data"]?.mapItems ?? []).flatMap { item -> [String] in
            guard let model = item["model"] else { return [] }
            let type = model.text("type")
            if type == "math", let formula = model.text("expression") {
                return formula.contains { "<>=".contains($0) } ? [formula] : []
            }
            guard type == "threshold" || type == "classic_conditions" || type == nil else { return [] }
            let source = model.text("expression")
            return (model["conditions"]?.mapItems ?? []).compactMap { condition in
                guard let comparison = condition[path: "evaluator", "type"]?.string else { return nil }
                let limits = (condition[path: "evaluator", "params"]?.itemsOrNone ?? []).compactMap(\.string)
                let subject = source ?? condition[path: "query", "params"]?[0]?.string ?? "?"
                return "\(subject) \(comparison) \(limits.joined(separator: ", "))"
            }
        }
    }

    private static func isExpression(_ item: Node) -> Bool {
        let source = (item["datasourceUid"] ?? item["datasource_uid"])?.string
        return source == "__expr__" || source == "-100"
            || item[path: "model", "datasource", "type"]?.equals("__expr__") ?? false
    }
}
