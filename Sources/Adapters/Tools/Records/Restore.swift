import Evidence

/// A restore of data on its way into the table of restores.
struct Restore {
    /// Where it stands.
    var line: Int
    var id: String?
    var service: String?
    var dataset: String?
    /// The identifier of the backup that was read.
    var backup: String?
    /// Microseconds since 1970.
    var startedAt: Int64?
    /// Microseconds since 1970.
    var finishedAt: Int64?
    /// None while it runs.
    var outcome: Backup.Outcome?
    /// Whether the data was checked; tools seldom say.
    var verified: Bool?
    var automatic: Bool?
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ restore: Restore) {
        withTable(.restores) { table, evidence in
            table.beginRow(evidence: evidence, position: restore.line)
            table.set("id", text: restore.id)
            table.set("service", text: restore.service)
            table.set("dataset", text: restore.dataset)
            table.set("backup", text: restore.backup)
            table.set("started_at", time: restore.startedAt)
            table.set("finished_at", time: restore.finishedAt)
            table.set("outcome", text: restore.outcome?.rawValue)
            table.set("verified", flag: restore.verified)
            table.set("automatic", flag: restore.automatic)
        }
    }
}
