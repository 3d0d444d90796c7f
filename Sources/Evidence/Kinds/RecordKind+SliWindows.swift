import Diagnostics

extension RecordKind {
    /// What a service level indicator measured in one window.
    public static let sliWindows = RecordKind(
        "sli_windows",
        LocalizedText(en: "what a service level indicator measured in one window", zh: "某服务等级指标（SLI）在一个窗口内的实测结果"),
        strength: .exercised, nature: .event(time: "ended_at"), key: ["service", "slo", "window_kind", "ended_at"],
        columns: [
            Column("slo", .text, en: "the name of the objective it is measured against", zh: "对应的 SLO 名称"),
            Column("started_at", .timestamp, en: "the start of the window", zh: "窗口开始时间"),
            Column(
                "ended_at", .timestamp, en: "the end of the window; the result is known from then on",
                zh: "窗口结束时间，此后结果方可知"),
            Column(
                "window_kind", .text, en: "the sort of window: calendar or rolling", zh: "窗口类型：自然周期或滚动",
                allowedValues: ["day", "week", "month", "quarter", "rolling"]),
            Column(
                "good", .decimal, en: "the number of good events or time slices; missing means only the ratio is known",
                zh: "良好事件数或时间片数；缺失表示仅有比值"),
            Column(
                "total", .decimal,
                en: "the number of all valid events or time slices; missing means only the ratio is known",
                zh: "有效事件或时间片总数；缺失表示仅有比值"),
            Column(
                "value", .decimal, en: "the measured indicator, 0..1; missing means no data, not zero",
                zh: "实测指标值，取值 0..1；缺失表示无数据，不等于零"),
            Column("objective", .decimal, en: "the objective that held in this window, 0..1", zh: "该窗口适用的目标值，取值 0..1"),
            Column("met", .boolean, en: "whether the objective was met; missing means no data", zh: "是否达成目标；缺失表示无数据"),
            Column(
                "data_share", .decimal,
                en: "the share of expected samples that are present, 0..1; missing means unknown",
                zh: "实际样本占应有样本的比例，取值 0..1；缺失表示未知"),
            Column(
                "user_facing", .boolean, en: "whether the indicator measures what users see; missing means not stated",
                zh: "是否衡量用户可感知的体验；缺失表示未说明"),
        ])
}
