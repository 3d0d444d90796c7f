public import Diagnostics
public import Evidence

/// Reads Chaos Mesh resources: what is defined becomes experiments, what has a status becomes runs.
///
/// A run counts as injected if a record has an `injectedCount` of at least 1, or an event of a successful `Apply`. The
/// conditions
/// `AllInjected` and `AllRecovered` are not asked: they hold also where nothing was ever injected.
public struct ChaosMeshAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "chaos-mesh", tool: "Chaos Mesh",
            summary: LocalizedText(
                en: "chaos experiments, schedules and workflows, and the runs that their status shows",
                zh: "混沌实验、计划与工作流，以及其状态所反映的执行"),
            kinds: [.chaosExperiments, .chaosRuns],
            limits: LocalizedText(
                en: """
                    a resource without a status is a plan and gives no run; the resource does not say whether the \
                    steady state held, what was found or whether the system recovered; hypothesis and approved-at are \
                    read from annotations with these names; the environment comes from the label environment or env, \
                    or from a word in a namespace, such as shop-staging; only the last state is kept in the cluster, \
                    so export regularly
                    """,
                zh: """
                    没有 status 的资源只是计划，不产生执行记录；资源不说明稳态是否保持、有何发现、系统是否恢复；\
                    hypothesis 与 approved-at 取自同名注解；环境取自标签 environment 或 env，或命名空间中的词（如 shop-staging）；\
                    集群只保留最近状态，请定期导出
                    """))
    }

    /// Recognises resources by the `apiVersion` and `kind` of Chaos Mesh.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        guard let confidence = ManifestObject.confidence(of: .chaosMesh, in: objects),
            objects.contains(where: { $0.family == .chaosMesh && ChaosKind.all.contains($0.kind) })
        else { return nil }
        return Recognition(
            confidence,
            because: LocalizedText(
                en: "'apiVersion' and 'kind' of Chaos Mesh", zh: "“apiVersion”与“kind”属于 Chaos Mesh"))
    }

    /// Reads experiments and runs.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var faults = FaultSummary()
        for object in ManifestObject.all(in: content.objects) where object.family == .chaosMesh {
            guard ChaosKind.all.contains(object.kind) else {
                faults.add("unknownKind", Self.unknownKind(object))
                continue
            }
            guard object.name != nil else {
                faults.add("unnamed", Self.unnamed(object))
                continue
            }
            if let experiment = ChaosDefinition(object).experiment(&times) { records.append(experiment) }
            guard ChaosKind.faults.contains(object.kind), var run = ChaosStatus(object).run(&times) else { continue }
            run.service = ChaosDefinition(object).service
            if run.startedAt == nil { times.addMissing(line: run.line) }
            records.append(run)
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "chaos runs", zh: "混沌实验执行"), to: &diagnostics)
    }

    private static func unnamed(_ object: ManifestObject) -> Diagnostic {
        Diagnostic(
            .error, id: "chaos-mesh.unnamed",
            LocalizedText(
                en: "the \(object.kind) has no 'metadata.name'; it is left out",
                zh: "该 \(object.kind) 没有“metadata.name”；已略去"),
            at: object.node.location, fixes: [LocalizedText(en: "add its name", zh: "请补充名称")])
    }

    private static func unknownKind(_ object: ManifestObject) -> Diagnostic {
        Diagnostic(
            .warning, id: "chaos-mesh.kind",
            LocalizedText(
                en: "the kind '\(object.kind)' of Chaos Mesh is not known; it is left out",
                zh: "未知的 Chaos Mesh 类型“\(object.kind)”；已略去"),
            at: object.node.location,
            fixes: Spelling.fix(for: object.kind, among: ChaosKind.all.sorted()))
    }
}
