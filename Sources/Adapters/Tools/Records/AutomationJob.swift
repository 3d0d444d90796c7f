import Evidence

/// An automated job as it is defined, on its way into the table of automation jobs.
struct AutomationJob {
    /// Where it stands.
    var line: Int
    var id: String
    var name: String?
    var service: String?
    var audited: Bool?
    var limited: Bool?
    var dryRun: Bool?
    var tool: String
}

extension RecordSink {
    /// Adds a row; whether the effect of a job can be taken back is told by no tool.
    mutating func append(_ job: AutomationJob) {
        withTable(.automationJobs) { table, evidence in
            table.beginRow(evidence: evidence, position: job.line)
            table.set("id", text: job.id)
            table.set("name", text: job.name)
            table.set("service", text: job.service)
            table.set("audited", flag: job.audited)
            table.set("limited", flag: job.limited)
            table.set("dry_run", flag: job.dryRun)
            table.set("tool", text: job.tool)
        }
    }
}
