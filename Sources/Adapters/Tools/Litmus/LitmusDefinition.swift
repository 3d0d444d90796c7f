/// The experiments that a resource of Litmus defines.
struct LitmusDefinition {
    private let object: LitmusObject

    /// Takes an engine, a schedule or a fault.
    init(_ object: LitmusObject) {
        self.object = object
    }

    /// One experiment for each fault that an engine or a schedule runs; a fault of the hub is one itself.
    func experiments(_ times: inout TimeNotes) -> [ChaosExperiment] {
        guard let name = object.name else { return [] }
        if object.kind == "ChaosExperiment" {
            var experiment = ChaosExperiment(
                line: object.node.line, id: "\(object.namespace ?? "default")/ChaosExperiment/\(name)",
                tool: "LitmusChaos")
            experiment.title = name
            experiment.faultClass = LitmusFault.faultClass(name)
            return [experiment]
        }
        let target = LitmusTarget(object)
        return target.experiments.compactMap { node in
            guard let fault = node["name"]?.string else { return nil }
            var experiment = ChaosExperiment(
                line: node.line,
                id: LitmusObject.identifier(object.kind, name, fault, in: object.namespace), tool: "LitmusChaos")
            experiment.title = "\(name): \(fault)"
            experiment.service = target.service
            experiment.faultClass = LitmusFault.faultClass(fault)
            if let hypothesis = object.note("hypothesis") { experiment.hypothesis = !hypothesis.isEmpty }
            let probes = node[path: "spec", "probe"]?.itemsOrSelf ?? []
            experiment.steadyState = !probes.isEmpty || hasProbeReference
            if probes.contains(where: Self.stops) { experiment.abortCondition = true }
            experiment.approvedAt = times.time(annotation("approved-at"))
            experiment.scheduled = object.workflow?.scheduled ?? scheduled
            return experiment
        }
    }

    /// Whether a schedule repeats; one that runs now or once does not.
    private var scheduled: Bool? {
        guard object.kind == "ChaosSchedule", let schedule = object.spec?["schedule"] else { return nil }
        return schedule["repeat"]?.kind == .map || schedule["type"]?.equals("repeat") ?? false
    }

    /// Since version 3 probes are kept apart and named in an annotation as a JSON list.
    private var hasProbeReference: Bool {
        guard let text = object.note("probeRef") else { return false }
        return text.contains("\"name\"")
    }

    private func annotation(_ key: String) -> Node? {
        object.node[path: "metadata", "annotations"]?[key]
    }

    private static func stops(_ probe: Node) -> Bool {
        (probe["runProperties"] ?? probe["runproperties"])?.loose("stopOnFailure")?.bool ?? false
    }
}
