/// A ChaosResult: the last run of an experiment, and how many runs there were before it.
struct LitmusResult {
    private let object: LitmusObject
    private let status: Node?
    /// More runs than one result can have counted; a larger count is not believed.
    static let maximumRuns: Int64 = 10_000

    /// Takes a result.
    init(_ object: LitmusObject) {
        self.object = object
        status = object.status?.loose("experimentStatus") ?? object.spec?.loose("experimentStatus")
    }

    var engine: String? { object.spec?["engine"]?.string.flatMap { $0.isEmpty ? nil : $0 } }

    var fault: String? {
        let label = object.note("name")
        return object.spec?["experiment"]?.string
            ?? label.flatMap { name in
                object.name.flatMap { $0.hasSuffix("-\(name)") ? name : nil }
            }
    }

    private var verdict: LitmusVerdict? { LitmusVerdict(status?["verdict"]?.string) }

    private var history: Node? { object.status?["history"] }

    private func count(_ key: String) -> Int64? {
        guard let count = history?.loose(key)?.int, count >= 0 else { return nil }
        return count
    }

    /// Whether the result says anything about a run.
    var hasRun: Bool { verdict != nil }

    /// Whether the counts of the history are too large to be believed.
    var hasWrongHistory: Bool {
        ["passedRuns", "failedRuns", "stoppedRuns"].contains { count($0) ?? 0 > Self.maximumRuns }
    }

    /// All runs that the result counts, the last one at the end.
    ///
    /// The result is made when the first run starts; only of the last run more than the verdict is kept.
    ///
    /// - Parameters:
    ///   - engine: The engine of the result, if it is in the same file.
    ///   - times: Reads the times.
    /// - Returns: The runs; those before the last have a time only if it is certain which one was the first.
    func runs(engine: LitmusEngine?, _ times: inout TimeNotes) -> [ChaosRun] {
        guard let verdict else { return [] }
        let earlier = earlierVerdicts(last: verdict)
        let created = times.time(object.node[path: "metadata", "creationTimestamp"])
        var runs: [ChaosRun] = []
        let isCertain = earlier.allSatisfy { $0 == earlier.first }
        for (index, old) in earlier.enumerated() {
            var run = draft(number: index + 1, engine: engine)
            if index == 0, isCertain { run.startedAt = created }
            old.fill(&run, step: nil, wasInjected: old != .stopped)
            runs.append(run)
        }
        var last = draft(number: runs.count + 1, engine: engine)
        if runs.isEmpty {
            last.startedAt = created
        } else if let started = engine?.created(&times), started > created ?? .max {
            // The engine was made anew for this run.
            last.startedAt = started
        }
        let isRunning = verdict == .awaited || status?["phase"]?.string?.lowercased() == "running"
        if !isRunning {
            last.endedAt =
                engine?.lastUpdate(of: fault, &times) ?? ManagedFields.lastChange(of: object.node, &times)
            verdict.fill(&last, step: failedStep, wasInjected: wasInjected)
        }
        runs.append(last)
        return runs
    }

    /// The verdicts of the runs that the history counts besides the last one.
    private func earlierVerdicts(last: LitmusVerdict) -> [LitmusVerdict] {
        guard !hasWrongHistory else { return [] }
        var (passed, failed, stopped) = (count("passedRuns") ?? 0, count("failedRuns") ?? 0, count("stoppedRuns") ?? 0)
        switch last {
        case .passed: passed -= 1
        case .failed: failed -= 1
        case .stopped: stopped -= 1
        case .errored, .awaited: break
        }
        return [(LitmusVerdict.passed, passed), (.failed, failed), (.stopped, stopped)].flatMap { verdict, number in
            Array(repeating: verdict, count: Int(max(0, number)))
        }
    }

    private func draft(number: Int, engine: LitmusEngine?) -> ChaosRun {
        let namespace = object.namespace ?? "default"
        let name = object.name ?? "?"
        var run = ChaosRun(line: object.node.line, id: "\(namespace)/ChaosResult/\(name)#\(number)")
        if let owner = self.engine {
            run.experiment =
                engine?.experiment(fault) ?? LitmusObject.identifier("ChaosEngine", owner, fault ?? "?", in: namespace)
        }
        run.faultClass = LitmusFault.faultClass(fault ?? name)
        run.service = engine?.target.service ?? onlyTarget ?? object.note("service")
        run.environment = engine?.target.environment ?? LitmusTarget(object).environment
        run.automated = engine?.isAutomated
        return run
    }

    /// The workload that was hit, if it was only one.
    private var onlyTarget: String? {
        let workloads: Set<String> = ["deployment", "statefulset", "daemonset", "rollout", "deploymentconfig"]
        let names = Set(
            targets.filter { workloads.contains($0["kind"]?.string?.lowercased() ?? "") }.compactMap {
                $0["name"]?.string
            })
        return names.count == 1 ? names.first : nil
    }

    private var targets: [Node] { history?["targets"]?.itemsOrSelf ?? [] }

    private var wasInjected: Bool {
        targets.contains { target in
            let status = target.loose("chaosStatus")?.string?.lowercased()
            return status == "injected" || status == "reverted" || status == "targeted"
        }
    }

    /// The step that failed; newer versions write the reason and its code instead.
    private var failedStep: String? {
        if let step = status?.loose("failStep")?.string, step != "N/A", !step.isEmpty { return step }
        return status?.loose("errorOutput")?["reason"]?.string
    }
}
