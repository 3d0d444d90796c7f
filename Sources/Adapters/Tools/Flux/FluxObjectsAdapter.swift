public import Diagnostics
public import Evidence

/// Reads objects of Flux: what Helm releases and Kustomizations rolled out.
public struct FluxObjectsAdapter: Adapter {
    /// Objects of Flux as `kubectl get` and `flux export` give them.
    public let format = FormatDescription(
        id: "flux-objects", tool: "Flux",
        summary: LocalizedText(
            en: "Helm releases and Kustomizations of Flux with their status, as YAML or JSON",
            zh: "Flux 的 HelmRelease 与 Kustomization 及其状态（YAML 或 JSON）"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                a status without a history shows the last roll-out only, at the time when the object became ready or failed; a history is \
                cut off, so that counts are a lower bound; sources, image and notification objects and objects without a status, such \
                as those of 'flux export', are definitions; all roll-outs by Flux run without manual steps
                """,
            zh: """
                没有历史的状态只显示最近一次部署，时间取对象变为就绪或失败的时间；历史会被截断，因此计数为下限；\
                来源、镜像、通知对象以及没有 status 的对象（如 flux export 的输出）只是定义；Flux 的部署均无人工步骤
                """))

    /// Creates the adapter.
    public init() {}

    /// By `apiVersion` and `kind`; the Kustomization of Kustomize itself is another one.
    public func recognize(_ content: Content) -> Recognition? {
        ManifestObject.share(of: .flux, in: ManifestObject.all(in: content.objects)).map {
            Recognition(
                $0,
                because: LocalizedText(
                    en: "'apiVersion' of the group 'toolkit.fluxcd.io' and 'kind'",
                    zh: "“apiVersion”属于“toolkit.fluxcd.io”并含“kind”"))
        }
    }

    /// Reads what was rolled out; definitions are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = FluxReader(path: content.path)
        for object in ManifestObject.all(in: content.objects) where object.family == .flux {
            reader.read(object, into: &records)
        }
        reader.log.finish(to: &diagnostics)
    }
}
