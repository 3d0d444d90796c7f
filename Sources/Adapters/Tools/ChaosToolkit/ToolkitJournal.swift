/// The journal of a run of Chaos Toolkit.
struct ToolkitJournal {
    private let node: Node
    let experiment: ToolkitExperiment

    /// Whether a map has the keys of a journal.
    static func isJournal(_ node: Node) -> Bool {
        node.has("chaoslib-version", "experiment", "status") && node["run"]?.kind == .list
    }

    /// Reads a journal; none if its experiment is not there.
    init?(_ node: Node) {
        guard let experiment = node["experiment"].flatMap({ ToolkitExperiment($0, isWithinJournal: true) }) else {
            return nil
        }
        self.node = node
        self.experiment = experiment
    }

    /// What was only pretended, if this was a dry run.
    var dryRun: String? {
        let dry = node[path: "experiment", "dry"]
        // Old versions have a flag that spares all activities.
        if let isDry = dry?.bool { return isDry ? "activities" : nil }
        return dry?.string
    }

    /// The run as a record.
    func run(_ times: inout TimeNotes) -> ChaosRun {
        let start = times.time(node["start"])
        var run = ChaosRun(line: node.line, id: "\(experiment.title)@\(node["start"]?.string ?? "?")")
        run.experiment = experiment.title
        run.service = experiment.told("service")
        run.faultClass = experiment.faultClass
        run.environment = experiment.environment
        run.startedAt = start
        run.endedAt = times.time(node["end"])
        run.injected = isInjected
        run.outcome = outcome
        run.steadyStateHeld = steadyStateHeld
        if isInjected, run.outcome == .aborted { run.abortTested = true }
        if isInjected, run.outcome == .completed, steadyStateHeld != nil { run.findings = deviated ? 1 : 0 }
        return run
    }

    private var status: String { node["status"]?.string?.lowercased() ?? "" }
    private var deviated: Bool { node["deviated"]?.bool ?? false }

    private func isMet(_ moment: String) -> Bool? {
        node["steady_states"]?[moment]?["steady_state_met"]?.bool
    }

    /// Whether an action of the method was carried out; a dry run that spares the actions carries out none.
    private var isInjected: Bool {
        guard isMet("before") != false else { return false }
        if let dryRun, dryRun == "actions" || dryRun == "activities" { return false }
        return (node["run"]?.itemsOrNone ?? []).contains { entry in
            (entry[path: "activity", "type"]?.equals("action") ?? false)
                && (entry["status"]?.equals("succeeded") ?? false)
        }
    }

    /// Whether the steady state held: not if there was a deviation, else what was found after the method.
    ///
    /// None if it was not met before, or if nothing was asked.
    private var steadyStateHeld: Bool? {
        guard isMet("before") != false else { return nil }
        if deviated { return false }
        return isMet("after")
    }

    private var outcome: ChaosRun.Outcome {
        switch status {
        case "aborted", "interrupted": .aborted
        case "completed", "failed":
            // The method is not played where the steady state is not met before, also if the status is `completed`.
            if isMet("before") == false {
                .failed
            } else {
                // `failed` with a deviation is what the experiment was made to find.
                status == "completed" || deviated || isMet("after") == false ? .completed : .failed
            }
        default: .unknown
        }
    }
}
