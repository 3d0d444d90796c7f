public import Diagnostics
public import Evidence

/// Reads the alarm settings of SkyWalking.
public struct SkyWalkingAlarmSettingsAdapter: Adapter {
    /// Alarm settings, also inside of config maps.
    public let format = FormatDescription(
        id: "skywalking-alarm-settings", tool: "SkyWalking",
        summary: LocalizedText(
            en: "alarm rules of SkyWalking: alarm-settings.yml of all versions, also in config maps",
            zh: "SkyWalking 告警规则：各版本 alarm-settings.yml，含 ConfigMap"),
        kinds: [.alertRules],
        limits: LocalizedText(
            en: """
                a rule shows what is configured, not that it ever fired; rules that only are parts of composite rules do not count; the \
                service is known only if the rule names exactly one; severity and owner come from the tags level and owner or team
                """,
            zh: """
                规则只说明配置，不说明曾经触发；仅作组合条件的规则不计；规则恰好指定一个服务时才能得知服务；级别取自 level 标签，责任方取自 owner 或 team 标签
                """))

    /// Creates the adapter.
    public init() {}

    /// By `rules` with names that end with `_rule` and a condition, besides hooks.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        let objects = ManifestObject.all(in: maps)
        if MonitoringSetup.foremost(in: objects) == .skyWalking { return Recognition(.certain, because: Self.reason) }
        guard objects.isEmpty, let map = maps.first(where: Self.isSettings) else { return nil }
        let isTold = ["hooks", "webhooks", "gRPCHook", "composite-rules", "slackHooks"].contains { map[$0] != nil }
        let isFull = map["rules"]?.entries.contains { $0.value["period"] != nil || $0.value["silence-period"] != nil }
        return Recognition(isTold || isFull == true ? .certain : .likely, because: Self.reason)
    }

    /// Reads rules and composite rules.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var faults = FaultSummary()
        for map in content.objects {
            let objects = ManifestObject.all(in: [map])
            if objects.isEmpty { Self.read(map, into: &records, &faults) }
            for object in objects where MonitoringSetup.of(object) == .skyWalking {
                for file in EmbeddedFile.all(in: object) {
                    for document in file.documents(reporting: &diagnostics) where Self.isSettings(document.root) {
                        Self.read(document.root, into: &records, &faults)
                    }
                }
            }
        }
        diagnostics += faults.diagnostics
    }

    private static func read(_ map: Node, into records: inout RecordSink, _ faults: inout FaultSummary) {
        for part in ["rules", "composite-rules"] {
            guard let rules = map[part], rules.kind == .map else { continue }
            for (name, node) in rules.entries {
                guard let rule = SkyWalkingRule(name: name, node) else {
                    faults.add("condition", withoutCondition(name, node))
                    continue
                }
                if !rule.isCondition { records.append(rule.alert) }
            }
        }
    }

    private static func isSettings(_ map: Node) -> Bool {
        guard let rules = map["rules"], rules.kind == .map else { return false }
        return rules.entries.contains { $0.key.hasSuffix("_rule") && SkyWalkingRule(name: $0.key, $0.value) != nil }
    }

    private static let reason = LocalizedText(
        en: "'rules' with names that end with '_rule', each with a condition", zh: "“rules”下名称以“_rule”结尾，且各有条件")

    private static func withoutCondition(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "skywalking.no-condition",
            LocalizedText(
                en:
                    "the rule '\(name.prefix(60))' has neither 'expression' nor a metric with a threshold; it is left out",
                zh: "规则“\(name.prefix(60))”既无“expression”，也无指标与阈值；已略去"),
            at: node.location)
    }
}
