import Diagnostics

/// Turns one `SLO` object into an objective.
struct SLOReader {
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
    mutating func objective() -> ServiceObjective? {
        let node = object.node
        guard let name = object.name, !name.isEmpty, let spec = object.spec, spec.kind == .map else {
            faults.add("incomplete", Self.incomplete(node))
            return nil
        }
        let service = (spec["service"] ?? spec["serviceRef"])?.string
        if service == nil { faults.add("withoutService", Self.withoutService(name, node)) }
        var slo = ServiceObjective(line: object.node.line, name: name, service: service)
        slo.displayName = object.node[path: "metadata", "displayName"]?.string
        slo.objective = target(spec, name)
        slo.windowDays = windowDays(spec, name)
        let metadata = object.node["metadata"]
        ObjectiveLabels([metadata?["labels"], metadata?["annotations"]]).fill(&slo, times: &times)
        slo.hasAlerts = spec["alertPolicies"]?[0] != nil
        slo.budgeting = spec["budgetingMethod"]?.string
        return slo
    }

    /// The highest target of all objectives as a share; none if there is none that lies between 0 and 1.
    private mutating func target(_ spec: Node, _ name: String) -> Double? {
        var best: ScaledDecimal?
        for objective in spec["objectives"]?.itemsOrNone ?? [] {
            let (node, shift) =
                objective["target"].map { ($0, 0) } ?? objective["targetPercent"].map { ($0, -2) } ?? (objective, 0)
            guard let text = node.utf8, let value = ScaledDecimal(text, shift: shift), value.units > 0,
                value.units < ScaledDecimal.one
            else {
                faults.add("badTarget", Self.badTarget(name, node))
                continue
            }
            best = max(best ?? value, value)
        }
        if spec["objectives"]?[0] == nil { faults.add("withoutTarget", Self.withoutTarget(name, spec)) }
        return best?.double
    }
}

// MARK: - Windows

extension SLOReader {
    private mutating func windowDays(_ spec: Node, _ name: String) -> Int64? {
        guard let window = spec["timeWindow"]?[0] ?? spec["timeWindows"]?[0] else { return nil }
        let days: Int64?
        if let unit = window["unit"]?.string {
            days = window["count"]?.int.flatMap { WindowDays.parse($0, unit) }
        } else {
            days = window["duration"]?.string.flatMap { WindowDays.parse($0) }
        }
        if days == nil { faults.add("badWindow", Self.badWindow(name, window)) }
        return days
    }
}

// MARK: - Messages

extension SLOReader {
    private static func incomplete(_ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "openslo.incomplete",
            LocalizedText(
                en: "the SLO needs 'metadata.name' and 'spec'; it is left out", zh: "SLO 须有“metadata.name”与“spec”；已略去"),
            at: node.location, fixes: [LocalizedText(en: "check it with oslo validate", zh: "请用 oslo validate 检查")])
    }

    private static func withoutService(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "openslo.no-service",
            LocalizedText(
                en: "the SLO '\(name)' names no service", zh: "SLO“\(name)”未注明服务"),
            at: node.location, fixes: [LocalizedText(en: "add 'spec.service'", zh: "请添加“spec.service”")])
    }

    private static func withoutTarget(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "openslo.no-target",
            LocalizedText(en: "the SLO '\(name)' has no objective", zh: "SLO“\(name)”没有目标"),
            at: node.location, fixes: [LocalizedText(en: "add 'spec.objectives'", zh: "请添加“spec.objectives”")])
    }

    private static func badTarget(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "openslo.target",
            LocalizedText(
                en: "the target of '\(name)' is missing or does not lie between 0 and 1; it does not count",
                zh: "“\(name)”的目标缺失或不在 0 与 1 之间；不予采用"),
            at: node.location,
            fixes: [
                LocalizedText(
                    en: "write 0.999 as 'target', or 99.9 as 'targetPercent'",
                    zh: "请以“target”写 0.999，或以“targetPercent”写 99.9")
            ])
    }

    private static func badWindow(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "openslo.window",
            LocalizedText(
                en: "the window of '\(name)' is not a number of whole days; it is taken as unknown",
                zh: "“\(name)”的窗口不是整数天；按未知处理"),
            at: node.location,
            fixes: [
                LocalizedText(
                    en: "write it as 28d, 4w, 1M, 1Q or 1Y; a small m is a minute",
                    zh: "请写成 28d、4w、1M、1Q 或 1Y；小写 m 表示分钟")
            ])
    }
}
