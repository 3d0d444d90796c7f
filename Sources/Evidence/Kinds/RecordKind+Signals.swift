import Diagnostics

extension RecordKind {
    /// Whether a service has data for one of the golden signals.
    public static let signals = RecordKind(
        "signals",
        LocalizedText(en: "whether a service has data for one of the golden signals", zh: "某服务的一类黄金信号是否有数据"),
        strength: .exercised, nature: .state, key: ["service", "signal"],
        columns: [
            Column(
                "signal", .text, en: "which signal", zh: "信号类别",
                allowedValues: ["latency", "traffic", "errors", "saturation", "business"]),
            Column("source", .text, en: "the tool or metric the signal comes from", zh: "信号来源的工具或指标"),
            Column(
                "has_data", .boolean,
                en: "whether samples came in at the time of collection; missing means not checked",
                zh: "采集时是否有样本；缺失表示未核查"),
            Column(
                "baseline", .boolean, en: "whether a normal range is established for it; missing means unknown",
                zh: "是否建立了基线；缺失表示未知"),
        ])
}
