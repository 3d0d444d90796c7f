extension FISObject {
    /// The experiment that a template defines.
    func definition(_ times: inout TimeNotes) -> ChaosExperiment {
        let id = self["id"]?.string ?? logicalName ?? tag(["name"]) ?? self["description"]?.string ?? "?"
        var experiment = ChaosExperiment(line: node.line, id: id, tool: "AWS FIS")
        let title = self["description"]?.string ?? ""
        experiment.title = title.isEmpty ? tag(["name"]) ?? id : title
        experiment.service = service
        experiment.faultClass = faultClass
        if let conditions = self["stopConditions"]?.itemsOrNone {
            experiment.abortCondition = conditions.contains { condition in
                let source = (condition["source"] ?? condition["Source"])?.string
                return source != nil && source != "none"
            }
        }
        if let hypothesis = tag(["hypothesis"]) { experiment.hypothesis = !hypothesis.isEmpty }
        experiment.approvedAt = Self.approval(tag(["approved-at"]), line: node.line, &times)
        return experiment
    }

    private static func approval(_ text: String?, line: Int, _ times: inout TimeNotes) -> Int64? {
        text.flatMap { times.time(utf8: Array($0.utf8)[...], line: line) }
    }

    /// The state of an experiment, in lower case.
    var state: String { node[path: "state", "status"]?.string?.lowercased() ?? "" }

    /// Whether the experiment only previewed its targets.
    var isPreview: Bool { node[path: "experimentOptions", "actionsMode"]?.equals("skip-all") ?? false }

    /// The run that an experiment is.
    func run(_ times: inout TimeNotes) -> ChaosRun {
        let id =
            node["id"]?.string ?? "\(node["experimentTemplateId"]?.string ?? "?")@\(node["startTime"]?.string ?? "?")"
        var run = ChaosRun(line: node.line, id: id, experiment: node["experimentTemplateId"]?.string)
        run.service = service
        run.faultClass = faultClass
        run.environment = environment
        run.startedAt = times.time(node["startTime"])
        run.endedAt = times.time(node["endTime"])
        switch state {
        case "completed": run.outcome = .completed
        case "stopped", "cancelled": run.outcome = .aborted
        case "failed": run.outcome = .failed
        default: break
        }
        run.injected = isInjected
        if state == "stopped", run.injected == true { run.abortTested = true }
        return run
    }

    /// Whether an action took effect: one that runs, ran or was stopped did; none did where all of them wait, were
    /// skipped, cancelled or failed and the experiment is over.
    private var isInjected: Bool? {
        if isPreview { return false }
        let states = actions.filter { FISAction.injects($0.id) }.map {
            $0.node[path: "state", "status"]?.string?.lowercased() ?? ""
        }
        if states.contains(where: { ["running", "completed", "stopping", "stopped"].contains($0) }) { return true }
        let isOver = ["completed", "stopped", "cancelled", "failed"].contains(state)
        return isOver && !states.isEmpty && !states.contains("") ? false : nil
    }
}
