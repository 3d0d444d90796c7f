public import Diagnostics
public import Evidence

/// Reads applications of Argo CD: each entry of their history is a roll-out.
public struct ArgoCDApplicationsAdapter: Adapter {
    /// Applications as `kubectl get`, `argocd app get -o json|yaml` and the API give them.
    public let format = FormatDescription(
        id: "argocd-applications", tool: "Argo CD",
        summary: LocalizedText(
            en: "applications of Argo CD with their history of roll-outs, as YAML or JSON",
            zh: "Argo CD 应用及其部署历史（YAML 或 JSON）"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                Argo CD keeps the last 10 roll-outs of an application unless told otherwise ('revisionHistoryLimit'), so that counts are a lower \
                bound; the history holds successful roll-outs only, a failed one is known only if it is the last operation; the \
                environment is taken from labels, the destination and the name; application sets and projects prove nothing by themselves
                """,
            zh: """
                Argo CD 默认只保留应用最近 10 次部署（revisionHistoryLimit），因此计数为下限；历史中只有成功的部署，失败的部署仅在其为最近一次操作时可知；\
                环境取自标签、目标和名称；ApplicationSet 与 AppProject 本身不能作为证据
                """))

    /// Creates the adapter.
    public init() {}

    /// By `apiVersion` and `kind`, or by the parts that only applications have where a list leaves these out.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        if let confidence = ManifestObject.share(of: .argoCD, in: objects) {
            return Recognition(
                confidence,
                because: LocalizedText(
                    en: "'apiVersion' and 'kind' of applications of Argo CD", zh: "“apiVersion”与“kind”为 Argo CD 应用"))
        }
        guard objects.isEmpty, let first = Self.bareApplications(in: content).first, Self.isApplication(first) else {
            return nil
        }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'spec' with 'destination', 'project' and a source, and 'metadata'",
                zh: "“spec”含“destination”、“project”与来源，并含“metadata”"))
    }

    /// Reads the history of each application.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = ArgoCDReader(path: content.path)
        let objects = ManifestObject.all(in: content.objects)
        for object in objects where object.family == .argoCD {
            if object.kind == "Application" {
                reader.read(object.node, into: &records)
            } else {
                reader.countDefinition(object.kind)
            }
        }
        if objects.isEmpty {
            for node in Self.bareApplications(in: content) where Self.isApplication(node) {
                reader.read(node, into: &records)
            }
        }
        reader.finish(to: &diagnostics)
    }

    /// The maps of a file without `kind`: what the API gives as a list.
    private static func bareApplications(in content: Content) -> [Node] {
        let maps = content.objects
        if maps.count == 1, let items = maps[0]["items"], items.kind == .list, maps[0]["metadata"] != nil {
            return items.items.filter { $0.kind == .map }
        }
        return maps
    }

    private static func isApplication(_ node: Node) -> Bool {
        guard let spec = node["spec"], node["metadata"]?["name"] != nil else { return false }
        return spec["destination"]?.kind == .map && spec["project"] != nil
            && (spec["source"] != nil || spec["sources"] != nil || spec["sourceHydrator"] != nil)
    }
}
