import Diagnostics

extension RecordKind {
    /// A service level objective as it is defined.
    public static let slos = RecordKind(
        "slos",
        LocalizedText(en: "a service level objective as it is defined", zh: "一项已定义的服务等级目标（SLO）"),
        strength: .declared, nature: .state, key: ["service", "name"],
        columns: [
            Column("name", .text, en: "the name of the objective, unique within its service", zh: "目标名称，在所属服务内唯一"),
            Column("display_name", .text, en: "the name for people", zh: "供人阅读的名称"),
            Column(
                "objective", .decimal, en: "the share of good events or time that is aimed at, 0..1: 0.999, not 99.9",
                zh: "目标值，即良好事件或时间占比，取值 0..1，如 0.999 而非 99.9"),
            Column(
                "window_days", .integer, en: "the length of the window; a month counts as 30 days, a quarter as 90",
                zh: "统计窗口长度；一个月按 30 天、一个季度按 90 天计", unit: "d"),
            Column(
                "kind", .text, en: "what is measured; missing means it could not be told", zh: "度量对象类别；缺失表示无法判定",
                allowedValues: ["availability", "latency", "throughput", "quality", "freshness", "other"]),
            Column(
                "user_facing", .boolean, en: "whether it measures what users see; missing means not stated",
                zh: "是否衡量用户可感知的体验；缺失表示未说明"),
            Column(
                "owner", .text, en: "the team or role that owns it; missing means none recorded", zh: "责任团队或角色；缺失表示未登记"),
            Column(
                "approved_by", .text, en: "who agreed to it on the business side; missing means not agreed",
                zh: "业务侧确认方；缺失表示未确认"),
            Column(
                "approved_at", .timestamp, en: "when it was agreed; missing means not agreed or not recorded",
                zh: "确认时间；缺失表示未确认或未记录"),
            Column(
                "reviewed_at", .timestamp, en: "when it was last reviewed; missing means never or not recorded",
                zh: "最近一次评审时间；缺失表示从未评审或未记录"),
            Column(
                "has_alerts", .boolean, en: "whether an alert policy is attached; missing means unknown",
                zh: "是否配有告警策略；缺失表示未知"),
            Column(
                "budgeting", .text,
                en: "how the error budget is counted, in the words of the tool: by events or by time slices",
                zh: "错误预算的计算方式（按事件或按时间片），以工具中的用语为准"),
        ])
}
