public import Diagnostics
public import Evidence

/// Reads alarms of SkyWalking.
public struct SkyWalkingAlarmEventsAdapter: Adapter {
    /// Webhook messages and replies of the query interface.
    public let format = FormatDescription(
        id: "skywalking-alarm-events", tool: "SkyWalking",
        summary: LocalizedText(
            en: "alarms of SkyWalking: webhook messages and replies of getAlarm",
            zh: "SkyWalking 告警：Webhook 消息与 getAlarm 应答"),
        kinds: [.alertEvents],
        limits: LocalizedText(
            en: """
                an alarm has an end only if a recovery was recorded (since 10.2); the service is known for alarms about services and \
                their instances and endpoints; the severity comes from the tag level; a page of getAlarm is not the whole history
                """,
            zh: """
                只有记录了恢复（10.2 起）的告警才有解除时间；服务、实例、端点类告警可得知服务；级别取自 level 标签；getAlarm 的一页不是全部历史
                """))

    /// Creates the adapter.
    public init() {}

    /// By `alarmMessage`, `scope` and `startTime`, or `getAlarm.msgs`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let first = Self.alarms(content, breadth: 1).first else { return nil }
        let isWebhook = first["alarmMessage"] != nil && first["startTime"] != nil
        let isReply = first.has("message", "startTime", "scope")
        guard isWebhook && (first["scope"] ?? first["scopeId"] ?? first["ruleName"]) != nil || isReply else {
            return nil
        }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "alarms with 'alarmMessage' or 'message', 'scope' and 'startTime'",
                zh: "告警含“alarmMessage”或“message”、“scope”与“startTime”"))
    }

    /// Reads the alarms.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var ids: Set<String> = []
        for node in Self.alarms(content, breadth: .max) {
            let start = times.time(node["startTime"])
            let parts = [node.text("ruleName"), node.text("id0", "id"), node.text("name"), node.text("scope")]
            let key = parts.compactMap { $0 }.joined(separator: "/")
            let id = ContentDigest.hexadecimal(Array(key.utf8)) + (start.map { "@\(TimeText.rfc3339($0))" } ?? "")
            guard ids.insert(id).inserted else { continue }
            if start == nil { times.addMissing(line: node.line) }
            records.append(
                AlertEvent(
                    line: node.line, id: id, service: Self.service(node), rule: node.text("ruleName"),
                    severity: Self.level(node), firedAt: start, resolvedAt: times.time(node["recoveryTime"])))
        }
        times.finish(LocalizedText(en: "alarms", zh: "告警"), to: &diagnostics)
    }

    private static func alarms(_ content: Content, breadth: Int) -> [Node] {
        switch content.shape {
        case .json(let document): alarms(document.root)
        case .jsonLines(let lines): lines.prefix(breadth).flatMap { alarms($0.root) }
        default: []
        }
    }

    private static func alarms(_ root: Node) -> [Node] {
        let place = root[path: "data", "getAlarm", "msgs"] ?? root[path: "getAlarm", "msgs"] ?? root["msgs"] ?? root
        return place.kind == .list ? place.mapItems : [place]
    }

    /// The service that an alarm is about; parts are named `part of service` or `part in service`.
    private static func service(_ node: Node) -> String? {
        guard let name = node.text("name") else { return nil }
        switch node["scope"]?.string?.uppercased() {
        case "SERVICE": return name
        case "SERVICE_INSTANCE", "ENDPOINT", "SERVICEINSTANCE":
            for mark in [" of ", " in "] {
                if let range = name.ranges(of: mark).last { return String(name[range.upperBound...]) }
            }
            return nil
        default: return nil
        }
    }

    private static func level(_ node: Node) -> String? {
        guard let tags = node["tags"] else { return nil }
        if tags.kind == .map { return tags.text("level", "severity") }
        return tags.mapItems.first { ["level", "severity"].contains($0.text("key")) }?.text("value")
    }
}
