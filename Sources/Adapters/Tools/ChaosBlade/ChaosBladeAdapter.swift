public import Diagnostics
public import Evidence

/// Reads ChaosBlade resources: what is defined becomes experiments, what has a status becomes runs.
public struct ChaosBladeAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "chaosblade", tool: "ChaosBlade",
            summary: LocalizedText(
                en: "ChaosBlade resources, and the runs that their status shows", zh: "ChaosBlade 资源及其状态所反映的执行"),
            kinds: [.chaosExperiments, .chaosRuns],
            limits: LocalizedText(
                en: """
                    a resource without a status is a plan and gives no run; the start is the creation of the resource, \
                    the end of a destroyed one comes from deletionTimestamp or managedFields; nothing says whether the \
                    steady state held; a resource that is deleted is gone, so export before that; the service comes \
                    from the matcher of labels
                    """,
                zh: """
                    没有 status 的资源只是计划，不产生执行记录；开始时间取资源创建时间，已销毁资源的结束时间取自 deletionTimestamp 或 managedFields；\
                    资源不说明稳态是否保持；资源删除后即不可得，请在删除前导出；服务取自 labels 匹配器
                    """))
    }

    /// Recognises resources by the `apiVersion` and `kind` of ChaosBlade.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        guard let confidence = ManifestObject.confidence(of: .chaosBlade, in: objects),
            objects.contains(where: Self.isBlade)
        else { return nil }
        return Recognition(
            confidence,
            because: LocalizedText(
                en: "'apiVersion' and 'kind' of ChaosBlade", zh: "“apiVersion”与“kind”属于 ChaosBlade"))
    }

    private static func isBlade(_ object: ManifestObject) -> Bool {
        object.family == .chaosBlade && object.kind == "ChaosBlade"
    }

    /// Reads experiments and runs.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var faults = FaultSummary()
        for object in ManifestObject.all(in: content.objects) where Self.isBlade(object) {
            guard let resource = BladeResource(object) else {
                faults.add("unnamed", Self.unnamed(object))
                continue
            }
            let experiments = resource.experiments(&times)
            if experiments.isEmpty { faults.add("empty", Self.empty(object)) }
            for experiment in experiments { records.append(experiment) }
            for run in resource.runs(&times) {
                if run.startedAt == nil { times.addMissing(line: run.line) }
                records.append(run)
            }
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "chaos runs", zh: "混沌实验执行"), to: &diagnostics)
    }

    private static func unnamed(_ object: ManifestObject) -> Diagnostic {
        Diagnostic(
            .error, id: "chaosblade.unnamed",
            LocalizedText(
                en: "the ChaosBlade has no 'metadata.name'; it is left out", zh: "该 ChaosBlade 没有“metadata.name”；已略去"),
            at: object.node.location, fixes: [LocalizedText(en: "add its name", zh: "请补充名称")])
    }

    private static func empty(_ object: ManifestObject) -> Diagnostic {
        Diagnostic(
            .warning, id: "chaosblade.no-experiment",
            LocalizedText(
                en: "the ChaosBlade '\(object.name ?? "")' holds no 'spec.experiments'",
                zh: "ChaosBlade“\(object.name ?? "")”没有“spec.experiments”"),
            at: object.node.location,
            fixes: [
                LocalizedText(
                    en: "export the whole resource: kubectl get blade -o yaml", zh: "请导出完整资源：kubectl get blade -o yaml")
            ])
    }
}
