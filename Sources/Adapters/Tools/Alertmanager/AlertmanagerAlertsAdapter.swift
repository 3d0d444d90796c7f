public import Diagnostics
public import Evidence

/// Reads alerts of Alertmanager: its API, and the payloads of its webhook, also those of Grafana.
public struct AlertmanagerAlertsAdapter: Adapter {
    /// Alerts and alert groups of the API, and webhook payloads.
    public let format = FormatDescription(
        id: "alertmanager-alerts", tool: "Alertmanager",
        summary: LocalizedText(
            en: "alerts of Alertmanager: /api/v2/alerts, /api/v2/alerts/groups, version 1, and webhook payloads",
            zh: "Alertmanager 告警：/api/v2/alerts、/api/v2/alerts/groups、v1 接口与 Webhook 消息"),
        kinds: [.alertEvents],
        limits: LocalizedText(
            en: """
                the API lists only what fires at the moment of the export, so that counts are a lower bound: keep the webhook \
                payloads for a history; an alert that is listed for several receivers or by several payloads counts once, by \
                fingerprint and start; whether somebody was paged or had to act is not in it; the service comes from the labels \
                service, service_name, sloth_service, app, app_kubernetes_io_name, application, job
                """,
            zh: """
                接口只列出导出时刻正在触发的告警，因此计数只是下限，历史请保存 Webhook 消息；同一告警因多个接收方或多条消息重复出现时，\
                按 fingerprint 与开始时间只计一次；不含是否呼叫人员、是否需要处置；服务取自标签 service、service_name、sloth_service、\
                app、app_kubernetes_io_name、application、job
                """))

    /// Creates the adapter.
    public init() {}

    /// By `labels`, `startsAt` and `fingerprint` or `status` of alerts.
    public func recognize(_ content: Content) -> Recognition? {
        var first: AlertmanagerAlerts.Found?
        switch content.shape {
        case .json(let document): AlertmanagerAlerts.forEach(in: document.root, breadth: 5) { first = first ?? $0 }
        case .jsonLines(let lines):
            for document in lines.prefix(3) {
                AlertmanagerAlerts.forEach(in: document.root, breadth: 5) { first = first ?? $0 }
            }
        default: return nil
        }
        guard let alert = first?.alert else { return nil }
        let isOwn = alert["fingerprint"] != nil || alert[path: "status", "state"] != nil || first?.payload != nil
        let isNamed = alert[path: "labels", "alertname"] != nil || first?.payload != nil || alert["receivers"] != nil
        return Recognition(
            isOwn && isNamed ? .certain : .likely,
            because: LocalizedText(
                en: "alerts with 'labels', 'startsAt' and 'fingerprint' or 'status'",
                zh: "告警含“labels”“startsAt”以及“fingerprint”或“status”"))
    }

    /// Reads each firing once.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var events = AlertmanagerEvents(path: content.path)
        func take(_ root: Node) {
            for payload in root.kind == .list ? Array(root.items) : [root] { events.add(payload: payload) }
            AlertmanagerAlerts.forEach(in: root) { events.add($0) }
        }
        switch content.shape {
        case .json(let document): take(document.root)
        case .jsonLines(let lines): lines.forEach(reporting: &diagnostics) { take($0.root) }
        default: return
        }
        for event in events.events { records.append(event) }
        if events.isSnapshot { diagnostics.append(Self.snapshot(at: content.location())) }
        if events.truncated > 0 { diagnostics.append(Self.truncated(events.truncated, at: content.location())) }
        events.times.finish(LocalizedText(en: "alerts", zh: "告警"), to: &diagnostics)
    }
}

// MARK: - Messages

extension AlertmanagerAlertsAdapter {
    private static func snapshot(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "alertmanager.snapshot",
            LocalizedText(
                en:
                    "the API lists only alerts that fire at the moment; those that ended are not in it, so counts are a lower bound",
                zh: "接口只列出当前正在触发的告警，已解除的不在其中，因此计数只是下限"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "keep the webhook payloads of a whole period, or export the history of the paging tool",
                    zh: "请保存整个时段的 Webhook 消息，或导出呼叫平台的告警历史")
            ])
    }

    private static func truncated(_ count: Int64, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "alertmanager.truncated",
            LocalizedText(
                en: "the webhook left out \(count) alerts, so counts are a lower bound",
                zh: "Webhook 消息截去了 \(count) 条告警，计数只是下限"),
            at: location,
            fixes: [LocalizedText(en: "set 'max_alerts: 0' of the webhook", zh: "请将 Webhook 的 max_alerts 设为 0")])
    }
}
