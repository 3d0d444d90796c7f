public import Diagnostics
public import Evidence

/// Reads alert rules that Grafana itself evaluates.
public struct GrafanaAlertRulesAdapter: Adapter {
    /// Provisioning files, replies of the API, and resources of the operator.
    public let format = FormatDescription(
        id: "grafana-alert-rules", tool: "Grafana",
        summary: LocalizedText(
            en:
                "alert rules of Grafana: provisioning files and exports, the provisioning and ruler API, GrafanaAlertRuleGroup",
            zh: "Grafana 告警规则：配置文件与导出、provisioning 与 ruler 接口、GrafanaAlertRuleGroup 资源"),
        kinds: [.alertRules],
        limits: LocalizedText(
            en: """
                a rule shows what is configured, not that it ever fired; paused rules and recording rules do not count; the expression \
                holds the queries and behind them the comparisons; severity from the label severity or priority, owner from owner, team \
                or team_name, service from service, service_name, app, application, job
                """,
            zh: """
                规则只说明配置，不说明曾经触发；暂停的规则与记录规则不计；表达式依次为查询与其后的比较条件；级别取自标签 severity 或 priority，\
                责任方取自 owner、team、team_name，服务取自 service、service_name、app、application、job
                """))

    /// Creates the adapter.
    public init() {}

    /// By rules with `title`, `data` and `condition`.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        let objects = ManifestObject.all(in: maps)
        let own = objects.filter { MonitoringSetup.of($0) == .grafanaRules }
        let places = objects.isEmpty ? maps : own.map(\.node)
        var count = 0
        for map in places.prefix(5) { GrafanaRuleSource.forEach(in: map, breadth: 5) { _ in count += 1 } }
        guard count > 0 else { return nil }
        let isAlone = objects.isEmpty || MonitoringSetup.foremost(in: objects) == .grafanaRules
        return Recognition(
            isAlone ? .certain : .likely,
            because: LocalizedText(
                en: "rules with 'title', 'data' and 'condition'", zh: "规则含“title”“data”与“condition”"))
    }

    /// Reads the rules that alert and are not paused.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var (paused, recording) = (0, 0)
        let maps = content.objects
        let objects = ManifestObject.all(in: maps)
        var alerts: [AlertRule] = []
        for map in objects.isEmpty ? maps : objects.map(\.node) {
            GrafanaRuleSource.forEach(in: map) { rule in
                if rule.isRecording {
                    recording += 1
                } else if rule.isPaused {
                    paused += 1
                } else {
                    alerts.append(rule.alert)
                }
            }
        }
        for alert in alerts { records.append(alert) }
        if paused > 0 { diagnostics.append(Self.paused(paused, at: content.location())) }
        if alerts.isEmpty, paused == 0, recording > 0 { diagnostics.append(Self.recording(at: content.location())) }
    }
}

// MARK: - Messages

extension GrafanaAlertRulesAdapter {
    private static func paused(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "grafana.paused-rules",
            LocalizedText(
                en: "\(count) alert rules are paused and do not count", zh: "有 \(count) 条告警规则已暂停，不计入"),
            at: location)
    }

    private static func recording(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "grafana.recording-rules",
            LocalizedText(
                en: "the file holds recording rules only, which do not alert", zh: "文件只含记录规则，不产生告警"),
            at: location)
    }
}
