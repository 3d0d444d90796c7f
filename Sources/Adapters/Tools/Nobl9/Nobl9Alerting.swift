/// The alert policies and methods of a file of Nobl9, and the alert rules that they make.
struct Nobl9Alerting {
    private var policies: [String: ManifestObject] = [:]
    private var order: [String] = []
    private var actions: [String: AlertRule.Action] = [:]
    private var used: Set<String> = []

    /// Collects the policies and methods among some objects; of policies with one name the first counts.
    init(_ objects: [ManifestObject]) {
        for object in objects {
            guard let name = object.name else { continue }
            switch object.kind {
            case "AlertPolicy":
                if policies[name] == nil {
                    policies[name] = object
                    order.append(name)
                }
            case "AlertMethod": actions[name] = Self.action(of: object)
            default: break
            }
        }
    }

    /// The rules of the policies that an objective names and that the file holds.
    mutating func rules(named names: [String], for slo: ServiceObjective) -> [AlertRule] {
        names.compactMap { name in
            used.insert(name)
            return policies[name].flatMap { rule($0, name: name, slo: slo) }
        }
    }

    /// The rules of policies that no objective of the file names.
    func unusedRules() -> [AlertRule] {
        order.filter { !used.contains($0) }.compactMap { name in
            policies[name].flatMap { rule($0, name: name, slo: nil) }
        }
    }

    private func rule(_ policy: ManifestObject, name: String, slo: ServiceObjective?) -> AlertRule? {
        let conditions = policy.spec?["conditions"]?.itemsOrNone ?? []
        guard !conditions.isEmpty else { return nil }
        let measurements = conditions.compactMap { $0["measurement"]?.string }
        let burns = conditions.filter { $0["measurement"]?.equals("averageBurnRate") ?? false }
        let windows = burns.compactMap { DurationParser.parse($0["alertingWindow"]) }.filter { $0 > 0 }
        let long = windows.max()
        let short = windows.min()
        let kind: AlertRule.Kind =
            if !burns.isEmpty {
                .burnRate
            } else if measurements.contains(where: { $0.hasPrefix("timeToBurn") }) {
                .predictive
            } else {
                measurements.isEmpty ? .other : .threshold
            }
        let methods = (policy.spec?["alertMethods"]?.itemsOrNone ?? []).compactMap {
            $0[path: "metadata", "name"]?.string
        }
        let found = methods.compactMap { actions[$0] }
        let action = found.contains(.page) ? AlertRule.Action.page : found.first
        let subject = slo.map { "slo(\($0.name)): " } ?? ""
        return AlertRule(
            line: policy.node.line, name: name, service: slo?.service, slo: slo?.name,
            severity: policy.spec?["severity"]?.string, action: action, kind: kind, longWindow: long,
            shortWindow: short == long ? nil : short,
            hold: kind == .burnRate
                ? nil : conditions.compactMap { DurationParser.parse($0["lastsFor"]) }.filter { $0 > 0 }.max(),
            owner: slo?.owner, expression: subject + conditions.map(Self.text).joined(separator: " and "))
    }

    private static func text(_ condition: Node) -> String {
        let words = ["measurement", "op", "value"].compactMap { condition[$0]?.string }
        let window = (condition["alertingWindow"] ?? condition["lastsFor"])?.string.map { " over \($0)" } ?? ""
        return words.joined(separator: " ") + window
    }

    /// What a method sets off, where its sort leaves no doubt.
    private static func action(of method: ManifestObject) -> AlertRule.Action? {
        guard let spec = method.spec else { return nil }
        if spec["pagerduty"] != nil || spec["opsgenie"] != nil { return .page }
        return spec["jira"] != nil || spec["servicenow"] != nil ? .ticket : nil
    }
}
