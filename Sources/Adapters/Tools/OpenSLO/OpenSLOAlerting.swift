/// The alert policies and conditions of a file, and the alert rules that they make.
struct OpenSLOAlerting {
    private var policies: [String: ManifestObject] = [:]
    private var conditions: [(name: String, object: ManifestObject)] = []
    private var usedConditions: Set<String> = []

    /// Collects the policies and conditions among some objects.
    init(_ objects: [ManifestObject]) {
        for object in objects {
            guard let name = object.name else { continue }
            switch object.kind {
            case "AlertPolicy": policies[name] = object
            case "AlertCondition": conditions.append((name, object))
            default: break
            }
        }
    }

    /// The rules of the policies of an SLO.
    ///
    /// - Parameters:
    ///   - object: The SLO as it is written.
    ///   - slo: The same SLO, read.
    /// - Returns: One rule for each condition about a burn rate.
    mutating func rules(for object: ManifestObject, _ slo: ServiceObjective) -> [AlertRule] {
        var rules: [AlertRule] = []
        for entry in object.spec?["alertPolicies"]?.itemsOrNone ?? [] {
            guard let policy = policy(entry) else { continue }
            for condition in policy["spec"]?["conditions"]?.itemsOrNone ?? [] {
                guard let condition = self.condition(condition) else { continue }
                if let rule = Self.rule(condition.node, name: condition.name, slo: slo) { rules.append(rule) }
            }
        }
        return rules
    }

    /// The rules of conditions that belong to no SLO of the file, those inside of policies included.
    mutating func unusedRules() -> [AlertRule] {
        var rules: [AlertRule] = []
        for (name, object) in conditions where !usedConditions.contains(name) {
            if let rule = Self.rule(object.node, name: name, slo: nil) { rules.append(rule) }
        }
        for (_, policy) in policies.sorted(by: { $0.value.node.line < $1.value.node.line }) {
            guard !usedPolicies.contains(policy.name ?? "") else { continue }
            for entry in policy.spec?["conditions"]?.itemsOrNone ?? [] where entry["spec"] != nil {
                let name = entry[path: "metadata", "name"]?.string
                if let rule = Self.rule(entry, name: name, slo: nil) { rules.append(rule) }
            }
        }
        return rules
    }

    private var usedPolicies: Set<String> = []

    /// The policy that an entry is or refers to, by name or by `alertPolicyRef`.
    private mutating func policy(_ entry: Node) -> Node? {
        if entry["spec"] != nil { return entry }
        guard let name = entry.string ?? (entry["alertPolicyRef"] ?? entry["policyRef"])?.string else { return nil }
        usedPolicies.insert(name)
        return policies[name]?.node
    }

    /// The condition that an entry is or refers to.
    private mutating func condition(_ entry: Node) -> (name: String?, node: Node)? {
        if entry["spec"] != nil { return (entry[path: "metadata", "name"]?.string, entry) }
        guard let name = entry.string ?? entry["conditionRef"]?.string else { return nil }
        usedConditions.insert(name)
        return conditions.first { $0.name == name }.map { ($0.name, $0.object.node) }
    }

    /// The rule that a condition makes; none if it is not about a burn rate.
    private static func rule(_ node: Node, name: String?, slo: ServiceObjective?) -> AlertRule? {
        guard let spec = node["spec"], let condition = spec["condition"],
            condition["kind"]?.string?.lowercased() == "burnrate", let name
        else { return nil }
        let severity = spec["severity"]?.string
        let window = condition["lookbackWindow"]?.string
        // The objective is part of the expression: one condition may watch several objectives.
        let subject = slo.map { "burnrate(\($0.name))" } ?? "burnrate"
        let comparison = condition["op"]?.string ?? "gt"
        let limit = condition["threshold"]?.string ?? "?"
        let expression = "\(subject) \(comparison) \(limit)" + (window.map { " over \($0)" } ?? "")
        let annotations = node[path: "metadata", "annotations"]
        let hold = DurationParser.parse(condition["alertAfter"])
        return AlertRule(
            line: node.line, name: name, service: slo?.service, slo: slo?.name, severity: severity,
            action: AlertRule.Action.meant(by: severity), kind: .burnRate, longWindow: DurationParser.parse(window),
            hold: hold == 0 ? nil : hold, runbook: (annotations?["runbook_url"] ?? annotations?["runbook"])?.string,
            owner: slo?.owner, expression: expression)
    }
}
