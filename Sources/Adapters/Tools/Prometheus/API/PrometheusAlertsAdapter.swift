public import Diagnostics
public import Evidence

/// Reads the reply of `/api/v1/alerts` of Prometheus, Thanos, VictoriaMetrics and Loki.
public struct PrometheusAlertsAdapter: Adapter {
    /// Alerts that fire at the moment.
    public let format = FormatDescription(
        id: "prometheus-alerts", tool: "Prometheus",
        summary: LocalizedText(
            en: "alerts that fire at the moment: the reply of /api/v1/alerts", zh: "当前触发的告警：/api/v1/alerts 应答"),
        kinds: [.alertEvents],
        limits: LocalizedText(
            en: """
                only what fires at the moment of the export, so that counts are a lower bound; pending alerts have not fired and are \
                left out; an alert counts from when its condition held first, for the reply does not say when it fired
                """,
            zh: """
                只含导出时刻正在触发的告警，计数只是下限；pending 状态尚未触发，予以略去；应答不含触发时刻，以条件首次成立的时间计
                """))

    /// Creates the adapter.
    public init() {}

    /// By `data.alerts` with `activeAt`, `state` and `labels`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, let alerts = Self.alerts(root) else { return nil }
        guard let first = alerts[0] else {
            return root["status"] == nil || root["data"]?.count != 1
                ? nil
                : Recognition(
                    .likely,
                    because: LocalizedText(en: "'status' with an empty 'data.alerts'", zh: "含“status”，“data.alerts”为空"))
        }
        guard first.has("activeAt", "state", "labels") else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'alerts' with 'activeAt', 'state' and 'labels'", zh: "“alerts”含“activeAt”“state”与“labels”"))
    }

    /// Reads the alerts that fire.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root, let alerts = Self.alerts(root) else { return }
        var active = ActiveAlerts(path: content.path)
        for alert in alerts.items where alert.kind == .map { active.add(alert) }
        for event in active.events { records.append(event) }
        active.finish(at: content.location(), reporting: &diagnostics)
    }

    private static func alerts(_ root: Node) -> Node? {
        let alerts = root[path: "data", "alerts"] ?? root["alerts"]
        return alerts?.kind == .list ? alerts : nil
    }
}
