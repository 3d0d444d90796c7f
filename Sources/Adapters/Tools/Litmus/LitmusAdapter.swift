public import Diagnostics
public import Evidence

/// Reads resources of LitmusChaos: engines, schedules and faults become experiments, results and the status of engines
/// become runs.
///
/// Resources may come as YAML or JSON, as text within Argo workflows, or as printed by `kubectl describe`.
public struct LitmusAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "litmus", tool: "LitmusChaos",
            summary: LocalizedText(
                en:
                    "ChaosEngine, ChaosSchedule, ChaosExperiment and ChaosResult, also in Argo workflows and as printed by kubectl describe",
                zh: "ChaosEngine、ChaosSchedule、ChaosExperiment、ChaosResult，含 Argo 工作流内嵌及 kubectl describe 输出"),
            kinds: [.chaosExperiments, .chaosRuns], limits: Self.limits)
    }

    /// Recognises resources by the `apiVersion` and `kind` of Litmus.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        if objects.contains(where: {
            $0.family == .litmus && (LitmusObject.kinds.contains($0.kind) || $0.kind == LitmusObject.catalogue)
        }),
            let confidence = ManifestObject.confidence(of: .litmus, in: objects)
        {
            return Recognition(
                confidence,
                because: LocalizedText(en: "'apiVersion' and 'kind' of Litmus", zh: "“apiVersion”与“kind”属于 Litmus"))
        }
        if objects.contains(where: LitmusWorkflow.holdsLitmus) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "an Argo workflow that holds resources of Litmus as text", zh: "Argo 工作流内嵌 Litmus 资源"))
        }
        guard objects.isEmpty, Self.isDescribed(content) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'API Version' and 'Kind' of Litmus as kubectl describe prints them",
                zh: "kubectl describe 输出的“API Version”与“Kind”属于 Litmus"))
    }

    private static func isDescribed(_ content: Content) -> Bool {
        guard DescribedObjects.isDescription(content) else { return false }
        return content.lines.prefix(200).contains { line in
            line.bytes.starts(with: "API Version:".utf8) && line.string.contains("litmuschaos.io/")
        }
    }

    /// Reads experiments and runs.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var run = LitmusRun(path: content.path)
        let manifests = ManifestObject.all(in: content.objects)
        if manifests.isEmpty {
            for document in DescribedObjects.documents(content) {
                for object in ManifestObject.all(in: document.objects) { run.take(object, reporting: &diagnostics) }
            }
        } else {
            for object in manifests { run.take(object, reporting: &diagnostics) }
        }
        run.finish(into: &records, reporting: &diagnostics)
    }

    private static let limits = LocalizedText(
        en: """
            a resource without a result is a plan and gives no run; a ChaosResult keeps only the last run and counts of \
            passed, failed and stopped ones, so that earlier runs have no time of their own, and runs with the verdict \
            Error are not counted by Litmus; the start is the creation of the result, the end comes from the engine in the \
            same file or from managedFields; a fault that failed before the injection counts as not injected; the \
            service is the label or workload that the engine selects; export with kubectl get chaosengine,chaosresult -A \
            -o yaml --show-managed-fields
            """,
        zh: """
            没有结果的资源只是计划，不产生执行记录；ChaosResult 只保留最近一次执行以及通过、失败、停止的次数，较早的执行没有各自的时间，\
            判定为 Error 的执行不被 Litmus 计数；开始时间取结果的创建时间，结束时间取自同一文件中的 engine 或 managedFields；\
            注入前即失败的记为未注入；服务取自 engine 选择的标签或工作负载；\
            请使用 kubectl get chaosengine,chaosresult -A -o yaml --show-managed-fields 导出
            """)
}
