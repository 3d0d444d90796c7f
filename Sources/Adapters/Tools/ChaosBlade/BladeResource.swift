/// A ChaosBlade resource with its experiments.
struct BladeResource {
    private let object: ManifestObject
    let name: String

    /// Takes a resource; none if it has no name.
    init?(_ object: ManifestObject) {
        guard let name = object.name, !name.isEmpty else { return nil }
        self.object = object
        self.name = name
    }

    private var specs: [Node] { object.spec?["experiments"]?.itemsOrNone ?? [] }
    private var states: [Node] { object.node["status"]?["expStatuses"]?.itemsOrNone ?? [] }

    private func identifier(_ index: Int) -> String { "ChaosBlade/\(name)/\(index + 1)" }

    /// The service that the resource or the matcher of labels names.
    private func service(_ spec: Node?) -> String? {
        for matcher in spec?["matchers"]?.itemsOrNone ?? [] where matcher["name"]?.equals("labels") ?? false {
            for label in matcher["value"]?.itemsOrNone ?? [] {
                guard let pair = label.string?.split(separator: "=", maxSplits: 1), pair.count == 2 else { continue }
                if ServiceLabels.keys.contains(String(pair[0])), !pair[1].isEmpty { return String(pair[1]) }
            }
        }
        return object.note("service")?.string
    }

    /// The environment: the label `environment` or `env`, or a word in the namespaces of the targets.
    private func environment(_ spec: Node?) -> String? {
        let told = object.note("environment") ?? object.note("env")
        if let word = EnvironmentName.value(of: told?.string) { return word }
        var found: Set<String> = []
        for matcher in spec?["matchers"]?.itemsOrNone ?? [] where matcher["name"]?.equals("namespace") ?? false {
            for value in matcher["value"]?.itemsOrNone ?? [] {
                found.insert(EnvironmentName.find(in: value.string ?? "") ?? "")
            }
        }
        return found.count == 1 && found.first != "" ? found.first : nil
    }

    /// The experiments that the resource defines.
    func experiments(_ times: inout TimeNotes) -> [ChaosExperiment] {
        specs.enumerated().map { index, spec in
            var experiment = ChaosExperiment(line: spec.line, id: identifier(index), tool: "ChaosBlade")
            let description = spec["desc"]?.string ?? ""
            experiment.title = description.isEmpty ? name : description
            experiment.service = service(spec)
            experiment.faultClass = BladeFault.faultClass(
                target: spec["target"]?.string, action: spec["action"]?.string)
            if let hypothesis = object.note("hypothesis")?.string { experiment.hypothesis = !hypothesis.isEmpty }
            experiment.approvedAt = times.time(object.note("approved-at"))
            return experiment
        }
    }

    /// The runs that the status shows, one for each experiment that was tried.
    func runs(_ times: inout TimeNotes) -> [ChaosRun] {
        let phase = object.node["status"]?["phase"]?.string?.lowercased() ?? ""
        let created = times.time(object.node[path: "metadata", "creationTimestamp"])
        let deleted = times.time(object.node[path: "metadata", "deletionTimestamp"])
        let changed = ManagedFields.lastChange(of: object.node, &times)
        let uid = object.node[path: "metadata", "uid"]?.string ?? created.map { String($0) } ?? "?"
        let specs = specs
        return states.enumerated().compactMap { index, state in
            let resources = state["resStatuses"]?.itemsOrNone ?? []
            let isGood = resources.contains(where: Self.isHit) || (resources.isEmpty && Self.isHit(state))
            let hasError = (state["state"]?.equals("Error") ?? false) || (state["success"]?.bool == false)
            guard isGood || hasError || phase == "destroyed" else { return nil }
            let spec = specs.indices.contains(index) ? specs[index] : nil
            var run = ChaosRun(line: state.line, id: identifier(index) + "@" + uid, experiment: identifier(index))
            run.service = service(spec)
            run.faultClass = BladeFault.faultClass(
                target: (state["target"] ?? spec?["target"])?.string,
                action: (state["action"] ?? spec?["action"])?.string)
            run.environment = environment(spec)
            run.startedAt = created
            if phase == "destroyed" {
                (run.endedAt, run.injected, run.outcome) = (deleted ?? changed, isGood ? true : nil, .completed)
            } else if !isGood {
                (run.endedAt, run.injected, run.outcome) = (changed, false, .failed)
            } else {
                run.injected = true
            }
            return run
        }
    }

    /// Whether a status says that the fault took effect.
    private static func isHit(_ status: Node) -> Bool {
        if status["success"]?.bool == true { return true }
        return status["state"]?.equals("Success") ?? false || status["state"]?.equals("Destroyed") ?? false
    }
}
