import Diagnostics

/// Turns one `ServiceLevelObjective` of Pyrra into an objective, and into the alerts that Pyrra makes of it.
struct PyrraObjective {
    private let object: ManifestObject
    private let metadata: ObjectiveLabels
    /// What was found out about times so far.
    private(set) var times: TimeNotes
    /// The faults of the file so far.
    private(set) var faults: FaultSummary

    /// Starts to read an object.
    init(_ object: ManifestObject, times: TimeNotes, faults: FaultSummary) {
        self.object = object
        metadata = ObjectiveLabels([object.node["metadata"]?["labels"], object.node["metadata"]?["annotations"]])
        self.times = times
        self.faults = faults
    }

    /// The objective with its alerts; none if it has no name or no indicator, which is reported.
    mutating func read() -> (slo: ServiceObjective, rules: [AlertRule])? {
        guard let name = object.name, !name.isEmpty, let spec = object.spec,
            let indicator = spec["indicator"], indicator.kind == .map
        else {
            faults.add("incomplete", Self.incomplete(object.node))
            return nil
        }
        var slo = ServiceObjective(line: object.node.line, name: name, service: service(indicator))
        slo.objective = target(spec, name)?.double
        let window = DurationParser.parse(spec["window"])
        slo.windowDays = WindowDays.whole(window)
        if slo.windowDays == nil { faults.add("window", Self.badWindow(name, spec["window"] ?? object.node)) }
        slo.budgeting = indicator.entries.first { $0.value.kind == .map }?.key
        if slo.budgeting?.hasPrefix("latency") ?? false { slo.kind = "latency" }
        metadata.fill(&slo, times: &times)
        let alerting = spec["alerting"]
        let isDisabled = alerting?["disabled"]?.bool ?? false || !(alerting?["burnrates"]?.bool ?? true)
        slo.hasAlerts = !isDisabled
        guard !isDisabled, let window, window > 0 else { return (slo, []) }
        let alertName = alerting?["name"]?.string ?? "ErrorBudgetBurn"
        let rules = PyrraAlert.all.map { alert in
            AlertRule(
                line: slo.line, name: alertName, service: slo.service, slo: name, severity: alert.severity,
                action: AlertRule.Action.meant(by: alert.severity), kind: .burnRate,
                longWindow: PyrraAlert.part(window, alert.long), shortWindow: PyrraAlert.part(window, alert.short),
                hold: PyrraAlert.part(window, alert.hold),
                runbook: metadata.text(anyOf: "runbook_url", "runbook"), owner: slo.owner,
                expression: "burnrate(\(name)) gt \(alert.factor)")
        }
        return (slo, rules)
    }

    private mutating func target(_ spec: Node, _ name: String) -> ScaledDecimal? {
        guard let text = spec["target"]?.utf8, let value = ScaledDecimal(text, shift: -2), value.units > 0,
            value.units < ScaledDecimal.one
        else {
            faults.add("target", Self.badTarget(name, spec["target"] ?? object.node))
            return nil
        }
        return value
    }

    /// The service by label, and without one by the selectors of the indicator, whose labels Pyrra copies to its rules.
    private func service(_ indicator: Node) -> String? {
        if let name = metadata.text(
            anyOf: "service", "service_name", "app", "app.kubernetes.io/name", "application")
        {
            return name
        }
        let labels = ["service", "service_name", "app", "application", "job"]
        var found: [(label: String, value: String)] = []
        for (_, kind) in indicator.entries {
            for (_, metric) in kind.entries {
                guard let text = metric["metric"]?.string, text.utf8.count < 10_000 else { continue }
                var scanner = PromQLScanner(text, collecting: labels)
                while scanner.next() != nil {}
                found += scanner.matches
            }
        }
        for label in labels {
            if let match = found.first(where: { $0.label == label && !$0.value.isEmpty }) { return match.value }
        }
        return nil
    }
}

/// One of the four alerts that Pyrra makes of each objective; lengths are parts of the window of the objective.
struct PyrraAlert {
    let severity: String
    let factor: Int
    /// What the window is divided by for the long window.
    let long: Int64
    /// What the window is divided by for the short window.
    let short: Int64
    /// What the window is divided by for the time that the condition must last.
    let hold: Int64

    /// The alerts, as the function `Windows` of Pyrra has them for a window of 28 days: 1 h and 5 min, 6 h and 30 min,
    /// 1 d and 2 h, 4 d and 6 h.
    static let all = [
        PyrraAlert(severity: "critical", factor: 14, long: 28 * 24, short: 28 * 24 * 12, hold: 28 * 24 * 30),
        PyrraAlert(severity: "critical", factor: 7, long: 28 * 4, short: 28 * 24 * 2, hold: 28 * 24 * 4),
        PyrraAlert(severity: "warning", factor: 2, long: 28, short: 28 * 12, hold: 28 * 24),
        PyrraAlert(severity: "warning", factor: 1, long: 7, short: 28 * 4, hold: 28 * 8),
    ]

    /// A part of a window, rounded to minutes; none if that is nothing.
    static func part(_ window: Int64, _ divisor: Int64) -> Int64? {
        let minute: Int64 = 60_000_000
        let part = window / divisor
        let rounded = part / minute + (part % minute >= minute / 2 ? 1 : 0)
        return rounded == 0 ? nil : rounded * minute
    }
}

// MARK: - Messages

extension PyrraObjective {
    private static func incomplete(_ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "pyrra.incomplete",
            LocalizedText(
                en: "the objective needs 'metadata.name' and 'spec.indicator'; it is left out",
                zh: "目标须有“metadata.name”与“spec.indicator”；已略去"),
            at: node.location,
            fixes: [LocalizedText(en: "export it again from the cluster or the repository", zh: "请从集群或代码库重新导出")])
    }

    private static func badTarget(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "pyrra.target",
            LocalizedText(
                en: "the target of '\(name)' is no percentage between 0 and 100; it does not count",
                zh: "“\(name)”的目标不是 0 与 100 之间的百分数；不予采用"),
            at: node.location,
            fixes: [LocalizedText(en: "write 'target: \"99.9\"' for 99.9 %", zh: "99.9 % 请写成 target: \"99.9\"")])
    }

    private static func badWindow(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "pyrra.window",
            LocalizedText(
                en: "the window of '\(name)' is not a number of whole days; it is taken as unknown",
                zh: "“\(name)”的窗口不是整数天；按未知处理"),
            at: node.location, fixes: [LocalizedText(en: "write it as 28d or 4w", zh: "请写成 28d 或 4w")])
    }
}
