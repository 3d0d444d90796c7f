import Diagnostics

/// Objects of Kubernetes itself that are no workloads: a file of these belongs to Kubernetes, but shows no workload.
enum BuiltInObjects {
    /// Whether all objects are of Kubernetes itself, none is read by any adapter, and one of them at least is about running
    /// something.
    static func areAll(_ objects: [ManifestObject]) -> Bool {
        objects.allSatisfy { $0.family == .other && groups.contains($0.group) }
            && objects.contains { kinds.contains($0.kind) && isRunnable($0) }
    }

    /// Whether an object has a part that only objects of Kubernetes of its kind have: other tools have services and jobs too.
    private static func isRunnable(_ object: ManifestObject) -> Bool {
        guard let spec = object.spec else { return false }
        return [
            "containers", "template", "jobTemplate", "ports", "rules", "podSelector", "externalName", "defaultBackend",
        ]
        .contains { spec[$0] != nil }
    }

    private static let groups: Set<Substring> = [
        "", "batch", "networking.k8s.io", "rbac.authorization.k8s.io", "storage.k8s.io", "scheduling.k8s.io",
        "extensions",
    ]
    private static let kinds: Set<String> = [
        "Pod", "Job", "CronJob", "ReplicationController", "Service", "Ingress", "NetworkPolicy",
    ]

    /// What is said about such a file.
    static func note(at location: SourceLocation) -> Diagnostic {
        NothingProven.note(
            "kubernetes.no-workload-kind",
            LocalizedText(
                en: "a manifest of pods, jobs or services without the workload that keeps them running",
                zh: "Pod、作业或服务的清单，不含维持其运行的工作负载"),
            instead: LocalizedText(
                en: "export the workloads: kubectl get deploy,sts,ds,pdb,hpa -A -o yaml",
                zh: "请导出工作负载：kubectl get deploy,sts,ds,pdb,hpa -A -o yaml"),
            at: location)
    }
}
