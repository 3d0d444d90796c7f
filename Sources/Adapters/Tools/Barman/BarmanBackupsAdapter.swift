public import Diagnostics
public import Evidence

/// Reads lists, details and restores of Barman as JSON.
public struct BarmanBackupsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "barman-backups", tool: "Barman",
            summary: LocalizedText(
                en: "backups of PostgreSQL by Barman: 'list-backups', 'show-backup' and 'restore' with '-f json'",
                zh: "Barman 的 PostgreSQL 备份：“list-backups”、“show-backup”与“restore”的 JSON 输出"),
            kinds: [.backups, .restores],
            limits: LocalizedText(
                en: """
                    a list tells the start of a backup only by its name, in the zone of the Barman host, which follows from the end that is \
                    told in both ways; expired backups are not listed; a restore does not name its backup, and nothing tells whether its \
                    data was checked; the data set is the server
                    """,
                zh: """
                    列表中备份的开始时间仅见于备份名，为 Barman 主机所在时区，由两种写法的结束时间推得；过期备份不在列表中；\
                    恢复输出不含所用备份，也不含数据是否经过核验；数据集取服务器名称
                    """))
    }

    /// Recognises servers with backups, or the result of a restore.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, root.kind == .map else { return nil }
        let isRestore = BarmanReader.isRestore(root)
        guard isRestore || BarmanReader.hasBackups(root) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "servers with 'backup_id' and 'status' of backups, or the result of a restore",
                zh: "服务器含备份的“backup_id”与“status”，或为恢复结果"))
    }

    /// Reads the backups and restores.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root else { return }
        var reader = BarmanReader(path: content.path)
        if BarmanReader.isRestore(root) {
            reader.read(restore: root, digest: ContentDigest.hexadecimal(content.bytes), into: &records)
        } else {
            for (server, value) in root.entries {
                if value.kind == .list {
                    for backup in value.items where backup.kind == .map { reader.read(backup, server, into: &records) }
                } else if value["backup_id"] != nil {
                    reader.read(backup: value, server, into: &records)
                }
            }
        }
        reader.finish(reporting: &diagnostics)
    }
}
