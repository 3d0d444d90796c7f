/// A ChaosEngine and what its status says of the runs of its experiments.
struct LitmusEngine {
    let object: LitmusObject
    let target: LitmusTarget
    private let name: String

    /// Takes an engine with a name.
    init?(_ object: LitmusObject) {
        guard object.kind == "ChaosEngine", let name = object.name else { return nil }
        self.object = object
        self.name = name
        target = LitmusTarget(object)
    }

    /// What finds the engine of a result.
    static func key(_ name: String, in namespace: String?) -> String { "\(namespace ?? "default")/\(name)" }

    var key: String { Self.key(name, in: object.namespace) }

    /// The identifier of the experiment: of the schedule that made the engine, or of the engine.
    func experiment(_ fault: String?) -> String {
        let owner = owners.first { $0["kind"]?.equals("ChaosSchedule") ?? false }?["name"]?.string
        return LitmusObject.identifier(
            owner == nil ? "ChaosEngine" : "ChaosSchedule", owner ?? name, fault ?? "?", in: object.namespace)
    }

    /// True if a schedule made the engine; else not known.
    var isAutomated: Bool? {
        if object.workflow?.scheduled == true { return true }
        return owners.contains { $0["kind"]?.equals("ChaosSchedule") ?? false } ? true : nil
    }

    private var owners: [Node] { object.node[path: "metadata", "ownerReferences"]?.itemsOrSelf ?? [] }

    private var states: [Node] { object.status?["experiments"]?.itemsOrSelf ?? [] }

    private func isFinished(_ state: Node) -> Bool {
        ["completed", "stopped", "aborted"].contains(state["status"]?.string?.lowercased() ?? "")
    }

    /// When the engine was made, in microseconds since 1970.
    func created(_ times: inout TimeNotes) -> Int64? {
        times.time(object.node[path: "metadata", "creationTimestamp"])
    }

    /// When the run of a fault ended; none if it has not.
    func lastUpdate(of fault: String?, _ times: inout TimeNotes) -> Int64? {
        guard let state = states.first(where: { $0["name"]?.string == fault }), isFinished(state) else { return nil }
        return times.time(state.loose("lastUpdateTime"))
    }

    /// The runs of the faults that have no result in the same file.
    ///
    /// - Parameters:
    ///   - hasResult: Whether a result of this name is in the file.
    ///   - times: Reads the times.
    /// - Returns: One run for each fault with a known verdict.
    func runs(unless hasResult: (String) -> Bool, _ times: inout TimeNotes) -> [ChaosRun] {
        let created = created(&times)
        return states.compactMap { state in
            guard let fault = state["name"]?.string, let verdict = LitmusVerdict(state["verdict"]?.string) else {
                return nil
            }
            let result = "\(object.namespace ?? "default")/ChaosResult/\(name)-\(fault)"
            guard !hasResult(result) else { return nil }
            var run = ChaosRun(line: state.line, id: result + "#1", experiment: experiment(fault))
            run.service = target.service
            run.faultClass = LitmusFault.faultClass(fault)
            run.environment = target.environment
            run.automated = isAutomated
            run.startedAt = created
            if isFinished(state) {
                run.endedAt = times.time(state.loose("lastUpdateTime"))
                verdict.fill(&run, step: nil, wasInjected: false)
            }
            return run
        }
    }
}
