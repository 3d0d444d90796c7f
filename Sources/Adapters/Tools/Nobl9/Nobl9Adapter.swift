public import Diagnostics
public import Evidence

/// Reads objects of Nobl9: objectives, and their alert policies.
public struct Nobl9Adapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "nobl9-objects", tool: "Nobl9",
            summary: LocalizedText(
                en: "objects of Nobl9 as sloctl exports and applies them: objectives and alert policies",
                zh: "sloctl 导出或应用的 Nobl9 对象：SLO 与告警策略"),
            kinds: [.alertRules, .slos],
            limits: LocalizedText(
                en: """
                    a definition, not a measurement; of several objectives of one SLO the primary one counts, without \
                    one the highest target; policies and methods are found only within the same file; a policy pages if \
                    a method of PagerDuty or Opsgenie is attached, and opens a ticket with Jira or ServiceNow, else its \
                    action is unknown; silences, annotations, budget adjustments and reports have no record
                    """,
                zh: """
                    仅为定义而非实测；一个 SLO 有多个目标时取 primary，没有则取最高者；告警策略与通知方式只在同一文件内查找；\
                    策略挂有 PagerDuty 或 Opsgenie 视为呼叫，挂有 Jira 或 ServiceNow 视为工单，其他动作视为未知；\
                    静默、注释、预算调整与报告没有对应的记录
                    """))
    }

    /// Recognises objects by `apiVersion` and `kind`.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        guard let confidence = ManifestObject.confidence(of: .nobl9, in: objects) else { return nil }
        return Recognition(
            confidence,
            because: LocalizedText(en: "'apiVersion' and 'kind' of Nobl9", zh: "“apiVersion”与“kind”属于 Nobl9"))
    }

    /// Reads the objectives and alert policies.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var faults = FaultSummary()
        var times = TimeNotes(path: content.path)
        let objects = ManifestObject.all(in: content.objects).filter { $0.family == .nobl9 }
        var alerting = Nobl9Alerting(objects)
        for object in objects where object.kind == "SLO" {
            var reader = Nobl9Objective(object, times: times, faults: faults)
            if let slo = reader.read() {
                records.append(slo)
                let names = (object.spec?["alertPolicies"]?.itemsOrNone ?? []).compactMap(\.string)
                for rule in alerting.rules(named: names, for: slo) { records.append(rule) }
            }
            (times, faults) = (reader.times, reader.faults)
        }
        for rule in alerting.unusedRules() { records.append(rule) }
        if let first = objects.first, !objects.contains(where: { ["SLO", "AlertPolicy"].contains($0.kind) }) {
            diagnostics.append(Self.withoutRecords(first))
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "objectives", zh: "目标"), to: &diagnostics)
    }

    private static func withoutRecords(_ object: ManifestObject) -> Diagnostic {
        Diagnostic(
            .note, id: "nobl9.no-objective",
            LocalizedText(
                en: "the file holds no SLO and no alert policy, but '\(object.kind)'; there is no record for it",
                zh: "文件不含 SLO 与告警策略，而是“\(object.kind)”；没有对应的记录"),
            at: object.node.location,
            fixes: [
                LocalizedText(
                    en: "export the objectives with sloctl get slos -o yaml", zh: "请用 sloctl get slos -o yaml 导出目标")
            ])
    }
}
