/// The labels and annotations of a rule, with the labels of its group behind them, and those that it inherits from
/// series of Sloth.
struct RuleLabels {
    private let labels: Node?
    private let groupLabels: Node?
    private let annotations: Node?
    private let inherited: [String: String]

    /// Takes the labels of a rule and of its group.
    ///
    /// - Parameters:
    ///   - rule: The rule.
    ///   - group: Its group.
    ///   - inherited: The labels of Sloth that the expression of the rule asks for.
    init(rule: Node, group: Node, inherited: [String: String]) {
        labels = rule["labels"]
        groupLabels = group["labels"]
        annotations = rule["annotations"]
        self.inherited = inherited
    }

    /// The service: the first of these labels that is there.
    var service: String? {
        label(
            anyOf: "service", "service_name", "sloth_service", "app", "app_kubernetes_io_name", "application", "job")
    }

    /// The objective whose budget the rule guards.
    var slo: String? { label(anyOf: "sloth_slo", "slo", "pyrra") }

    /// The team or role that answers for the rule, by label or annotation.
    var owner: String? { label(anyOf: "owner", "team") ?? annotation(anyOf: "owner", "team") }

    /// The link to the instructions.
    var runbook: String? { annotation(anyOf: "runbook_url", "runbook") }

    /// The severity as it is written.
    var severity: String? { label(anyOf: "severity", "sloth_severity") }

    /// What the rule sets off; what Sloth says about it comes first, for `severity` may then be anything.
    var action: AlertRule.Action? {
        AlertRule.Action.meant(by: label(anyOf: "sloth_severity")) ?? AlertRule.Action.meant(by: severity)
    }

    /// The windows that Pyrra writes as labels, in microseconds.
    var pyrraWindows: (long: Int64, short: Int64)? {
        guard slo != nil, let long = DurationParser.parse(label(anyOf: "long")),
            let short = DurationParser.parse(label(anyOf: "short")), long > short
        else { return nil }
        return (long, short)
    }

    /// Whether Sloth made the rule.
    var isFromSloth: Bool { label(anyOf: "sloth_slo") != nil && label(anyOf: "sloth_severity") != nil }

    /// The first label that is there; templates such as `{{ $labels.job }}` are not known before the rule fires.
    private func label(anyOf names: String...) -> String? {
        for name in names {
            guard let value = (labels?[name] ?? groupLabels?[name])?.string ?? inherited[name] else { continue }
            if !value.isEmpty, !value.contains("{{") { return value }
        }
        return nil
    }

    private func annotation(anyOf names: String...) -> String? {
        for name in names {
            if let value = annotations?[name]?.string, !value.isEmpty { return value }
        }
        return nil
    }
}
