import Diagnostics

extension RecordKind {
    /// How a business transaction performed in one window.
    public static let transactionWindows = RecordKind(
        "transaction_windows",
        LocalizedText(en: "how a business transaction performed in one window", zh: "某业务交易在一个窗口内的性能"),
        strength: .exercised, nature: .event(time: "ended_at"), key: ["service", "transaction", "ended_at"],
        columns: [
            Column("transaction", .text, en: "the name of the transaction or interface", zh: "交易或接口名称"),
            Column("started_at", .timestamp, en: "the start of the window", zh: "窗口开始时间"),
            Column("ended_at", .timestamp, en: "the end of the window", zh: "窗口结束时间"),
            Column(
                "critical", .boolean, en: "whether the transaction is critical; missing means not classified",
                zh: "是否为关键交易；缺失表示未分级"),
            Column("satisfied", .integer, en: "how many took at most the target T", zh: "耗时不超过目标 T 的数量"),
            Column("tolerating", .integer, en: "how many took more than T and at most 4 T", zh: "耗时大于 T 且不超过 4T 的数量"),
            Column("total", .integer, en: "how many there were, failed ones included", zh: "总数，含失败"),
            Column(
                "apdex_target", .duration, en: "the target T of the Apdex score; missing means not set",
                zh: "Apdex 的目标时长 T；缺失表示未设置"),
            Column(
                "p95", .duration, en: "the time that 95 % stayed within; missing means not measured",
                zh: "耗时的 95 分位值；缺失表示未测量"),
            Column(
                "p99", .duration, en: "the time that 99 % stayed within; missing means not measured",
                zh: "耗时的 99 分位值；缺失表示未测量"),
            Column(
                "target_p95", .duration, en: "the limit agreed for the 95th percentile; missing means not agreed",
                zh: "约定的 95 分位耗时上限；缺失表示未约定"),
        ])
}
