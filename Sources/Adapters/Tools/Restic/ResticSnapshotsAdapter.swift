public import Diagnostics
public import Evidence

/// Reads snapshots of restic, and the summaries that `restic backup --json` prints.
public struct ResticSnapshotsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "restic-snapshots", tool: "restic",
            summary: LocalizedText(
                en: "backups by restic: 'snapshots --json', grouped or not, and summaries of 'backup --json'",
                zh: "restic 备份：“snapshots --json”（可分组）及“backup --json”的汇总"),
            kinds: [.backups],
            limits: LocalizedText(
                en: """
                    only snapshots that were stored and are still kept are listed, so that failures cannot be seen; before restic 0.17 the \
                    end is not recorded and the outcome cannot be dated; the data set is host and paths; the size is what was added to the \
                    repository
                    """,
                zh: """
                    只列出已存储且仍保留的快照，看不到失败；restic 0.17 之前不记录结束时间，结果无法确定时间；数据集取主机与路径；\
                    大小为新增到仓库的数据量
                    """))
    }

    private static let walk = ObjectWalk(envelopes: ["snapshots"])

    /// Recognises snapshots by their tree and paths, or messages of a backup.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.table == nil,
            Self.walk.sample(of: content).contains(where: {
                Self.isSnapshot($0) || Self.isMessage($0) || Self.isStatistics($0)
            })
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "snapshots with 'tree', 'paths' and 'short_id', messages of restic, or its statistics",
                zh: "快照含“tree”、“paths”与“short_id”，或为 restic 消息或统计"))
    }

    private static func isSnapshot(_ node: Node) -> Bool {
        node["time"]?.kind == .text && node["tree"]?.kind == .text && node["paths"]?.kind == .list
            && (node["short_id"] != nil || node["hostname"] != nil)
    }

    /// Whether this is what `restic stats --json` prints, in any of its modes.
    private static func isStatistics(_ node: Node) -> Bool {
        node.has("total_size", "snapshots_count")
            && (node["total_file_count"] != nil || node["total_blob_count"] != nil
                || node["total_uncompressed_size"] != nil)
    }

    private static func isMessage(_ node: Node) -> Bool {
        switch node["message_type"]?.string {
        case "status":
            node["percent_done"] != nil
                && (node["total_bytes"] != nil || node["bytes_done"] != nil || node["total_files"] != nil)
        case "verbose_status": node.has("action", "item")
        case "summary": node["snapshot_id"] != nil || node["data_added"] != nil || node["files_restored"] != nil
        default: false
        }
    }

    /// Reads the snapshots.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = ResticReader(path: content.path)
        var faults: [Diagnostic] = []
        Self.walk.forEach(in: content, reporting: &faults) { node in
            if Self.isSnapshot(node) {
                reader.read(snapshot: node, into: &records)
            } else if node["message_type"]?.equals("summary") ?? false {
                reader.read(summary: node, into: &records)
            } else if Self.isStatistics(node) {
                reader.readStatistics()
            }
        }
        diagnostics += faults
        reader.finish(reporting: &diagnostics)
    }
}
