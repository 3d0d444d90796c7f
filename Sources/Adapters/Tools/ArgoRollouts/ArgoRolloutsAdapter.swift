public import Diagnostics
public import Evidence

/// Reads rollouts of Argo Rollouts: the last roll-out of each, its strategy, and who judges it.
public struct ArgoRolloutsAdapter: Adapter {
    /// Objects of Argo Rollouts as `kubectl get` gives them.
    public let format = FormatDescription(
        id: "argo-rollouts", tool: "Argo Rollouts",
        summary: LocalizedText(
            en: "rollouts of Argo Rollouts with their status, as YAML or JSON",
            zh: "Argo Rollouts 的 Rollout 及其状态（YAML 或 JSON）"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                an object shows the last roll-out only; its start is not kept: the last progress or the abort is taken; an aborted \
                roll-out counts as rolled back, for traffic is on the stable version again; analysis runs, templates and experiments prove \
                nothing by themselves; a rollout without a status is a definition
                """,
            zh: """
                对象只显示最近一次部署；不保留其开始时间：取最近进展或中止时间；被中止的部署计为已回退，因为流量已回到稳定版本；\
                AnalysisRun、模板与 Experiment 本身不能作为证据；没有 status 的 Rollout 只是定义
                """))

    /// Creates the adapter.
    public init() {}

    /// By `apiVersion` and `kind`.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        return ManifestObject.share(of: .argoRollouts, in: objects).map {
            Recognition(
                $0,
                because: LocalizedText(
                    en: "'apiVersion' and 'kind' of Argo Rollouts", zh: "“apiVersion”与“kind”为 Argo Rollouts 对象"))
        }
    }

    /// Reads the rollouts that have a status; other objects are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = RolloutReader(path: content.path)
        for object in ManifestObject.all(in: content.objects) where object.family == .argoRollouts {
            if let row = reader.deployment(object) { records.append(row) }
        }
        reader.log.finish(to: &diagnostics)
    }
}
