public import Diagnostics
public import Evidence

/// Reads what `pgbackrest info --output=json` prints.
public struct PgBackRestInfoAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "pgbackrest-info", tool: "pgBackRest",
            summary: LocalizedText(
                en: "backups of PostgreSQL by pgBackRest: info as JSON", zh: "pgBackRest 的 PostgreSQL 备份信息（info JSON）"),
            kinds: [.backups],
            limits: LocalizedText(
                en: """
                    only backups that were stored and are still kept are listed, so that failures cannot be seen; a backup with page errors \
                    is partial; the size is what the backup itself takes in its repository; the data set is the stanza
                    """,
                zh: """
                    只列出已存储且仍保留的备份，看不到失败；存在页校验错误的备份为 partial；大小为该备份在仓库中自身占用的空间；数据集取 stanza 名称
                    """))
    }

    private static let walk = ObjectWalk(envelopes: [])

    /// Recognises stanzas with their status, archives and backups.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.table == nil, let first = Self.walk.sample(of: content, breadth: 2).first, Self.isStanza(first)
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "a stanza with 'backup', 'archive', 'db' and 'status'",
                zh: "stanza 含“backup”、“archive”、“db”与“status”"))
    }

    private static func isStanza(_ node: Node) -> Bool {
        node["name"] != nil && node["status"]?["code"] != nil && node["backup"]?.kind == .list
            && (node["archive"]?.kind == .list || node["db"]?.kind == .list)
    }

    /// Reads the backups of all stanzas.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let seconds = TimestampParser(epoch: .seconds)
        var faults = FaultSummary()
        var count = 0
        Self.walk.forEach(in: content, reporting: &diagnostics) { stanza in
            guard Self.isStanza(stanza) else { return }
            let name = stanza.text("name")
            if let code = stanza["status"]?["code"]?.int, code != 0 {
                faults.add("status", Self.status(stanza, name ?? "", code))
            }
            for backup in stanza["backup"].map({ Array($0.items) }) ?? [] where backup.kind == .map {
                count += 1
                let label = backup.text("label")
                let info = backup["info"]
                let size = info?["repository"]?["delta"]?.int ?? info?["repository"]?["size"]?.int
                let started = seconds.parse(backup["timestamp"]?["start"]).microseconds
                let finished = seconds.parse(backup["timestamp"]?["stop"]).microseconds
                if started == nil { faults.add("time", Self.noTime(at: backup.location)) }
                records.append(
                    Backup(
                        line: backup.line, id: label.map { "\(name ?? "")/\($0)" },
                        dataset: name, startedAt: started, finishedAt: finished,
                        outcome: backup["error"]?.bool == true ? .partial : .success, kind: backup.text("type"),
                        size: size))
            }
        }
        diagnostics += faults.diagnostics
        diagnostics.append(
            count == 0
                ? Self.noBackups(at: content.location())
                : BackupMessages.onlySuccesses("pgbackrest.only-successes", at: content.location()))
    }
}

// MARK: - Messages

extension PgBackRestInfoAdapter {
    private static func status(_ stanza: Node, _ name: String, _ code: Int64) -> Diagnostic {
        let message = String((stanza["status"]?["message"]?.string ?? "").prefix(120))
        return Diagnostic(
            .warning, id: "pgbackrest.status",
            LocalizedText(
                en: "the stanza '\(name.prefix(60))' is not in order: \(message) (code \(code))",
                zh: "stanza“\(name.prefix(60))”状态异常：\(message)（代码 \(code)）"),
            at: stanza.location,
            fixes: [LocalizedText(en: "run pgbackrest check", zh: "请运行 pgbackrest check")])
    }

    private static func noTime(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "pgbackrest.no-time",
            LocalizedText(en: "the backup has no start; it counts in no period", zh: "该备份没有开始时间；不计入任何时段"), at: location)
    }

    private static func noBackups(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "pgbackrest.no-backups",
            LocalizedText(en: "no stanza of the file has a backup", zh: "文件中的 stanza 均没有备份"), at: location,
            fixes: [LocalizedText(en: "run pgbackrest backup", zh: "请运行 pgbackrest backup")])
    }
}
