import Diagnostics
import Evidence

/// Turns snapshots and summaries of restic into rows.
struct ResticReader {
    private let path: String
    private var times: TimeNotes
    private var snapshots = 0
    private var withoutEnd = 0
    private var summaries = 0
    private var restores = 0
    private var sizes = 0

    /// Starts to read a file.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// Reads one snapshot, which restic stores only at the end of a backup.
    mutating func read(snapshot node: Node, into records: inout RecordSink) {
        snapshots += 1
        let summary = node["summary"]
        var backup = Backup(line: node.line, id: Self.short(node.text("id", "short_id")), outcome: .success)
        backup.startedAt = times.time(summary?["backup_start"]) ?? times.time(node["time"])
        backup.finishedAt = times.time(summary?["backup_end"])
        if backup.finishedAt == nil { withoutEnd += 1 }
        backup.size = (summary?["data_added_packed"] ?? summary?["data_added"])?.int
        let paths = node["paths"].map { $0.items.compactMap(\.string) } ?? []
        backup.dataset = ([node.text("hostname") ?? ""] + [paths.sorted().joined(separator: ",")]).joined(
            separator: ":")
        records.append(backup)
    }

    /// Reads what restic says at the end of a backup.
    mutating func read(summary node: Node, into records: inout RecordSink) {
        if node["files_restored"] != nil {
            restores += 1
            return
        }
        guard !(node["dry_run"]?.bool ?? false) else { return }
        summaries += 1
        var backup = Backup(line: node.line, id: Self.short(node.text("snapshot_id")), outcome: .success)
        backup.startedAt = times.time(node["backup_start"])
        backup.finishedAt = times.time(node["backup_end"])
        backup.size = (node["data_added_packed"] ?? node["data_added"])?.int
        if backup.startedAt == nil { times.addMissing(line: node.line) }
        records.append(backup)
    }

    /// Reads what restic says of the size of a repository.
    mutating func readStatistics() {
        sizes += 1
    }

    /// The first eight digits of an identifier, by which old versions name a snapshot in one place and new ones in another.
    private static func short(_ id: String?) -> String? { id.map { String($0.prefix(8)) } }

    /// Says what has to be said about the file.
    func finish(reporting diagnostics: inout [Diagnostic]) {
        let location = SourceLocation(path: path)
        times.finish(LocalizedText(en: "backups", zh: "备份"), to: &diagnostics)
        if withoutEnd > 0 { diagnostics.append(Self.noEnd(withoutEnd, at: location)) }
        if snapshots > 0 { diagnostics.append(BackupMessages.onlySuccesses("restic.only-successes", at: location)) }
        if restores > 0 { diagnostics.append(Self.restore(at: location)) }
        if sizes > 0 { diagnostics.append(Self.statistics(at: location)) }
        if snapshots + summaries + restores + sizes == 0 { diagnostics.append(Self.nothing(at: location)) }
    }
}

// MARK: - Messages

extension ResticReader {
    private static func noEnd(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "restic.no-end",
            LocalizedText(
                en: "\(count) snapshots do not say when the backup ended, so that its outcome is not known at any date",
                zh: "\(count) 个快照未注明备份结束时间，因此任何日期均无法确认其结果"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "use restic 0.17 or later, which records the end", zh: "请使用会记录结束时间的 restic 0.17 或更高版本")
            ])
    }

    private static func restore(at location: SourceLocation) -> Diagnostic {
        NothingProven.note(
            "restic.restore",
            LocalizedText(
                en: "the output of a restore, which says neither when nor of what", zh: "恢复命令的输出，其中没有时间与恢复对象"),
            instead: LocalizedText(
                en: "record the restore test with its time and check in a table", zh: "请用表格记录恢复测试的时间与核验结果"),
            at: location)
    }

    private static func statistics(at location: SourceLocation) -> Diagnostic {
        NothingProven.note(
            "restic.stats",
            LocalizedText(
                en: "the size of a repository, which says of no backup when it was made", zh: "仓库大小统计，其中没有任何备份的时间"),
            instead: LocalizedText(en: "export restic snapshots --json", zh: "请导出 restic snapshots --json"),
            at: location)
    }

    private static func nothing(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "restic.unfinished",
            LocalizedText(
                en: "the output holds no summary: the backup did not end, or the file was cut",
                zh: "输出中没有汇总：备份未结束，或文件不完整"),
            at: location,
            fixes: [LocalizedText(en: "export restic snapshots --json", zh: "请导出 restic snapshots --json")])
    }
}
