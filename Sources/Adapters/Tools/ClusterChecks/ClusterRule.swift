/// What the rules of cluster checks are about.
enum ClusterRule {
    /// The standard of a rule, by the words in its identifier and name; security if they name nothing else.
    ///
    /// Probes and orderly stops serve those who operate a service; replicas, budgets, spread, autoscaling and resources keep it
    /// alive; images, labels and dead references are matters of quality.
    static func standard(of texts: String...) -> ScanResult.Standard {
        let text = texts.joined(separator: " ").lowercased()
        if secure.contains(where: text.contains) { return .security }
        if operability.contains(where: text.contains) { return .operability }
        if resilience.contains(where: text.contains) { return .resilience }
        return quality.contains(where: text.contains) ? .quality : .security
    }

    private static let secure = [
        "seccomp", "privilege", "capabilit", "secret", "rbac", "host network", "hostnetwork", "networkpolicy",
        "network policy", "service account", "serviceaccount", "root",
    ]
    private static let operability = [
        "probe", "liveness", "readiness", "startup", "prestop", "graceful", "termination",
    ]
    private static let resilience = [
        "replica", "pdb", "disruption", "affinity", "spread", "hpa", "autoscal", "resource", "cpu", "memory", "limit",
        "priority", "rolling", "update-strategy", "ephemeral-storage", "minavailable", "multiple",
    ]
    private static let quality = [
        "tag", "image", "label", "deprecated", "stable-version", "apiversion", "dangling", "selector", "env",
        "metadata",
        "mismatch", "ingress-targets", "service-targets", "default namespace", "cronjob", "schema", "ttl",
    ]
}

/// The services that objects of a cluster stand for.
enum ClusterSubject {
    /// The name of an object if it is a workload or a service; none for roles, secrets and the like.
    static func service(kind: String?, name: String?) -> String? {
        guard let name, !name.isEmpty, let kind, kinds.contains(kind) else { return nil }
        return name
    }

    /// Whether an object of a kind has a pod template.
    static func isWorkload(_ kind: String) -> Bool { workloads.contains(kind) }

    private static let workloads: Set<String> = [
        "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Pod", "Job", "CronJob",
        "DeploymentConfig", "Rollout",
    ]
    private static let kinds: Set<String> = workloads.union(["Service", "Ingress", "HorizontalPodAutoscaler"])
}
