public import Diagnostics
public import Evidence

/// Reads alerting rules of Prometheus and of everything that uses its rule files: Thanos, Mimir, Loki, VictoriaMetrics.
///
/// Rule files, `PrometheusRule` and `VMRule` resources, also in lists, rule files inside of config maps, and the reply
/// of
/// `/api/v1/rules`. Recording rules give no record.
public struct PrometheusRulesAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "prometheus-rules", tool: "Prometheus",
            summary: LocalizedText(
                en: "alerting rules: rule files, PrometheusRule and VMRule resources, config maps, /api/v1/rules",
                zh: "告警规则：规则文件、PrometheusRule 与 VMRule 资源、ConfigMap、/api/v1/rules 应答"),
            kinds: [.alertEvents, .alertRules],
            limits: LocalizedText(
                en: """
                    a rule shows what is configured, not that it ever fired, but for the alerts that a reply of /api/v1/rules \
                    lists as firing at the moment; whether it is tested is unknown, for \
                    unit tests of promtool name alerts without their severity and expression; the service, the \
                    objective, the owner and the severity come from labels: service, service_name, sloth_service, \
                    app, app_kubernetes_io_name, application, job; slo, sloth_slo, pyrra; owner, team; severity, \
                    sloth_severity; the service and objective of Sloth also from the series that it asks for; page, \
                    critical, emergency and fatal page, ticket, warning and warn open a ticket, info, information, \
                    informational, debug and none do nothing, other words are not known
                    """,
                zh: """
                    规则只说明配置，不说明曾经触发，仅 /api/v1/rules 应答中当前触发的告警除外；是否有测试不可知，因为 promtool 单元测试只写告警名称，不含级别与表达式；\
                    服务、目标、责任方与级别取自标签：service、service_name、sloth_service、app、app_kubernetes_io_name、\
                    application、job；slo、sloth_slo、pyrra；owner、team；severity、sloth_severity；Sloth 的服务与目标也取自所查询的序列；\
                    page、critical、emergency、fatal 视为呼叫，ticket、warning、warn 视为工单，info、information、informational、debug、\
                    none 视为无动作，其他词视为未知
                    """))
    }

    /// Recognises groups of rules by `groups`, `rules`, `alert` or `record` and `expr`, and resources by `apiVersion`
    /// and `kind`.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        guard !maps.isEmpty else { return nil }
        let objects = ManifestObject.all(in: maps)
        if let confidence = ManifestObject.confidence(of: .alertRules, in: objects) {
            return Recognition(
                confidence,
                because: LocalizedText(
                    en: "'apiVersion' and 'kind' of PrometheusRule or VMRule",
                    zh: "“apiVersion”与“kind”为 PrometheusRule 或 VMRule"))
        }
        var ignored: [Diagnostic] = []
        let lists = RuleGroupList.all(in: maps, reporting: &ignored)
        guard let first = lists.first(where: { $0.hasRules }) else { return nil }
        let isMixed = objects.contains { $0.family != .other }
        switch first.origin {
        case .reply:
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "'groups' of rules with 'type', 'query' and 'health'",
                    zh: "“groups”中的规则含“type”“query”与“health”"))
        case .file, .resource:
            return Recognition(
                isMixed ? .likely : .certain,
                because: LocalizedText(
                    en: "'groups' of 'rules' with 'alert' or 'record' and 'expr'",
                    zh: "“groups”下的“rules”含“alert”或“record”以及“expr”"))
        }
    }

    /// Reads the alerting rules.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var faults = FaultSummary()
        var active = ActiveAlerts(path: content.path)
        var isReply = false
        var (alerting, recording) = (0, 0)
        for list in RuleGroupList.all(in: content.objects, reporting: &diagnostics) {
            isReply = isReply || list.origin == .reply
            for group in list.groups.items where group.kind == .map {
                var reader = RuleReader(group: group, origin: list.origin, faults: faults)
                for rule in group["rules"]?.itemsOrNone ?? [] {
                    let isRecording = rule["record"] != nil || rule["type"]?.equals("recording") ?? false
                    (alerting, recording) = isRecording ? (alerting, recording + 1) : (alerting + 1, recording)
                    if let alert = reader.alert(rule) { records.append(alert) }
                    guard list.origin == .reply else { continue }
                    for alert in rule["alerts"]?.mapItems ?? [] { active.add(alert, rule: rule["name"]?.string) }
                }
                faults = reader.faults
            }
        }
        if recording > 0, alerting == 0 { diagnostics.append(Self.recordingOnly(recording, at: content.location())) }
        diagnostics += faults.diagnostics
        for event in active.events { records.append(event) }
        if isReply, !active.events.isEmpty { active.finish(at: content.location(), reporting: &diagnostics) }
    }
}

// MARK: - Messages

extension PrometheusRulesAdapter {
    private static func recordingOnly(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "prometheus.recording-rules",
            LocalizedText(
                en: "all \(count) rules record a series and none alerts, so there is no record",
                zh: "\(count) 条规则均为记录规则，没有告警规则，不产生记录"),
            at: location)
    }
}
