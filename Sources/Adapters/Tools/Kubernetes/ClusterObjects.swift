/// The objects of one file that say something about its workloads.
struct ClusterObjects {
    private var budgets: [Budget] = []
    private var autoscalers: [Autoscaler] = []
    /// The pods by namespace.
    private var pods: [String: [Pod]] = [:]
    private var zonesByNode: [String: String] = [:]
    /// The names of workloads that are there in more than one namespace.
    private var ambiguousNames: Set<String> = []

    private struct Budget {
        var namespace: String
        var selector: LabelSelector?
        /// Whether an empty selector selects all pods of the namespace, as in `policy/v1`.
        var selectsAllIfEmpty: Bool
    }

    private struct Autoscaler {
        var namespace: String
        var kind: String
        var name: String
        var minimum: Int64
    }

    private struct Pod {
        var labels: Node?
        var node: String
    }

    /// Collects budgets, autoscalers, pods and nodes.
    init(_ objects: [ManifestObject]) {
        var namespaces: [String: String] = [:]
        for object in objects {
            let namespace = object.namespace ?? "default"
            switch object.kind {
            case "PodDisruptionBudget" where object.group == "policy": add(budget: object, in: namespace)
            case "HorizontalPodAutoscaler" where object.group == "autoscaling": add(autoscaler: object, in: namespace)
            case "Pod" where object.group.isEmpty: add(pod: object, in: namespace)
            case "Node" where object.group.isEmpty: add(node: object)
            default: break
            }
            guard isWorkload(object), let name = object.name else { continue }
            if let other = namespaces.updateValue(namespace, forKey: name), other != namespace {
                ambiguousNames.insert(name)
            }
        }
    }

    /// Whether an object is a workload; a replica set that a deployment owns is not one of its own.
    func isWorkload(_ object: ManifestObject) -> Bool {
        guard object.group == "apps" || object.group == "extensions" else { return false }
        switch object.kind {
        case "Deployment", "StatefulSet", "DaemonSet": return true
        case "ReplicaSet": return object.node[path: "metadata", "ownerReferences"]?[0] == nil
        default: return false
        }
    }

    /// The name of a workload, with its namespace in front if another namespace has one of the same name.
    func displayName(of object: ManifestObject) -> String? {
        guard let name = object.name else { return nil }
        return ambiguousNames.contains(name) ? "\(object.namespace ?? "default")/\(name)" : name
    }

    /// Whether a budget covers the pods of a workload; none if the file has no budgets at all.
    func hasBudget(_ object: ManifestObject, podLabels: Node?) -> Bool? {
        guard !budgets.isEmpty else { return nil }
        let namespace = object.namespace ?? "default"
        return budgets.contains { budget in
            guard budget.namespace == namespace, let selector = budget.selector else { return false }
            return selector.isEmpty ? budget.selectsAllIfEmpty : selector.matches(podLabels)
        }
    }

    /// Whether an autoscaler governs a workload, and its lower limit; none if the file has no autoscalers at all.
    func autoscaling(_ object: ManifestObject) -> (isAutoscaled: Bool, minimum: Int64?)? {
        guard !autoscalers.isEmpty else { return nil }
        let namespace = object.namespace ?? "default"
        let autoscaler = autoscalers.first {
            $0.namespace == namespace && $0.kind == object.kind && $0.name == object.name
        }
        return (autoscaler != nil, autoscaler?.minimum)
    }

    /// Over how many zones the pods of a workload run; none unless its pods and the zones of their nodes are in the
    /// file.
    func zones(_ object: ManifestObject) -> Int64? {
        guard let selector = LabelSelector(object.spec?["selector"]), !selector.isEmpty else { return nil }
        var zones: Set<String> = []
        for pod in pods[object.namespace ?? "default", default: []] where selector.matches(pod.labels) {
            guard let zone = zonesByNode[pod.node] else { return nil }
            zones.insert(zone)
        }
        return zones.isEmpty ? nil : Int64(zones.count)
    }
}

// MARK: - Collecting

extension ClusterObjects {
    private mutating func add(budget object: ManifestObject, in namespace: String) {
        budgets.append(
            Budget(
                namespace: namespace, selector: LabelSelector(object.spec?["selector"]),
                selectsAllIfEmpty: object.apiVersion != "policy/v1beta1"))
    }

    private mutating func add(autoscaler object: ManifestObject, in namespace: String) {
        guard let target = object.spec?["scaleTargetRef"], let kind = target["kind"]?.string,
            let name = target["name"]?.string
        else { return }
        // An autoscaler that does not say its lower limit has 1.
        let minimum = object.spec?["minReplicas"]?.int ?? 1
        autoscalers.append(Autoscaler(namespace: namespace, kind: kind, name: name, minimum: minimum))
    }

    private mutating func add(pod object: ManifestObject, in namespace: String) {
        guard let node = object.spec?["nodeName"]?.string else { return }
        let phase = object.node[path: "status", "phase"]?.string
        guard phase == nil || phase == "Running" || phase == "Pending" else { return }
        pods[namespace, default: []].append(Pod(labels: object.node[path: "metadata", "labels"], node: node))
    }

    private mutating func add(node object: ManifestObject) {
        guard let name = object.name, let labels = object.node[path: "metadata", "labels"] else { return }
        let zone = labels["topology.kubernetes.io/zone"] ?? labels["failure-domain.beta.kubernetes.io/zone"]
        if let zone = zone?.string { zonesByNode[name] = zone }
    }
}
