import Evidence

/// A run of a backup on its way into the table of backups.
struct Backup {
    /// Where it stands.
    var line: Int
    var id: String?
    var service: String?
    var dataset: String?
    /// Microseconds since 1970.
    var startedAt: Int64?
    /// Microseconds since 1970.
    var finishedAt: Int64?
    /// None while it runs.
    var outcome: Outcome?
    var kind: String?
    /// Bytes that were stored.
    var size: Int64?
    /// Microseconds since 1970.
    var expiresAt: Int64?

    /// How a backup or restore ended.
    enum Outcome: String {
        case success
        case partial
        case failed
        case unknown
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ backup: Backup) {
        withTable(.backups) { table, evidence in
            table.beginRow(evidence: evidence, position: backup.line)
            table.set("id", text: backup.id)
            table.set("service", text: backup.service)
            table.set("dataset", text: backup.dataset)
            table.set("started_at", time: backup.startedAt)
            table.set("finished_at", time: backup.finishedAt)
            table.set("outcome", text: backup.outcome?.rawValue)
            table.set("kind", text: backup.kind)
            table.set("size", number: backup.size)
            table.set("expires_at", time: backup.expiresAt)
        }
    }
}
