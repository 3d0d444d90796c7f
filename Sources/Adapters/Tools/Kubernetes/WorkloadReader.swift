import Diagnostics
import Evidence

/// Turns workloads of a file into rows.
struct WorkloadReader {
    private let cluster: ClusterObjects
    private var faults = FaultSummary()
    /// How many rows were made.
    private(set) var count = 0

    /// Starts to read the workloads of a file.
    init(cluster: ClusterObjects) {
        self.cluster = cluster
    }

    /// Reads one workload; one that cannot be read is remembered as a fault.
    mutating func read(_ object: ManifestObject, into records: inout RecordSink) {
        guard let name = cluster.displayName(of: object) else {
            return faults.add("unnamed", Self.unnamed(object))
        }
        guard let template = object.spec?["template"], let pod = template["spec"] else {
            return faults.add("withoutPod", Self.withoutPod(object, name))
        }
        if let place = Self.templateText(in: object.node) {
            return faults.add("template", Self.template(name, at: place))
        }
        let podLabels = template[path: "metadata", "labels"]
        let containers = PodContainers(pod)
        let scaling = object.kind == "DaemonSet" ? nil : cluster.autoscaling(object)
        let spreads = object.kind == "DaemonSet" ? true : Self.hasSpreadRule(pod)
        let service =
            ServiceLabels.service(in: object.node[path: "metadata", "labels"]) ?? ServiceLabels.service(in: podLabels)
        count += 1
        records.withTable(.workloads) { table, evidence in
            table.beginRow(evidence: evidence, position: object.node.line)
            table.set(table.column("service"), text: service)
            table.set(table.column("name"), text: name)
            table.set(table.column("namespace"), text: object.namespace)
            table.set(table.column("cluster"), text: object.note("cluster")?.string)
            table.set(table.column("kind"), text: object.kind == "ReplicaSet" ? "other" : object.kind)
            table.set(table.column("critical"), boolean: Self.isCritical(object, pod))
            table.set(table.column("replicas"), integer: Self.replicas(object))
            table.set(table.column("minimum_replicas"), integer: scaling?.minimum)
            table.set(table.column("zones"), integer: cluster.zones(object))
            table.set(table.column("spread"), boolean: spreads)
            table.set(table.column("disruption_budget"), boolean: cluster.hasBudget(object, podLabels: podLabels))
            table.set(table.column("readiness_probe"), boolean: containers.allHave("readinessProbe"))
            table.set(table.column("liveness_probe"), boolean: containers.allHave("livenessProbe"))
            table.set(table.column("resource_limits"), boolean: containers.allHaveLimits)
            table.set(table.column("autoscaled"), boolean: scaling?.isAutoscaled)
            table.set(table.column("graceful_stop"), boolean: containers.stopsInOrder)
            table.set(table.column("image_pinned"), boolean: containers.allImagesPinned)
        }
    }

    /// The faults of the file.
    var diagnostics: [Diagnostic] { faults.diagnostics }

    /// How many replicas are configured: 1 if nothing is said, and none for a daemon set, which has one on each node.
    private static func replicas(_ object: ManifestObject) -> Int64? {
        guard object.kind != "DaemonSet" else { return nil }
        guard let replicas = object.spec?["replicas"], !replicas.isNull else { return 1 }
        return replicas.int
    }

    private static func hasSpreadRule(_ pod: Node) -> Bool {
        if pod["topologySpreadConstraints"]?[0] != nil { return true }
        guard let rules = pod[path: "affinity", "podAntiAffinity"] else { return false }
        return rules.entries.contains { $0.value[0] != nil }
    }

    /// Whether the workload is critical, by the label or annotation `critical` (true or false) or `criticality`
    /// (critical, high, medium, low), or by one of the two priority classes that Kubernetes itself has for that.
    private static func isCritical(_ object: ManifestObject, _ pod: Node) -> Bool? {
        if let told = object.note("critical")?.bool { return told }
        switch object.note("criticality")?.string?.lowercased() {
        case "critical", "high": return true
        case "medium", "low": return false
        default: break
        }
        let priority = pod["priorityClassName"]?.string
        return priority == "system-cluster-critical" || priority == "system-node-critical" ? true : nil
    }

    /// The first text with template braces among the values that are read.
    private static func templateText(in object: Node) -> Node? {
        let pod = object["spec"]?["template"]?["spec"]
        let containers = ["containers", "initContainers"].compactMap { pod?[$0] }.flatMap { Array($0.items) }
        let values =
            [object[path: "metadata", "name"], object[path: "metadata", "namespace"], object[path: "spec", "replicas"]]
            + containers.map { $0["image"] }
        return values.compactMap { $0 }.first { $0.string?.contains("{{") ?? false }
    }
}

// MARK: - Messages

extension WorkloadReader {
    private static func unnamed(_ object: ManifestObject) -> Diagnostic {
        Diagnostic(
            .error, id: "kubernetes.unnamed",
            LocalizedText(
                en: "the \(object.kind) has no 'metadata.name'; it is left out",
                zh: "该 \(object.kind) 没有“metadata.name”；已略去"),
            at: object.node.location,
            fixes: [LocalizedText(en: "add its name", zh: "请补充名称")])
    }

    private static func withoutPod(_ object: ManifestObject, _ name: String) -> Diagnostic {
        Diagnostic(
            .error, id: "kubernetes.no-pod-template",
            LocalizedText(
                en: "the \(object.kind) '\(name)' has no 'spec.template.spec'; it is left out",
                zh: "\(object.kind)“\(name)”没有“spec.template.spec”；已略去"),
            at: object.node.location,
            fixes: [
                LocalizedText(
                    en: "export the whole object: kubectl get -o yaml", zh: "请导出完整对象：kubectl get -o yaml")
            ])
    }

    private static func template(_ name: String, at place: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "kubernetes.template",
            LocalizedText(
                en: "the workload '\(name)' still holds a template value; it is left out",
                zh: "工作负载“\(name)”仍含模板值；已略去"),
            at: place.location,
            fixes: [LocalizedText(en: "render it first: helm template", zh: "请先渲染：helm template")])
    }
}
