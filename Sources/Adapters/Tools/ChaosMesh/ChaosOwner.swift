/// The schedule or workflow that made a resource.
struct ChaosOwner {
    /// The identifier of the experiment that the owner is.
    let experiment: String

    /// Finds the owner by the label `chaos-mesh.org/workflow`, the label `managed-by` of schedules, or the owner
    /// references; none if somebody made the resource by hand.
    init?(_ object: ManifestObject) {
        let labels = object.node[path: "metadata", "labels"]
        if let workflow = labels?["chaos-mesh.org/workflow"]?.string {
            experiment = Self.identifier("Workflow", workflow, in: object.namespace)
            return
        }
        for owner in object.node[path: "metadata", "ownerReferences"]?.itemsOrNone ?? [] {
            guard let kind = owner["kind"]?.string, let name = owner["name"]?.string else { continue }
            if kind == "Schedule" || kind == "Workflow" {
                experiment = Self.identifier(kind, name, in: object.namespace)
                return
            }
        }
        guard let schedule = labels?["managed-by"]?.string, object.kind != "Schedule", object.kind != "Workflow" else {
            return nil
        }
        experiment = Self.identifier("Schedule", schedule, in: object.namespace)
    }

    /// The identifier of a resource: namespace, kind and name with slashes between them.
    static func identifier(_ kind: String, _ name: String, in namespace: String?) -> String {
        "\(namespace ?? "default")/\(kind)/\(name)"
    }
}
