public import Diagnostics
public import Evidence

/// Reads the changes of the leader in a Patroni cluster.
public struct PatroniHistoryAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "patroni-history", tool: "Patroni",
            summary: LocalizedText(
                en: "changes of the leader of a PostgreSQL cluster: 'GET /history' or 'patronictl history -f json'",
                zh: "PostgreSQL 集群主节点变更：“GET /history”或“patronictl history -f json”"),
            kinds: [.operations],
            limits: LocalizedText(
                en: """
                    one row for each new timeline that has a time; whether it was a failover or a planned switch-over, how long it took, and \
                    of which cluster it is, is not recorded
                    """,
                zh: "每个带时间的新时间线一行；不含是故障切换还是计划切换、耗时以及所属集群"))
    }

    /// Recognises timelines with positions in the log.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, root.kind == .list, let first = root[0] else { return nil }
        let isReply =
            first.kind == .list && first[0]?.kind == .number && first[0]?.int != nil
            && first[1]?.kind == .number && first[1]?.int != nil && first[2]?.kind == .text
            && (3...5).contains(first.count)
        let isTable = first.has("TL", "LSN", "Reason")
        guard isTable || isReply else { return nil }
        // Rows of a number, a number and a text may be something else; the reason of a new timeline is one of few phrases.
        let hasReason =
            isTable || (first[2]?.string ?? "").contains("recovery target")
            || (first[2]?.string ?? "").contains("at or before")
        guard hasReason else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "timelines with a position and the reason of PostgreSQL", zh: "时间线含日志位置与 PostgreSQL 给出的原因"))
    }

    /// Reads the changes.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root else { return }
        var times = TimeNotes(path: content.path)
        for change in root.items {
            let timeline = (change["TL"] ?? change[0])?.string
            let position = (change["LSN"] ?? change[1])?.string
            let started = times.time(change["Timestamp"] ?? change[3])
            if started == nil { times.addMissing(line: change.line) }
            records.append(
                AutomationRun(
                    line: change.line, id: [timeline, position].compactMap { $0 }.joined(separator: "@"),
                    kind: "change of leader", startedAt: started, tool: "Patroni"))
        }
        times.finish(LocalizedText(en: "changes of the leader", zh: "主节点变更"), to: &diagnostics)
    }
}
