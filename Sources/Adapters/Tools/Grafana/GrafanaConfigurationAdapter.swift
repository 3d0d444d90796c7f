public import Diagnostics
public import Evidence

/// Recognises provisioning of Grafana that is neither a dashboard nor an alert rule, and says why it gives no record.
public struct GrafanaConfigurationAdapter: Adapter {
    /// Data sources, folders of dashboards, contact points, notification policies, mute timings.
    public let format = FormatDescription(
        id: "grafana-configuration", tool: "Grafana",
        summary: LocalizedText(
            en: "data sources, dashboard folders, contact points and notification policies of Grafana",
            zh: "Grafana 数据源、看板目录、联络点与通知策略配置"),
        kinds: [],
        limits: LocalizedText(
            en: "these files say what Grafana connects to and whom it would notify, and give no record",
            zh: "此类文件只说明 Grafana 连接什么、会通知谁，不产生记录"))

    /// Creates the adapter.
    public init() {}

    private static let parts: [(key: String, item: [String])] = [
        ("datasources", ["type"]), ("providers", ["options"]), ("contactPoints", ["receivers"]),
        ("policies", ["receiver"]), ("muteTimes", ["time_intervals"]), ("templates", ["template"]),
        ("deleteRules", ["uid"]), ("apps", ["type"]), ("deleteDatasources", ["name"]),
    ]

    /// By `apiVersion` 1 with one of the lists of provisioning.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        let objects = ManifestObject.all(in: maps)
        let isFile = objects.isEmpty && maps.prefix(3).contains { Self.part(of: $0) != nil }
        guard isFile || MonitoringSetup.foremost(in: objects) == .grafana else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'apiVersion' 1 with a list of provisioning, or a resource of the operator",
                zh: "“apiVersion”为 1 并含配置列表，或为 Operator 资源"))
    }

    /// Says what the file is.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let found = content.objects.compactMap { Self.part(of: $0) }
        diagnostics.append(Self.summary(found.first ?? "provisioning", at: content.location()))
    }

    /// The list of provisioning that a map holds; none if it holds rules, which another adapter reads.
    private static func part(of map: Node) -> String? {
        // The interface lists data sources one by one.
        if map.has("orgId", "access", "type", "jsonData") { return "datasources" }
        guard map["apiVersion"]?.int == 1, map["kind"] == nil, map["groups"] == nil else { return nil }
        return parts.first { part in
            guard let list = map[part.key], list.kind == .list, let first = list[0] else { return false }
            return part.item.allSatisfy { first[$0] != nil }
        }?.key
    }

    private static func summary(_ part: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "grafana.configuration",
            LocalizedText(
                en:
                    "'\(part)' say how Grafana is set up, not what it shows or which alerts fired, so there is no record",
                zh: "“\(part)”只说明 Grafana 如何配置，不说明看板内容与告警情况，不产生记录"),
            at: location,
            fixes: [
                LocalizedText(
                    en:
                        "export dashboards (/api/dashboards/uid/<uid>) and alert rules (/api/v1/provisioning/alert-rules/export)",
                    zh: "请导出看板（/api/dashboards/uid/<uid>）与告警规则（/api/v1/provisioning/alert-rules/export）")
            ])
    }
}
