public import Diagnostics
public import Evidence

/// Reads alert rules of Nightingale.
public struct NightingaleAlertRulesAdapter: Adapter {
    /// Exports and replies of the API.
    public let format = FormatDescription(
        id: "nightingale-alert-rules", tool: "Nightingale",
        summary: LocalizedText(en: "alert rules of Nightingale: exports and API", zh: "夜莺告警规则：导出文件与 API"),
        kinds: [.alertRules],
        limits: LocalizedText(
            en: """
                a rule shows what is configured, not that it ever fired; disabled rules do not count, as those of built-in templates \
                often are; severities 1, 2, 3 are Critical, Warning, Info, and of several queries the gravest counts; service and owner \
                come from the tags that a rule appends
                """,
            zh: """
                规则只说明配置，不说明曾经触发；停用的规则不计（内置模板往往处于停用状态）；级别 1、2、3 依次为 Critical、Warning、Info，\
                一条规则有多个查询时取最严重者；服务与责任方取自规则的附加标签
                """))

    /// Creates the adapter.
    public init() {}

    /// By `prom_ql` or `rule_config` with `prom_for_duration` or `prom_eval_interval`, and notification settings.
    public func recognize(_ content: Content) -> Recognition? {
        guard let first = NightingaleObjects.first(in: content).first(where: { NightingaleRule($0) != nil }) else {
            return nil
        }
        let isCertain = ["notify_channels", "notify_recovered", "enable_in_bg", "append_tags", "notify_repeat_step"]
            .contains { first[$0] != nil }
        return Recognition(
            isCertain ? .certain : .likely,
            because: LocalizedText(
                en: "'prom_ql' or 'rule_config' with 'prom_for_duration' and notification settings",
                zh: "含“prom_ql”或“rule_config”、“prom_for_duration”及通知设置"))
    }

    /// Reads the rules that are not disabled.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var disabled = 0
        for node in NightingaleObjects.all(in: content) {
            guard let rule = NightingaleRule(node) else { continue }
            if rule.isDisabled { disabled += 1 } else { records.append(rule.alert) }
        }
        if disabled > 0 { diagnostics.append(Self.disabled(disabled, at: content.location())) }
    }

    private static func disabled(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "nightingale.disabled-rules",
            LocalizedText(en: "\(count) alert rules are disabled and do not count", zh: "有 \(count) 条告警规则已停用，不计入"),
            at: location)
    }
}
