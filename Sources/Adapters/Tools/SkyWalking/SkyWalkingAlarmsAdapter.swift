public import Diagnostics
public import Evidence

/// Reads alarms of SkyWalking: what its webhook sends, and replies of its query.
public struct SkyWalkingAlarmsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "skywalking-alarms", tool: "SkyWalking",
            summary: LocalizedText(
                en: "alarms of SkyWalking as its webhook sends them or its query gives them",
                zh: "SkyWalking 告警：webhook 内容或查询应答"),
            kinds: [.alertEvents],
            limits: LocalizedText(
                en: """
                    an alarm that goes on is sent again and counts again; whether somebody was called or acted is not \
                    in it; the query does not name the rule; the service is the name of services, and what stands \
                    behind 'of' or 'in' for instances and endpoints; other scopes have none
                    """,
                zh: """
                    持续的告警会重复发送并重复计数；看不出是否呼叫了人员或经过处置；查询应答不含规则名称；服务取服务类告警的名称，实例与\
                    端点取“of”或“in”之后的部分，其他范围没有服务
                    """))
    }

    /// Recognises alarms by 'scope', 'ruleName', 'alarmMessage' and 'startTime', or the keys of the query.
    public func recognize(_ content: Content) -> Recognition? {
        var found = false
        switch content.shape {
        case .json(let document): Self.visit(document.root, breadth: 5) { _ in found = true }
        case .jsonLines(let lines):
            for document in lines.prefix(3) { Self.visit(document.root, breadth: 5) { _ in found = true } }
        default: return nil
        }
        guard found else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "alarms with 'scope', the message and 'startTime' of SkyWalking",
                zh: "告警含 SkyWalking 的“scope”、消息与“startTime”"))
    }

    /// Reads the alarms.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        func take(_ alarm: SkyWalkingAlarm) {
            let fired = alarm.firedAt
            if fired == nil { times.addMissing(line: alarm.node.line) }
            records.withTable(.alertEvents) { table, evidence in
                table.beginRow(evidence: evidence, position: alarm.node.line)
                table.set("service", text: alarm.service)
                table.set("id", text: alarm.identifier)
                table.set("rule", text: alarm.rule)
                table.set("severity", text: alarm.severity)
                table.set("fired_at", time: fired)
                table.set("resolved_at", time: alarm.resolvedAt)
            }
        }
        switch content.shape {
        case .json(let document): Self.visit(document.root, breadth: .max, take)
        case .jsonLines(let lines):
            lines.forEach(reporting: &diagnostics) { Self.visit($0.root, breadth: .max, take) }
        default: return
        }
        times.finish(LocalizedText(en: "alarms", zh: "告警"), to: &diagnostics)
    }

    private static func visit(_ node: Node, breadth: Int, depth: Int = 0, _ body: (SkyWalkingAlarm) -> Void) {
        guard depth < 4 else { return }
        switch node.kind {
        case .list:
            for item in node.items.lazy.prefix(breadth) { visit(item, breadth: breadth, depth: depth + 1, body) }
        case .map:
            if node["ruleName"] != nil, let alarm = SkyWalkingAlarm(node) {
                body(alarm)
            } else if let messages = (node["data"] ?? node)["getAlarm"]?["msgs"], messages.kind == .list {
                for item in messages.items.lazy.prefix(breadth) { SkyWalkingAlarm(item).map(body) }
            }
        default: break
        }
    }
}
