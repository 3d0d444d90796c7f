import Diagnostics

/// Turns one specification of Sloth into objectives and the alerts that Sloth makes of them.
struct SlothReader {
    private let spec: SlothSpec
    /// What was found out about times so far.
    private(set) var times: TimeNotes
    /// The faults of the file so far.
    private(set) var faults: FaultSummary

    /// Starts to read a specification.
    init(_ spec: SlothSpec, times: TimeNotes, faults: FaultSummary) {
        self.spec = spec
        self.times = times
        self.faults = faults
    }

    /// Whether Sloth would accept the specification; it refuses all objectives if one is wrong.
    static func isAccepted(_ spec: SlothSpec) -> Bool {
        spec.service != nil && !spec.slos.isEmpty
            && spec.slos.allSatisfy { isComplete($0) && objective(of: $0) != nil }
    }

    /// The objectives with their alerts; none at all if Sloth would refuse the specification, which is reported.
    mutating func objectives() -> [(slo: ServiceObjective, rules: [AlertRule])] {
        if spec.service == nil || spec.slos.isEmpty { faults.add("incomplete", Self.incomplete(spec.place)) }
        for slo in spec.slos {
            if !Self.isComplete(slo) {
                faults.add("incompleteObjective", Self.incompleteObjective(slo))
            } else if Self.objective(of: slo) == nil {
                faults.add("target", Self.badTarget(slo["name"]?.string ?? "", slo["objective"] ?? slo))
            }
        }
        guard Self.isAccepted(spec) else { return [] }
        return spec.slos.compactMap { slo in slo["name"]?.string.map { read(slo, name: $0) } }
    }

    private mutating func read(_ node: Node, name: String) -> (slo: ServiceObjective, rules: [AlertRule]) {
        var slo = ServiceObjective(line: node.line, name: name, service: spec.service)
        slo.objective = Self.objective(of: node)?.double
        slo.windowDays = 30
        slo.budgeting = ["events", "raw", "plugin"].first { node["sli"]?[$0] != nil }
        ObjectiveLabels([node["labels"], spec.labels]).fill(&slo, times: &times)
        guard let alerting = node["alerting"], alerting.kind == .map else { return (slo, []) }
        let enabled = SlothAlert.allCases.filter { !(alert($0, of: alerting)?["disable"]?.bool ?? false) }
        slo.hasAlerts = !enabled.isEmpty
        guard let alertName = alerting["name"]?.string, !alertName.isEmpty else {
            if !enabled.isEmpty {
                faults.add("alertName", Self.withoutAlertName(name, alerting))
                slo.hasAlerts = nil
            }
            return (slo, [])
        }
        let rules = enabled.map { kind -> AlertRule in
            let own = alert(kind, of: alerting)
            let labels = ObjectiveLabels([own?["labels"], alerting["labels"]])
            let annotations = ObjectiveLabels([own?["annotations"], alerting["annotations"]])
            return AlertRule(
                line: (own ?? alerting).line, name: alertName, service: slo.service, slo: name,
                severity: labels.text(anyOf: "severity"), action: kind == .page ? .page : .ticket, kind: .burnRate,
                longWindow: kind.windows.long, shortWindow: kind.windows.short,
                runbook: annotations.text(anyOf: "runbook_url", "runbook"),
                owner: labels.text(anyOf: "owner", "team") ?? slo.owner, expression: kind.expression)
        }
        return (slo, rules)
    }

    private func alert(_ kind: SlothAlert, of alerting: Node) -> Node? {
        alerting[spec.key(kind.rawValue + "_alert")]
    }

    private static func isComplete(_ slo: Node) -> Bool {
        slo["name"]?.string?.isEmpty == false && slo["sli"]?.kind == .map
    }

    /// The objective as a share above 0 and up to 1.
    private static func objective(of slo: Node) -> ScaledDecimal? {
        guard let text = slo["objective"]?.utf8, let value = ScaledDecimal(text, shift: -2), value.units > 0,
            value.units <= ScaledDecimal.one
        else { return nil }
        return value
    }
}

// MARK: - Messages

extension SlothReader {
    private static let refusal = LocalizedText(
        en: "Sloth refuses the whole specification, so none of its objectives is used",
        zh: "Sloth 会拒绝整份规格，故其中的目标均不采用")
    private static let check = LocalizedText(en: "check it with sloth validate", zh: "请用 sloth validate 检查")

    private static func incomplete(_ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "sloth.incomplete",
            LocalizedText(en: "the specification needs 'service' and 'slos'", zh: "规格须有“service”与“slos”"),
            at: node.location, notes: [refusal], fixes: [check])
    }

    private static func incompleteObjective(_ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "sloth.incomplete",
            LocalizedText(en: "the objective needs 'name' and 'sli'", zh: "该目标须有“name”与“sli”"),
            at: node.location, notes: [refusal], fixes: [check])
    }

    private static func badTarget(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "sloth.objective",
            LocalizedText(
                en: "the objective of '\(name)' is no percentage above 0 and up to 100",
                zh: "“\(name)”的目标不是大于 0 且不超过 100 的百分数"),
            at: node.location, notes: [refusal],
            fixes: [LocalizedText(en: "write 99.9 for 99.9 %", zh: "99.9 % 请写成 99.9"), check])
    }

    private static func withoutAlertName(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "sloth.alert-name",
            LocalizedText(
                en: "the alerts of '\(name)' are not disabled and have no name; Sloth makes no rules of them",
                zh: "“\(name)”的告警未停用却没有名称；Sloth 不会据此生成规则"),
            at: node.location,
            fixes: [
                LocalizedText(en: "give 'alerting.name', or disable both alerts", zh: "请填写“alerting.name”，或停用两项告警")
            ])
    }
}
