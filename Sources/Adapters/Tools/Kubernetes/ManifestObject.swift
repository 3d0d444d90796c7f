/// One object of a Kubernetes manifest: a map with `apiVersion` and `kind`.
struct ManifestObject {
    let node: Node
    /// Such as `apps/v1`.
    let apiVersion: String
    let kind: String

    /// The object that a map is; none if it has no `apiVersion` and `kind`.
    ///
    /// In the lists that the API answers with, such as `DeploymentList`, only the list says what its items are.
    init?(_ node: Node, in list: ManifestObject? = nil) {
        let plain = list.flatMap { $0.kind == "List" ? nil : $0 }
        guard let apiVersion = node["apiVersion"]?.string ?? plain?.apiVersion,
            let kind = node["kind"]?.string ?? plain.map({ String($0.kind.dropLast("List".count)) })
        else { return nil }
        self.node = node
        self.apiVersion = apiVersion
        self.kind = kind
    }

    /// The part of `apiVersion` before the slash; empty for the core group.
    var group: Substring {
        guard let slash = apiVersion.firstIndex(of: "/") else { return "" }
        return apiVersion[..<slash]
    }

    var name: String? { node[path: "metadata", "name"]?.string }
    var namespace: String? { node[path: "metadata", "namespace"]?.string }
    var spec: Node? { node["spec"] }

    /// The value of a label or annotation; a key with a prefix such as `example.com/owner` is found by `owner` too.
    func note(_ key: String) -> Node? {
        for part in ["labels", "annotations"] {
            guard let entries = node["metadata"]?[part] else { continue }
            if let value = entries[key] { return value }
            for (name, value) in entries.entries where name.hasSuffix("/\(key)") { return value }
        }
        return nil
    }

    /// All objects of some maps: the maps themselves, and what lists such as `kind: List` hold.
    static func all(in maps: [Node]) -> [ManifestObject] {
        var found: [ManifestObject] = []
        for map in maps { append(map, in: nil, depth: 0, to: &found) }
        return found
    }

    private static func append(
        _ map: Node, in list: ManifestObject?, depth: Int, to found: inout [ManifestObject]
    ) {
        guard let object = ManifestObject(map, in: list) else { return }
        guard object.kind.hasSuffix("List"), let items = map["items"], items.kind == .list else {
            found.append(object)
            return
        }
        guard depth < 4 else { return }
        for item in items.items where item.kind == .map {
            append(item, in: object, depth: depth + 1, to: &found)
        }
    }
}

extension ManifestObject {
    /// The kinds of objects that some adapter reads, as far as they come in one file.
    enum Family {
        case workload
        case alertRules
        case chaosMesh
        case chaosBlade
        case litmus
        case nobl9
        case openSLO
        case pyrra
        case sloGenerator
        case sloth
        case velero
        case argoCD
        case argoRollouts
        case flux
        case other
    }

    /// Which adapter reads the object.
    var family: Family {
        switch (group, kind) {
        case ("apps", "Deployment"), ("apps", "StatefulSet"), ("apps", "DaemonSet"), ("apps", "ReplicaSet"),
            ("extensions", "Deployment"), ("extensions", "DaemonSet"), ("extensions", "ReplicaSet"),
            ("policy", "PodDisruptionBudget"), ("autoscaling", "HorizontalPodAutoscaler"):
            .workload
        case ("monitoring.coreos.com", "PrometheusRule"), ("operator.victoriametrics.com", "VMRule"),
            ("azmonitoring.coreos.com", "PrometheusRule"), ("loki.grafana.com", "AlertingRule"),
            ("loki.grafana.com", "RecordingRule"), ("monitoring.googleapis.com", "Rules"),
            ("monitoring.googleapis.com", "ClusterRules"), ("monitoring.googleapis.com", "GlobalRules"):
            .alertRules
        case ("chaos-mesh.org", _), ("pingcap.com", _): .chaosMesh
        case ("chaosblade.io", _): .chaosBlade
        case ("litmuschaos.io", _), ("litmuchaos.io", _): .litmus
        case ("n9", _): .nobl9
        case ("openslo", _), ("openslo.com", _): .openSLO
        case ("pyrra.dev", "ServiceLevelObjective"): .pyrra
        case ("sre.google.com", "ServiceLevelObjective"): .sloGenerator
        case ("sloth.slok.dev", "PrometheusServiceLevel"), ("sloth.slok.dev", "AlertWindows"): .sloth
        case ("velero.io", _): .velero
        case ("argoproj.io", "Application"), ("argoproj.io", "ApplicationSet"), ("argoproj.io", "AppProject"): .argoCD
        case ("argoproj.io", "Rollout"), ("argoproj.io", "AnalysisRun"), ("argoproj.io", "AnalysisTemplate"),
            ("argoproj.io", "ClusterAnalysisTemplate"), ("argoproj.io", "Experiment"):
            .argoRollouts
        case (let group, _) where group.hasSuffix(".toolkit.fluxcd.io"): .flux
        default: .other
        }
    }

    /// How sure an adapter can be of a file: none if it has no object for it, and not certain if other adapters would
    /// read others.
    static func confidence(of family: Family, in objects: [ManifestObject]) -> Recognition.Confidence? {
        guard objects.contains(where: { $0.family == family }) else { return nil }
        return objects.contains { $0.family != family && $0.family != .other } ? .likely : .certain
    }
}
