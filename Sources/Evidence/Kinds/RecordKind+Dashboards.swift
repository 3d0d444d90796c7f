import Diagnostics

extension RecordKind {
    /// A monitoring dashboard.
    public static let dashboards = RecordKind(
        "dashboards",
        LocalizedText(en: "a monitoring dashboard", zh: "一块监控看板"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the dashboard in its tool", zh: "看板在原工具中的标识"),
            Column("title", .text, en: "the title of the dashboard", zh: "看板标题"),
            Column("panels", .integer, en: "how many panels it shows, rows not counted", zh: "图表数量，分组行不计入"),
            Column(
                "has_thresholds", .boolean, en: "whether any panel shows a limit; missing means unknown",
                zh: "是否有图表标出阈值；缺失表示未知"),
            Column(
                "golden_signals", .integer, en: "how many of latency, traffic, errors and saturation it shows, 0..4",
                zh: "覆盖时延、流量、错误、饱和度四类信号的数量，取值 0..4"),
            Column(
                "updated_at", .timestamp, en: "when it was last changed; missing means not recorded",
                zh: "最近一次修改时间；缺失表示未记录"),
        ])
}
