/// One rule of the alarm settings of SkyWalking.
struct SkyWalkingRule {
    private let name: String
    private let node: Node

    /// The rule under a name; none if it has no condition.
    init?(name: String, _ node: Node) {
        guard node.kind == .map, node["expression"] != nil || Self.metric(of: node) != nil && node["threshold"] != nil
        else { return nil }
        (self.name, self.node) = (name, node)
    }

    /// Whether it only is a part of composite rules and raises no alarm itself.
    var isCondition: Bool { node["only-as-condition"]?.bool ?? false }

    /// The rule as a record.
    var alert: AlertRule {
        let severity = node["tags"]?.text("level", "severity")
        return AlertRule(
            line: node.line, name: name, service: service, severity: severity,
            action: AlertRule.Action.meant(by: severity), kind: kind, owner: node["tags"]?.text("owner", "team"),
            expression: expression)
    }

    /// The condition: an expression since version 9.6, a metric with an operator and a threshold before.
    private var expression: String {
        if let text = node.text("expression") { return text }
        let metric = Self.metric(of: node) ?? "?"
        let condition = "\(metric) \(node.text("op") ?? "?") \(node.text("threshold") ?? "?")"
        guard let count = node.text("count"), let period = node.text("period") else { return condition }
        return "\(condition), \(count) of \(period) minutes"
    }

    private var kind: AlertRule.Kind {
        expression.contains("baseline(") || expression.contains { "<>=".contains($0) } ? .threshold : .other
    }

    /// The service, if the rule is about exactly one.
    private var service: String? {
        guard let names = node["include-names"], names[1] == nil
        else { return nil }
        let metric = (node.text("expression") ?? Self.metric(of: node) ?? "").drop { !$0.isLetter }
        let isAboutService = metric.contains("service_") && !metric.contains("service_instance_")
        return isAboutService ? names[0]?.string : nil
    }

    private static func metric(of node: Node) -> String? { node.text("metrics-name", "indicator-name") }
}
