public import Diagnostics
public import Evidence

/// Reads alert events of Nightingale.
public struct NightingaleAlertEventsAdapter: Adapter {
    /// Current and past events of the API and of callbacks.
    public let format = FormatDescription(
        id: "nightingale-alert-events", tool: "Nightingale",
        summary: LocalizedText(
            en: "alert events of Nightingale: current, historical, callbacks", zh: "夜莺告警事件：活跃、历史与回调"),
        kinds: [.alertEvents],
        limits: LocalizedText(
            en: """
                an event begins with its first trigger and ends with its recovery; the history holds the same firing once for each \
                notification, which counts once by hash and first trigger; a page of the API is not the whole history; who was paged is \
                not in it
                """,
            zh: """
                事件自首次触发开始，至恢复结束；历史中同一次告警的多条通知按哈希与首次触发时间只计一次；API 的一页不是全部历史；不含呼叫信息
                """))

    /// Creates the adapter.
    public init() {}

    /// By `rule_name`, `trigger_time` and `rule_id` or `hash`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let first = NightingaleObjects.first(in: content).first, Self.isEvent(first) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'rule_name' and 'trigger_time' with 'rule_id' or 'hash'",
                zh: "含“rule_name”“trigger_time”以及“rule_id”或“hash”"))
    }

    /// Reads each firing once.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var events: [AlertEvent] = []
        var indices: [String: Int] = [:]
        var times = TimeNotes(path: content.path)
        for node in NightingaleObjects.all(in: content) where Self.isEvent(node) {
            let start = times.time(node["first_trigger_time"]) ?? times.time(node["trigger_time"])
            let isRecovered = node["is_recovered"]?.int == 1 || node["is_recovered"]?.bool == true
            let end = isRecovered ? times.time(node["recover_time"]) ?? times.time(node["trigger_time"]) : nil
            let key = node.text("hash") ?? node.text("id") ?? node.text("rule_name") ?? ""
            let id = start.map { "\(key)@\(TimeText.rfc3339($0))" } ?? key
            if let index = indices[id] {
                events[index].resolvedAt = events[index].resolvedAt ?? end
                continue
            }
            if start == nil { times.addMissing(line: node.line) }
            indices[id] = events.count
            events.append(
                AlertEvent(
                    line: node.line, id: id,
                    service: NightingaleObjects.tag(node["tags"], "service", "app", "application", "job"),
                    rule: node.text("rule_name"), severity: NightingaleObjects.severity(node["severity"]?.int),
                    firedAt: start, resolvedAt: end))
        }
        for event in events { records.append(event) }
        times.finish(LocalizedText(en: "alert events", zh: "告警事件"), to: &diagnostics)
        let total = content.json?.root[path: "dat", "total"]?.int ?? 0
        if total > Int64(NightingaleObjects.all(in: content).count) {
            diagnostics.append(Self.page(total, at: content.location()))
        }
    }

    private static func isEvent(_ node: Node) -> Bool {
        node.has("rule_name", "trigger_time") && (node["rule_id"] != nil || node["hash"] != nil)
    }

    private static func page(_ total: Int64, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "nightingale.page",
            LocalizedText(
                en: "the file holds one page of \(total) events, so counts are a lower bound",
                zh: "文件只含 \(total) 条事件中的一页，计数只是下限"),
            at: location, fixes: [LocalizedText(en: "export all pages", zh: "请导出所有页")])
    }
}
