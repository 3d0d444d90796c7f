public import Diagnostics
public import Evidence

/// Reads Kubernetes manifests: workloads with their budgets, autoscalers, probes, limits and spread rules.
///
/// Objects are tied to each other only within one file, for an adapter sees one file at a time.
public struct KubernetesManifestsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "kubernetes-manifests", tool: "Kubernetes",
            summary: LocalizedText(
                en: "workloads with replicas, probes, limits, disruption budgets and autoscalers, as YAML or JSON",
                zh: "工作负载清单：副本、探针、资源上限、中断预算与自动伸缩（YAML 或 JSON）"),
            kinds: [.workloads],
            limits: LocalizedText(
                en: """
                    a manifest shows what is configured, not what runs; budgets and autoscalers count only for \
                    workloads of the same file, so export them together: kubectl get deploy,sts,ds,pdb,hpa,pods,nodes \
                    -A -o yaml; custom resources and Helm templates are not read
                    """,
                zh: """
                    清单只说明配置，不说明实际运行情况；中断预算与自动伸缩只与同一文件中的工作负载关联，\
                    请一并导出：kubectl get deploy,sts,ds,pdb,hpa,pods,nodes -A -o yaml；不读取自定义资源与 Helm 模板
                    """))
    }

    /// Recognises workloads, disruption budgets and autoscalers by `apiVersion` and `kind`.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        if let confidence = ManifestObject.confidence(of: .workload, in: objects) {
            return Recognition(
                confidence,
                because: LocalizedText(
                    en: "'apiVersion' and 'kind' of workloads, disruption budgets or autoscalers",
                    zh: "“apiVersion”与“kind”为工作负载、中断预算或自动伸缩"))
        }
        if BuiltInObjects.areAll(objects) {
            return Recognition(
                .possible,
                because: LocalizedText(
                    en: "'apiVersion' and 'kind' of pods, jobs, services or ingresses, and of nothing else",
                    zh: "“apiVersion”与“kind”仅为 Pod、作业、服务或入口等内置对象"))
        }
        guard objects.isEmpty, Self.isWorkloadTemplate(content) else { return nil }
        return Recognition(
            .likely,
            because: LocalizedText(
                en: "template braces around the manifest of a workload", zh: "含模板括号的工作负载清单"))
    }

    /// Reads the workloads.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let objects = ManifestObject.all(in: content.objects)
        if objects.isEmpty, Self.isWorkloadTemplate(content) {
            diagnostics.append(Self.template(at: content.location()))
            return
        }
        let cluster = ClusterObjects(objects)
        var reader = WorkloadReader(cluster: cluster)
        for object in objects where cluster.isWorkload(object) {
            reader.read(object, into: &records)
        }
        diagnostics += reader.diagnostics
        if reader.count == 0, reader.diagnostics.isEmpty {
            let hasOnlyOthers = BuiltInObjects.areAll(objects)
            diagnostics.append(
                hasOnlyOthers ? BuiltInObjects.note(at: content.location()) : Self.noWorkload(at: content.location()))
        }
    }

    /// Whether the content could not be read because it is a template of a workload.
    private static func isWorkloadTemplate(_ content: Content) -> Bool {
        guard case .yaml = content.shape, content.diagnostics.contains(where: { $0.id == "yaml.template" }) else {
            return false
        }
        var hasVersion = false
        var hasKind = false
        for line in content.lines {
            if line.bytes.starts(with: "apiVersion:".utf8) { hasVersion = true }
            guard line.bytes.starts(with: "kind:".utf8) else { continue }
            let kind = String(decoding: line.bytes.dropFirst(5).trimmed, as: UTF8.self)
            if ["Deployment", "StatefulSet", "DaemonSet"].contains(kind) { hasKind = true }
        }
        return hasVersion && hasKind
    }
}

// MARK: - Messages

extension KubernetesManifestsAdapter {
    private static func template(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "kubernetes.template",
            LocalizedText(
                en: "this is a template, not a manifest; nothing is read", zh: "这是模板而不是清单；未读取任何内容"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "render it first: helm template, or export from the cluster: kubectl get -o yaml",
                    zh: "请先渲染（helm template），或从集群导出（kubectl get -o yaml）")
            ])
    }

    private static func noWorkload(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "kubernetes.no-workload",
            LocalizedText(
                en: "there is no workload in this file for its budgets and autoscalers", zh: "文件中没有与其中断预算、自动伸缩相关的工作负载"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export them in one file with the workloads: kubectl get deploy,sts,ds,pdb,hpa -A -o yaml",
                    zh: "请与工作负载导出到同一文件：kubectl get deploy,sts,ds,pdb,hpa -A -o yaml")
            ])
    }
}
