import Diagnostics

/// Turns one `SLO` object of Nobl9 into an objective.
struct Nobl9Objective {
    private let object: ManifestObject
    /// What was found out about times so far.
    private(set) var times: TimeNotes
    /// The faults of the file so far.
    private(set) var faults: FaultSummary

    /// Starts to read an object.
    init(_ object: ManifestObject, times: TimeNotes, faults: FaultSummary) {
        self.object = object
        self.times = times
        self.faults = faults
    }

    /// The objective; none if it has no name or no body, which is reported.
    mutating func read() -> ServiceObjective? {
        guard let name = object.name, !name.isEmpty, let spec = object.spec, spec.kind == .map else {
            faults.add("incomplete", Self.incomplete(object.node))
            return nil
        }
        let service = spec["service"]?.string
        if service == nil { faults.add("service", Self.withoutService(name, object.node)) }
        var slo = ServiceObjective(line: object.node.line, name: name, service: service)
        slo.displayName = object.node[path: "metadata", "displayName"]?.string
        slo.objective = target(spec, name)?.double
        slo.windowDays = windowDays(spec, name)
        slo.budgeting = spec["budgetingMethod"]?.string
        slo.hasAlerts = spec["alertPolicies"]?[0] != nil
        ObjectiveLabels([object.node["metadata"]?["labels"], object.node["metadata"]?["annotations"]])
            .fill(&slo, times: &times)
        return slo
    }

    /// The target of the objective marked `primary`; without one the highest.
    private mutating func target(_ spec: Node, _ name: String) -> ScaledDecimal? {
        var best: ScaledDecimal?
        for objective in spec["objectives"]?.itemsOrNone ?? [] {
            guard let text = objective["target"]?.utf8, let value = ScaledDecimal(text), value.units > 0,
                value.units < ScaledDecimal.one
            else {
                faults.add("target", Self.badTarget(name, objective["target"] ?? objective))
                continue
            }
            if objective["primary"]?.bool ?? false { return value }
            best = max(best ?? value, value)
        }
        return best
    }

    private mutating func windowDays(_ spec: Node, _ name: String) -> Int64? {
        guard let window = spec["timeWindows"]?[0] else { return nil }
        let days = window["unit"]?.string.flatMap { unit in window["count"]?.int.flatMap { WindowDays.parse($0, unit) }
        }
        if days == nil { faults.add("window", Self.badWindow(name, window)) }
        return days
    }
}

// MARK: - Messages

extension Nobl9Objective {
    private static func incomplete(_ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "nobl9.incomplete",
            LocalizedText(
                en: "the SLO needs 'metadata.name' and 'spec'; it is left out", zh: "SLO 须有“metadata.name”与“spec”；已略去"),
            at: node.location,
            fixes: [LocalizedText(en: "export it again with sloctl get slos", zh: "请用 sloctl get slos 重新导出")])
    }

    private static func withoutService(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "nobl9.no-service",
            LocalizedText(en: "the SLO '\(name)' names no service", zh: "SLO“\(name)”未注明服务"),
            at: node.location, fixes: [LocalizedText(en: "add 'spec.service'", zh: "请添加“spec.service”")])
    }

    private static func badTarget(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "nobl9.target",
            LocalizedText(
                en: "a target of '\(name)' is missing or does not lie between 0 and 1; it does not count",
                zh: "“\(name)”的一个目标缺失或不在 0 与 1 之间；不予采用"),
            at: node.location, fixes: [LocalizedText(en: "write 0.999 for 99.9 %", zh: "99.9 % 请写成 0.999")])
    }

    private static func badWindow(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "nobl9.window",
            LocalizedText(
                en: "the window of '\(name)' is not a number of whole days; it is taken as unknown",
                zh: "“\(name)”的窗口不是整数天；按未知处理"),
            at: node.location,
            fixes: [
                LocalizedText(
                    en: "give 'unit' and 'count', such as Day and 28", zh: "请填写“unit”与“count”，例如 Day 与 28")
            ])
    }
}
