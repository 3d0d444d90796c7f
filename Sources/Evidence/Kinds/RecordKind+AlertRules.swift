import Diagnostics

extension RecordKind {
    /// An alert rule as it is configured.
    public static let alertRules = RecordKind(
        "alert_rules",
        LocalizedText(en: "an alert rule as it is configured", zh: "一条已配置的告警规则"),
        strength: .declared, nature: .state, key: ["service", "name", "severity", "expression"],
        columns: [
            Column("name", .text, en: "the name of the alert", zh: "告警名称"),
            Column(
                "slo", .text, en: "the objective whose budget it guards; missing means none is linked",
                zh: "所保护的 SLO；缺失表示未关联"),
            Column("severity", .text, en: "the severity label, in the words of the tool", zh: "严重级别标签，以工具中的用语为准"),
            Column(
                "action", .text,
                en: "what it sets off: a page, a ticket or nothing; missing means it could not be told",
                zh: "触发动作：呼叫、工单或无；缺失表示无法判定", allowedValues: ["page", "ticket", "none"]),
            Column(
                "kind", .text, en: "what it watches for; other if no known form fits", zh: "告警类型；不属于已知形式时为 other",
                allowedValues: ["burn-rate", "threshold", "predictive", "absence", "anomaly", "other"]),
            Column(
                "long_window", .duration, en: "the long window of a burn-rate alert; missing for other kinds",
                zh: "燃烧率告警的长窗口；其他类型缺失"),
            Column(
                "short_window", .duration,
                en: "the short window of a burn-rate alert; missing for other kinds or if there is none",
                zh: "燃烧率告警的短窗口；其他类型或未设置时缺失"),
            Column(
                "hold", .duration, en: "how long the condition must last before it fires; missing means at once",
                zh: "触发前条件须持续的时长；缺失表示立即触发"),
            Column("runbook_url", .text, en: "the link to the instructions; missing means none", zh: "处置手册链接；缺失表示没有"),
            Column(
                "owner", .text, en: "the team or role that answers for the rule; missing means none recorded",
                zh: "规则的责任团队或角色；缺失表示未登记"),
            Column("expression", .text, en: "the condition as it is configured", zh: "配置的触发条件表达式"),
            Column(
                "tested", .boolean, en: "whether a test of the rule exists; missing means unknown", zh: "规则是否有测试；缺失表示未知"
            ),
            Column(
                "dynamic_baseline", .boolean,
                en: "whether the limit follows a learned or seasonal baseline; missing means unknown",
                zh: "阈值是否随学习或周期性基线变化；缺失表示未知"),
        ])
}
