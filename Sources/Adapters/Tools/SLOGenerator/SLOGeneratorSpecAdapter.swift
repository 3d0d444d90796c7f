public import Diagnostics
public import Evidence

/// Reads the configuration of slo-generator: objectives as code.
///
/// Version 2 with `apiVersion` and `kind`, and version 1 with `slo_name` and `slo_target`.
public struct SLOGeneratorSpecAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "slo-generator-specs", tool: "slo-generator",
            summary: LocalizedText(
                en: "configuration of slo-generator: objectives as code", zh: "slo-generator 配置：以代码定义的目标"),
            kinds: [.slos],
            limits: LocalizedText(
                en: """
                    a definition, not a measurement; windows and alerts are steps of the error budget policy in the \
                    shared configuration and are not in these files, so that both stay unknown; the service is the \
                    label service_name or service; owner, team, kind, user-facing, approved-by, approved-at and \
                    reviewed-at are read from labels and annotations
                    """,
                zh: """
                    仅为定义而非实测；窗口与告警属于共享配置中错误预算策略的步骤，不在此类文件内，故均为未知；服务取自标签 \
                    service_name、service；owner、team、kind、user-facing、approved-by、approved-at、reviewed-at 取自标签与注解
                    """))
    }

    /// Recognises version 2 by `apiVersion` and `kind`, version 1 by its keys, and the shared configuration.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        let objects = ManifestObject.all(in: maps)
        if let confidence = ManifestObject.confidence(of: .sloGenerator, in: objects) {
            return Recognition(
                confidence,
                because: LocalizedText(
                    en: "'apiVersion' sre.google.com and 'kind' ServiceLevelObjective",
                    zh: "“apiVersion”为 sre.google.com，“kind”为 ServiceLevelObjective"))
        }
        if maps.contains(where: Self.isOldSpec) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "the keys 'slo_name', 'slo_target' and 'backend'",
                    zh: "含键“slo_name”“slo_target”“backend”"))
        }
        guard maps.contains(where: Self.isSharedConfiguration) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'error_budget_policies' with 'steps', and 'backends'",
                zh: "“error_budget_policies”含“steps”，另有“backends”"))
    }

    /// Reads the objectives.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var faults = FaultSummary()
        var times = TimeNotes(path: content.path)
        for map in content.objects {
            for object in ManifestObject.all(in: [map]) where object.family == .sloGenerator {
                if let slo = Self.objective(object, &times, &faults) { records.append(slo) }
            }
            if Self.isOldSpec(map) { records.append(Self.oldObjective(map, &faults)) }
            if Self.isSharedConfiguration(map), faults.count(of: "shared") == 0 {
                faults.add("shared", Self.sharedConfiguration(map))
            }
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "objectives", zh: "目标"), to: &diagnostics)
    }

    private static func isOldSpec(_ map: Node) -> Bool {
        map.has("slo_name", "slo_target", "backend") && map["sli_measurement"] == nil
    }

    private static func isSharedConfiguration(_ map: Node) -> Bool {
        // A step of a policy of version 1, which is a list of them.
        if map.has("error_budget_policy_step_name", "measurement_window_seconds") { return true }
        guard let policies = map["error_budget_policies"], map["backends"]?.kind == .map else { return false }
        return policies.entries.contains { $0.value["steps"]?.kind == .list }
    }

    private static func objective(
        _ object: ManifestObject, _ times: inout TimeNotes, _ faults: inout FaultSummary
    ) -> ServiceObjective? {
        guard let name = object.name, !name.isEmpty, let spec = object.spec, spec.kind == .map else {
            faults.add("incomplete", incomplete(object.node))
            return nil
        }
        let metadata = object.node["metadata"]
        let labels = ObjectiveLabels([metadata?["labels"], metadata?["annotations"]])
        var slo = ServiceObjective(
            line: object.node.line, name: name, service: labels.text(anyOf: "service_name", "service"))
        slo.objective = target(spec["goal"], of: name, object.node, &faults)
        slo.budgeting = spec["method"]?.string
        labels.fill(&slo, times: &times)
        return slo
    }

    private static func oldObjective(_ map: Node, _ faults: inout FaultSummary) -> ServiceObjective {
        let name = map["slo_name"]?.string ?? ""
        var slo = ServiceObjective(line: map.line, name: name, service: map["service_name"]?.string)
        slo.objective = target(map["slo_target"], of: name, map, &faults)
        slo.budgeting = map[path: "backend", "method"]?.string
        return slo
    }

    private static func target(
        _ node: Node?, of name: String, _ place: Node, _ faults: inout FaultSummary
    ) -> Double? {
        guard let text = node?.utf8, let value = ScaledDecimal(text), value.units > 0, value.units < ScaledDecimal.one
        else {
            faults.add("goal", badGoal(name, node ?? place))
            return nil
        }
        return value.double
    }
}

// MARK: - Messages

extension SLOGeneratorSpecAdapter {
    private static func incomplete(_ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "slo-generator.incomplete",
            LocalizedText(
                en: "the objective needs 'metadata.name' and 'spec'; it is left out",
                zh: "目标须有“metadata.name”与“spec”；已略去"),
            at: node.location,
            fixes: [LocalizedText(en: "check the file with slo-generator", zh: "请用 slo-generator 检查该文件")])
    }

    private static func badGoal(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "slo-generator.goal",
            LocalizedText(
                en: "the goal of '\(name)' is missing or does not lie between 0 and 1; it does not count",
                zh: "“\(name)”的目标缺失或不在 0 与 1 之间；不予采用"),
            at: node.location, fixes: [LocalizedText(en: "write 0.999 for 99.9 %", zh: "99.9 % 请写成 0.999")])
    }

    private static func sharedConfiguration(_ node: Node) -> Diagnostic {
        Diagnostic(
            .note, id: "slo-generator.shared-configuration",
            LocalizedText(
                en: "this is the shared configuration with backends and alert steps; it holds no objective",
                zh: "这是含后端与告警步骤的共享配置，不含目标"),
            at: node.location,
            fixes: [
                LocalizedText(
                    en: "add the files of the objectives, and the reports that were exported",
                    zh: "请提供各目标的配置文件以及导出的报告")
            ])
    }
}
