import Diagnostics
import Evidence

/// Turns what Barman prints into rows.
struct BarmanReader {
    private let path: String
    private let seconds = TimestampParser(epoch: .seconds)
    private let utc = TimestampParser(zone: .utc)
    private var faults = FaultSummary()
    private var backups = 0

    /// Starts to read a file.
    init(path: String) {
        self.path = path
    }

    /// Whether a map is what a restore prints.
    static func isRestore(_ root: Node) -> Bool {
        root.has("recovery_start_time", "recovery_elapsed_time_seconds")
    }

    /// Whether a map has servers with lists of backups, or with the details of one.
    static func hasBackups(_ root: Node) -> Bool {
        for (_, value) in root.entries.lazy.prefix(20) {
            let first = value.kind == .list ? value[0] : value
            guard let first, first.kind == .map, first["backup_id"]?.kind == .text else { continue }
            if first["status"] != nil || first["end_time_timestamp"] != nil || first["base_backup_information"] != nil {
                return true
            }
        }
        return false
    }

    /// Reads an entry of a list.
    mutating func read(_ node: Node, _ server: String, into records: inout RecordSink) {
        let ended = seconds.parse(node["end_time_timestamp"]).microseconds
        var backup = start(node, server)
        backup.finishedAt = backup.outcome == nil ? nil : ended
        backup.size = node["size_bytes"]?.int
        backup.startedAt = started(byName: node, ended: ended)
        if backup.startedAt == nil { faults.add("time", Self.noStart(at: node.location)) }
        records.append(backup)
    }

    /// Reads the details of a backup.
    mutating func read(backup node: Node, _ server: String, into records: inout RecordSink) {
        let base = node["base_backup_information"]
        var backup = start(node, server)
        backup.startedAt = seconds.parse(base?["begin_time_timestamp"]).microseconds
        if backup.startedAt == nil, let text = base?["begin_time"]?.string {
            backup.startedAt = TimestampParser().parse(text).microseconds
        }
        backup.finishedAt = backup.outcome == nil ? nil : seconds.parse(base?["end_time_timestamp"]).microseconds
        backup.size = (base?["backup_size_bytes"] ?? base?["disk_usage_bytes"])?.int
        if backup.startedAt == nil { faults.add("time", Self.noStart(at: node.location)) }
        records.append(backup)
    }

    private mutating func start(_ node: Node, _ server: String) -> Backup {
        backups += 1
        var backup = Backup(line: node.line, id: node.text("backup_id").map { "\(server)/\($0)" }, dataset: server)
        backup.kind = node.text("backup_type")
        // Older lists give no state to backups that are done, and the word FAILED to others.
        switch node["status"]?.string ?? (node["end_time_timestamp"] == nil ? "" : "DONE") {
        case "DONE": backup.outcome = .success
        case "WAITING_FOR_WALS": backup.outcome = .partial
        case "FAILED": backup.outcome = .failed
        case "STARTED", "SYNCING", "EMPTY": break
        default: backup.outcome = .unknown
        }
        return backup
    }

    /// The start that the name tells in local time; the end, told in local time and since 1970, gives the distance from UTC.
    private func started(byName node: Node, ended: Int64?) -> Int64? {
        guard let name = node["backup_id"]?.string, let local = utc.parse(name).microseconds, let ended,
            let localEnd = utc.parse(node["end_time"]).microseconds
        else { return nil }
        let offset = localEnd - ended
        guard offset.magnitude <= 64_800_000_000 else { return nil }
        let start = local - offset
        return start <= ended ? start : nil
    }

    /// Reads what a restore prints; it does so only when it has succeeded.
    mutating func read(restore root: Node, digest: String, into records: inout RecordSink) {
        let start = seconds.parse(root["recovery_start_time_timestamp"]).microseconds
        let length = DurationParser.parse(root["recovery_elapsed_time_seconds"], unit: .seconds)
        var restore = Restore(line: root.line, id: digest, startedAt: start, outcome: .success)
        if let start, let length, length > 0, length < 31_536_000_000_000 { restore.finishedAt = start + length }
        records.append(restore)
    }

    /// Says what has to be said about the file.
    func finish(reporting diagnostics: inout [Diagnostic]) {
        diagnostics += faults.diagnostics
        if backups > 0 {
            diagnostics.append(BackupMessages.onlyKept("barman.only-kept", at: SourceLocation(path: path)))
        }
    }

    private static func noStart(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "barman.no-start",
            LocalizedText(
                en: "the start of the backup is not told with its zone; it counts in no period",
                zh: "未给出备份的开始时间及时区；不计入任何时段"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export the details: barman show-backup -f json", zh: "请导出详情：barman show-backup -f json")
            ])
    }
}
