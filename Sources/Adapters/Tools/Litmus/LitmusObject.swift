/// An object of Litmus: a resource, one that a workflow holds as text, or one that `kubectl describe` printed.
struct LitmusObject {
    let node: Node
    let kind: String
    /// The workflow that holds the object, if one does.
    let workflow: LitmusWorkflow?

    /// Kinds of Litmus that are read.
    static let kinds: Set<String> = ["ChaosEngine", "ChaosResult", "ChaosExperiment", "ChaosSchedule"]

    /// A page of the catalogue of the ChaosHub, which describes faults.
    static let catalogue = "ChartServiceVersion"

    /// The name; workflows often give only the start of one.
    var name: String? {
        let name = node[path: "metadata", "name"] ?? node["name"] ?? node[path: "metadata", "generateName"]
        guard let text = name?.string else { return nil }
        let trimmed = text.hasSuffix("-") ? String(text.dropLast()) : text
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The namespace; none if it is a parameter of a workflow.
    var namespace: String? {
        let own = (node[path: "metadata", "namespace"] ?? node["namespace"])?.string
        if let own, !own.isEmpty, !own.contains("{{") { return own }
        return workflow?.namespace
    }

    var spec: Node? { node["spec"] }
    var status: Node? { node["status"] }

    /// The value of a label or an annotation.
    func note(_ key: String) -> String? {
        for part in ["labels", "annotations"] {
            let entries = node["metadata"]?[part] ?? node[part]
            if let value = entries?[key]?.string, !value.isEmpty { return value }
        }
        return nil
    }

    /// The identifier of an experiment that a resource of Litmus runs.
    static func identifier(_ kind: String, _ name: String, _ experiment: String, in namespace: String?) -> String {
        "\(namespace ?? "default")/\(kind)/\(name)/\(experiment)"
    }
}

extension Node {
    /// The value of a key whose letter case and underscores make no difference, for Litmus has spelled its keys in
    /// several ways.
    func loose(_ key: String) -> Node? {
        if let exact = self[key] { return exact }
        let wanted = key.lowercased()
        return entries.first { $0.key.lowercased().filter { $0 != "_" } == wanted }?.value
    }

    /// The items of a list, or the value itself if it is a map: a list of one looks like that where it was printed.
    var itemsOrSelf: [Node] {
        switch kind {
        case .list: Array(items)
        case .map: [self]
        default: []
        }
    }
}
