import Evidence

/// A run of an automation tool on its way into the table of operations.
struct AutomationRun {
    /// Where it stands.
    var line: Int
    var id: String?
    /// The name of the job or playbook.
    var kind: String?
    var service: String?
    /// Microseconds since 1970.
    var startedAt: Int64?
    /// Microseconds since 1970; none while it runs.
    var finishedAt: Int64?
    var automated: Bool?
    var approved: Bool?
    /// Whether the record says who or what started it.
    var audited: Bool?
    var limited: Bool?
    /// None while it runs.
    var outcome: Outcome?
    var trigger: Trigger?
    var tool: String

    /// How a run ended.
    enum Outcome: String {
        case success
        case failed
        case cancelled
        case unknown
    }

    /// What set a run off.
    enum Trigger: String {
        case manual
        case scheduled
        case event
        case pipeline
        case unknown
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ run: AutomationRun) {
        withTable(.operations) { table, evidence in
            table.beginRow(evidence: evidence, position: run.line)
            table.set("id", text: run.id)
            table.set("kind", text: run.kind)
            table.set("service", text: run.service)
            table.set("started_at", time: run.startedAt)
            table.set("finished_at", time: run.finishedAt)
            table.set("automated", flag: run.automated)
            table.set("approved", flag: run.approved)
            table.set("audited", flag: run.audited)
            table.set("limited", flag: run.limited)
            table.set("outcome", text: run.outcome?.rawValue)
            table.set("trigger", text: run.trigger?.rawValue)
            table.set("tool", text: run.tool)
        }
    }
}
