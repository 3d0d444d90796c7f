import Diagnostics

extension RecordKind {
    /// A chaos experiment as it is designed.
    public static let chaosExperiments = RecordKind(
        "chaos_experiments",
        LocalizedText(en: "a chaos experiment as it is designed", zh: "一项已设计的混沌实验"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the experiment", zh: "实验标识"),
            Column("title", .text, en: "the title of the experiment", zh: "实验标题"),
            Column(
                "fault_class", .text, en: "which class of fault it injects", zh: "注入的故障类别",
                allowedValues: Column.faultClasses),
            Column(
                "hypothesis", .boolean, en: "whether a hypothesis is written down; missing means unknown",
                zh: "是否写明假设；缺失表示未知"),
            Column(
                "steady_state", .boolean, en: "whether a measurable steady state is defined; missing means unknown",
                zh: "是否定义可度量的稳态；缺失表示未知"),
            Column(
                "abort_condition", .boolean, en: "whether a condition to stop is defined; missing means unknown",
                zh: "是否定义中止条件；缺失表示未知"),
            Column(
                "approved_at", .timestamp, en: "when it was approved; missing means not approved or not recorded",
                zh: "批准时间；缺失表示未批准或未记录"),
            Column(
                "scheduled", .boolean, en: "whether it runs on a schedule or in a pipeline; missing means unknown",
                zh: "是否定期或在流水线中运行；缺失表示未知"),
            Column("tool", .text, en: "the tool it is written for", zh: "所用工具"),
        ])
}
