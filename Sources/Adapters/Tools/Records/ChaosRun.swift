import Evidence

/// A run of a chaos experiment on its way into the table of chaos runs.
struct ChaosRun {
    /// Where it stands.
    var line: Int
    var id: String
    var experiment: String?
    var service: String?
    var faultClass: FaultClass?
    /// Microseconds since 1970.
    var startedAt: Int64?
    /// Microseconds since 1970.
    var endedAt: Int64?
    var environment: String?
    var injected: Bool?
    var steadyStateHeld: Bool?
    var outcome = Outcome.unknown
    var automated: Bool?
    var abortTested: Bool?
    var findings: Int64?

    /// How a run ended.
    enum Outcome: String {
        case completed
        case aborted
        case failed
        case unknown
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ run: ChaosRun) {
        withTable(.chaosRuns) { table, evidence in
            table.beginRow(evidence: evidence, position: run.line)
            table.set(table.column("id"), text: run.id)
            table.set(table.column("experiment"), text: run.experiment)
            table.set(table.column("service"), text: run.service)
            table.set(table.column("fault_class"), text: run.faultClass?.rawValue)
            table.set(table.column("started_at"), timestamp: run.startedAt)
            table.set(table.column("ended_at"), timestamp: run.endedAt)
            table.set(table.column("environment"), text: run.environment)
            table.set(table.column("injected"), boolean: run.injected)
            table.set(table.column("steady_state_held"), boolean: run.steadyStateHeld)
            table.set(table.column("outcome"), text: run.outcome.rawValue)
            table.set(table.column("automated"), boolean: run.automated)
            table.set(table.column("abort_tested"), boolean: run.abortTested)
            table.set(table.column("findings"), integer: run.findings)
        }
    }
}
