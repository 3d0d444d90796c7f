import Evidence

/// A chaos experiment on its way into the table of chaos experiments.
struct ChaosExperiment {
    /// Where it stands.
    var line: Int
    var id: String
    var service: String?
    var title: String?
    var faultClass: FaultClass?
    var hypothesis: Bool?
    var steadyState: Bool?
    var abortCondition: Bool?
    /// Microseconds since 1970.
    var approvedAt: Int64?
    var scheduled: Bool?
    var tool: String
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ experiment: ChaosExperiment) {
        withTable(.chaosExperiments) { table, evidence in
            table.beginRow(evidence: evidence, position: experiment.line)
            table.set(table.column("id"), text: experiment.id)
            table.set(table.column("service"), text: experiment.service)
            table.set(table.column("title"), text: experiment.title)
            table.set(table.column("fault_class"), text: experiment.faultClass?.rawValue)
            table.set(table.column("hypothesis"), boolean: experiment.hypothesis)
            table.set(table.column("steady_state"), boolean: experiment.steadyState)
            table.set(table.column("abort_condition"), boolean: experiment.abortCondition)
            table.set(table.column("approved_at"), timestamp: experiment.approvedAt)
            table.set(table.column("scheduled"), boolean: experiment.scheduled)
            table.set(table.column("tool"), text: experiment.tool)
        }
    }
}
