import Diagnostics

extension RecordKind {
    /// One firing of an alert, from the first signal to its end.
    public static let alertEvents = RecordKind(
        "alert_events",
        LocalizedText(en: "one firing of an alert, from the first signal to its end", zh: "一次告警触发，自首次触发至解除"),
        strength: .exercised, nature: .event(time: "fired_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the number of the alert in its tool", zh: "告警在原工具中的编号"),
            Column("rule", .text, en: "the name of the rule that fired", zh: "触发的规则名称"),
            Column("severity", .text, en: "the severity label, in the words of the tool", zh: "严重级别标签，以工具中的用语为准"),
            Column("fired_at", .timestamp, en: "when it fired", zh: "触发时间"),
            Column(
                "acknowledged_at", .timestamp,
                en: "when a person took it on; missing means not acknowledged or not recorded",
                zh: "人员确认的时间；缺失表示未确认或未记录"),
            Column(
                "resolved_at", .timestamp, en: "when it ended; missing means it is firing or was not recorded",
                zh: "解除时间；缺失表示仍在告警或未记录"),
            Column(
                "paged", .boolean, en: "whether it called a person out; missing means unknown", zh: "是否呼叫了人员；缺失表示未知"),
            Column(
                "actionable", .boolean, en: "whether a person had to act on it; missing means not judged",
                zh: "是否需要人工处置；缺失表示未判定"),
            Column(
                "incident", .text, en: "the number of the incident it belongs to; missing means none is linked",
                zh: "所属事件编号；缺失表示未关联"),
            Column(
                "suppressed", .boolean,
                en: "whether it was silenced, inhibited or merged into another; missing means unknown",
                zh: "是否被静默、抑制或合并；缺失表示未知"),
        ])
}
