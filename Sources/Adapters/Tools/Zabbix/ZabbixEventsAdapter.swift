public import Diagnostics
public import Evidence

/// Reads problems and events of the API of Zabbix.
public struct ZabbixEventsAdapter: Adapter {
    /// Replies of `problem.get` and `event.get`.
    public let format = FormatDescription(
        id: "zabbix-events", tool: "Zabbix",
        summary: LocalizedText(
            en: "problems of the API: replies of problem.get and event.get", zh: "API 问题：problem.get 与 event.get 应答"),
        kinds: [.alertEvents],
        limits: LocalizedText(
            en: """
                recovery events of event.get are no problems and end none by themselves; the end of a problem is 'r_clock'; problem.get \
                lists by default only problems that are not solved; who was paged is not in it
                """,
            zh: """
                event.get 的恢复事件不是问题，本身也不结束任何问题；问题的解除时间取自 r_clock；problem.get 默认只列出未解决的问题；不含呼叫信息
                """))

    /// Creates the adapter.
    public init() {}

    /// By `eventid`, `objectid` and `clock` of problems.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root else { return nil }
        guard let first = Self.list(root).items.lazy.first(where: { $0.kind == .map }), first.has("eventid", "clock"),
            first["objectid"] != nil || first["severity"] != nil || first["r_eventid"] != nil
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "problems with 'eventid', 'clock' and 'objectid' or 'severity'",
                zh: "问题含“eventid”“clock”以及“objectid”或“severity”"))
    }

    /// Reads the problems.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root else { return }
        var recoveries = 0
        var times = TimeNotes(path: content.path)
        for node in Self.list(root).mapItems {
            guard let id = node.text("eventid") else { continue }
            if node["value"]?.int == 0 {
                recoveries += 1
                continue
            }
            let start = Self.time(node["clock"])
            if start == nil { times.addMissing(line: node.line) }
            records.append(
                AlertEvent(
                    line: node.line, id: id, service: Self.service(node), rule: node.text("name"),
                    severity: node.text("severity").map { ZabbixTrigger.severity($0) }, firedAt: start,
                    acknowledgedAt: Self.acknowledged(node), resolvedAt: Self.time(node["r_clock"]),
                    suppressed: node["suppressed"]?.int.map { $0 == 1 }))
        }
        if recoveries > 0 { diagnostics.append(Self.recoveries(recoveries, at: content.location())) }
        times.finish(LocalizedText(en: "problems", zh: "问题"), to: &diagnostics)
    }

    private static func list(_ root: Node) -> Node { root["result"] ?? root }

    private static func time(_ node: Node?) -> Int64? {
        guard let text = node?.utf8, let time = EpochNumber.microseconds(text, unit: .seconds), time > 0 else {
            return nil
        }
        return time
    }

    private static func service(_ node: Node) -> String? {
        let tags = node["tags"]?.mapItems ?? []
        return tags.first { ["service", "application", "app"].contains($0.text("tag")?.lowercased()) }?.text("value")
    }

    /// When somebody acknowledged it first; bit 2 of an action is the acknowledgement.
    private static func acknowledged(_ node: Node) -> Int64? {
        (node["acknowledges"]?.mapItems ?? []).filter { ($0["action"]?.int ?? 2) & 2 != 0 }
            .compactMap { time($0["clock"]) }.min()
    }

    private static func recoveries(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "zabbix.recoveries",
            LocalizedText(
                en: "\(count) recovery events are no problems and are left out", zh: "有 \(count) 个恢复事件不是问题；已略去"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export problem.get with 'recent' and 'selectAcknowledges', which has the end of each problem",
                    zh: "请导出带 recent 与 selectAcknowledges 的 problem.get，其中含每个问题的解除时间")
            ])
    }
}
