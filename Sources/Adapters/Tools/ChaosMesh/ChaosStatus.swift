/// What the status of a Chaos Mesh resource shows of its run.
struct ChaosStatus {
    private let object: ManifestObject

    /// Takes a resource that injects a fault.
    init(_ object: ManifestObject) {
        self.object = object
    }

    /// The run; none if the resource was never tried, or if its status is that of versions before 2, which count
    /// nothing.
    ///
    /// It starts with the first successful injection, or the first attempt if none was successful, or else when the
    /// resource was created. It ends with the last successful recovery if all is recovered; `pod-kill` has no recovery
    /// and ends with the last injection.
    func run(_ times: inout TimeNotes) -> ChaosRun? {
        guard let status = object.node["status"]?["experiment"], status.kind == .map, let name = object.name else {
            return nil
        }
        let records = status["containerRecords"]?.itemsOrNone ?? []
        guard !records.isEmpty || object.node["status"]?["conditions"]?[0] != nil else { return nil }
        var log = EventLog()
        for record in records { log.read(record, &times) }
        let created = times.time(object.node[path: "metadata", "creationTimestamp"])
        let own = ChaosOwner.identifier(object.kind, name, in: object.namespace)
        let owner = ChaosOwner(object)
        let definition = ChaosDefinition(object)
        var run = ChaosRun(line: object.node.line, id: own, experiment: owner?.experiment ?? own)
        run.faultClass = definition.faultClass
        run.startedAt = log.firstInjection ?? log.firstAttempt ?? created
        run.environment = definition.environment
        run.injected = log.isInjected
        run.automated = owner == nil ? nil : true
        let isPaused = object.node[path: "metadata", "annotations"]?["experiment.chaos-mesh.org/pause"]?.bool ?? false
        let isIrreversible = object.kind == "PodChaos" && object.spec?["action"]?.equals("pod-kill") ?? false
        if !log.isInjected {
            run.outcome = .failed
            run.endedAt = log.lastEvent ?? run.startedAt
        } else if isIrreversible {
            run.outcome = .completed
            run.endedAt = log.lastInjection ?? run.startedAt
        } else if log.isRecovered {
            run.outcome = isPaused ? .aborted : .completed
            run.abortTested = isPaused ? true : nil
            run.endedAt = log.lastRecovery
        }
        run.id += "@" + (object.node[path: "metadata", "uid"]?.string ?? run.startedAt.map { String($0) } ?? "?")
        return run
    }

    /// What the records of a run say together.
    private struct EventLog {
        private(set) var firstInjection: Int64?
        private(set) var lastInjection: Int64?
        private(set) var firstAttempt: Int64?
        private(set) var lastRecovery: Int64?
        private(set) var lastEvent: Int64?
        private(set) var isInjected = false
        /// Whether everything that was injected is recovered.
        private(set) var isRecovered = true

        mutating func read(_ record: Node, _ times: inout TimeNotes) {
            var applied = record["injectedCount"]?.int ?? 0
            var recovered = record["recoveredCount"]?.int ?? 0
            var events = (applied: Int64(0), recovered: Int64(0))
            for event in record["events"]?.itemsOrNone ?? [] {
                guard let time = times.time(event["timestamp"]) else { continue }
                let isDone = event["type"]?.equals("Succeeded") ?? false
                let isApply = event["operation"]?.equals("Apply") ?? false
                lastEvent = max(time, lastEvent ?? time)
                if isApply { firstAttempt = min(time, firstAttempt ?? time) }
                if isApply, isDone {
                    events.applied += 1
                    firstInjection = min(time, firstInjection ?? time)
                    lastInjection = max(time, lastInjection ?? time)
                }
                if !isApply, isDone {
                    events.recovered += 1
                    lastRecovery = max(time, lastRecovery ?? time)
                }
            }
            applied = max(applied, events.applied)
            recovered = max(recovered, events.recovered)
            guard applied > 0 else { return }
            isInjected = true
            if recovered < applied { isRecovered = false }
        }
    }
}
