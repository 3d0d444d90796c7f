import Diagnostics

/// Turns the rules of one group into alert rules.
struct RuleReader {
    private let group: Node
    private let origin: RuleGroupList.Origin
    /// The faults of the file so far.
    private(set) var faults: FaultSummary

    /// Starts to read a group.
    init(group: Node, origin: RuleGroupList.Origin, faults: FaultSummary) {
        self.group = group
        self.origin = origin
        self.faults = faults
    }

    /// The alert that a rule is; none if it records a series, or cannot be used, which is remembered as a fault.
    mutating func alert(_ rule: Node) -> AlertRule? {
        switch origin {
        case .reply:
            guard rule["type"]?.equals("alerting") ?? false else { return nil }
            return alert(
                rule, name: rule["name"], expression: rule["query"],
                hold: DurationParser.parse(rule["duration"], unit: .seconds))
        case .file, .resource:
            if rule["alert"] == nil, rule["record"] != nil { return nil }
            return alert(
                rule, name: rule["alert"], expression: rule["expr"], hold: hold(of: rule))
        }
    }

    private mutating func alert(_ rule: Node, name: Node?, expression: Node?, hold: Int64?) -> AlertRule? {
        guard let name = name?.string, !name.isEmpty, rule["record"] == nil else {
            faults.add("unnamed", Self.unnamed(rule))
            return nil
        }
        guard let text = expression?.string, !text.isEmpty else {
            faults.add("withoutExpression", Self.withoutExpression(name, rule))
            return nil
        }
        let condition = RuleCondition(text)
        guard condition.isBalanced else {
            faults.add("unbalanced", Self.unbalanced(name, expression ?? rule))
            return nil
        }
        let labels = RuleLabels(rule: rule, group: group, inherited: condition.slothLabels)
        let windows = labels.pyrraWindows ?? condition.burnRateWindows
        let isBurnRate = windows != nil || labels.isFromSloth
        return AlertRule(
            line: rule.line, name: name, service: labels.service, slo: labels.slo, severity: labels.severity,
            action: labels.action, kind: isBurnRate ? .burnRate : condition.kind, longWindow: windows?.long,
            shortWindow: windows?.short, hold: hold == 0 ? nil : hold, runbook: labels.runbook, owner: labels.owner,
            expression: text)
    }

    private mutating func hold(of rule: Node) -> Int64? {
        guard let node = rule["for"], !node.isNull else { return nil }
        if let hold = DurationParser.parse(node) { return hold }
        faults.add("badHold", Self.badHold(node))
        return nil
    }
}

// MARK: - Messages

extension RuleReader {
    private static func unnamed(_ rule: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "prometheus.rule-name",
            LocalizedText(
                en: "the rule needs either 'alert' or 'record' with a name; it is left out",
                zh: "规则须有“alert”或“record”之一并写明名称；已略去"),
            at: rule.location,
            fixes: [LocalizedText(en: "check the file with promtool check rules", zh: "请用 promtool check rules 检查文件")])
    }

    private static func withoutExpression(_ name: String, _ rule: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "prometheus.rule-expression",
            LocalizedText(
                en: "the alert '\(name)' has no expression; it is left out", zh: "告警“\(name)”没有表达式；已略去"),
            at: rule.location,
            fixes: [LocalizedText(en: "check the file with promtool check rules", zh: "请用 promtool check rules 检查文件")])
    }

    private static func unbalanced(_ name: String, _ place: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "prometheus.rule-syntax",
            LocalizedText(
                en: "a bracket or quote in the expression of '\(name)' is not closed; the alert is left out",
                zh: "告警“\(name)”的表达式中有未闭合的括号或引号；已略去"),
            at: place.location,
            fixes: [LocalizedText(en: "check the file with promtool check rules", zh: "请用 promtool check rules 检查文件")])
    }

    private static func badHold(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.rule-hold",
            LocalizedText(
                en: "the length of 'for' cannot be read; the alert is taken to fire at once",
                zh: "无法读取“for”的时长；按立即触发处理"),
            at: node.location,
            fixes: [LocalizedText(en: "write it as 5m or 1h30m", zh: "请写成 5m 或 1h30m")])
    }
}
