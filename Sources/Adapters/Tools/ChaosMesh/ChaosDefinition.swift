/// What a Chaos Mesh resource plans.
struct ChaosDefinition {
    private let object: ManifestObject

    /// Takes a resource with a name.
    init(_ object: ManifestObject) {
        self.object = object
    }

    /// The experiment that the resource defines.
    ///
    /// None for helpers such as a status check, and for resources that a schedule or a workflow made: those are runs of
    /// it.
    func experiment(_ times: inout TimeNotes) -> ChaosExperiment? {
        guard let name = object.name, ChaosOwner(object) == nil else { return nil }
        var experiment = ChaosExperiment(
            line: object.node.line, id: ChaosOwner.identifier(object.kind, name, in: object.namespace),
            tool: "Chaos Mesh")
        switch object.kind {
        case "Schedule":
            experiment.scheduled = true
        case "Workflow":
            experiment.scheduled = true
            experiment.steadyState = templates.contains { $0["templateType"]?.equals("StatusCheck") ?? false }
            experiment.abortCondition = templates.contains { $0["abortWithStatusCheck"]?.bool ?? false }
        default:
            guard ChaosKind.faults.contains(object.kind) else { return nil }
            // Before version 2 a fault had its own schedule.
            if object.spec?[path: "scheduler", "cron"]?.string != nil { experiment.scheduled = true }
        }
        experiment.title = name
        experiment.service = service
        experiment.faultClass = Self.only(
            faults.map { ChaosKind.faultClass($0.kind, action: $0.spec["action"]?.string) })
        if let hypothesis = object.note("hypothesis")?.string { experiment.hypothesis = !hypothesis.isEmpty }
        experiment.approvedAt = times.time(object.note("approved-at"))
        return experiment
    }

    /// The service that the selectors of all faults name; none if they differ.
    var service: String? {
        Self.only(faults.map { ServiceLabels.service(in: $0.spec[path: "selector", "labelSelectors"]) })
    }

    /// The class of the fault, if the resource injects one itself.
    var faultClass: FaultClass? {
        ChaosKind.faultClass(object.kind, action: object.spec?["action"]?.string)
    }

    /// The environment: the label `environment` or `env` of the resource or of its selector, or else a word in the
    /// namespaces of its targets, or in its own one.
    var environment: String? {
        let selector = object.spec?["selector"]
        let labels = selector?["labelSelectors"]
        let told = object.note("environment") ?? object.note("env") ?? labels?["environment"] ?? labels?["env"]
        if let word = EnvironmentName.value(of: told?.string) { return word }
        let targets = (selector?["namespaces"]?.itemsOrNone ?? []).map { EnvironmentName.find(in: $0.string ?? "") }
        return targets.isEmpty ? object.namespace.flatMap { EnvironmentName.find(in: $0) } : Self.only(targets)
    }

    private var templates: [Node] { object.spec?["templates"]?.itemsOrNone ?? [] }

    /// The faults that the resource injects: its own, or those of its schedule or of the templates of its workflow.
    private var faults: [(kind: String, spec: Node)] {
        guard let spec = object.spec else { return [] }
        switch object.kind {
        case "Schedule": return Self.scheduled(spec)
        case "Workflow":
            return templates.flatMap { template -> [(kind: String, spec: Node)] in
                guard let type = template["templateType"]?.string else { return [] }
                if type == "Schedule" { return template["schedule"].map(Self.scheduled) ?? [] }
                guard ChaosKind.faults.contains(type), let spec = ChaosKind.fault(type, in: template) else { return [] }
                return [(type, spec)]
            }
        default: return [(object.kind, spec)]
        }
    }

    private static func scheduled(_ spec: Node) -> [(kind: String, spec: Node)] {
        guard let type = spec["type"]?.string, let fault = ChaosKind.fault(type, in: spec) else { return [] }
        return [(type, fault)]
    }

    /// The value that all have; none if they differ or one has none.
    private static func only<Value: Equatable>(_ values: [Value?]) -> Value? {
        guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}
