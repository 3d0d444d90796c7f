import Diagnostics

extension RecordKind {
    /// One run of a chaos experiment.
    public static let chaosRuns = RecordKind(
        "chaos_runs",
        LocalizedText(en: "one run of a chaos experiment", zh: "一次混沌实验的执行"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the run", zh: "执行标识"),
            Column(
                "experiment", .text, en: "the identifier of the experiment; missing means none is linked",
                zh: "实验标识；缺失表示未关联"),
            Column(
                "fault_class", .text, en: "which class of fault was injected", zh: "注入的故障类别",
                allowedValues: Column.faultClasses),
            Column("started_at", .timestamp, en: "when it began", zh: "开始时间"),
            Column(
                "ended_at", .timestamp, en: "when it ended; missing means running or not recorded",
                zh: "结束时间；缺失表示进行中或未记录"),
            .environment,
            Column(
                "injected", .boolean, en: "whether the fault really took effect; missing means not known yet",
                zh: "故障是否真正注入；缺失表示尚不可知", knownAt: "ended_at"),
            Column(
                "steady_state_held", .boolean,
                en: "whether the steady state held; missing means not checked or not known yet",
                zh: "稳态是否保持；缺失表示未检查或尚不可知", knownAt: "ended_at"),
            Column(
                "outcome", .text, en: "how it ended; completed says nothing about the steady state",
                zh: "结果；completed 不代表稳态保持", allowedValues: ["completed", "aborted", "failed", "unknown"],
                knownAt: "ended_at"),
            Column(
                "automated", .boolean, en: "whether it ran without manual steps; missing means unknown",
                zh: "是否无人工步骤自动执行；缺失表示未知"),
            Column(
                "abort_tested", .boolean, en: "whether stopping it was tried out; missing means unknown",
                zh: "是否验证过中止手段；缺失表示未知"),
            Column(
                "times_captured", .boolean,
                en: "whether detection, alert and recovery times were taken by machine; missing means unknown",
                zh: "是否自动记录发现、告警与恢复时间；缺失表示未知"),
            Column(
                "findings", .integer, en: "how many weaknesses it found; missing means not counted, not zero",
                zh: "发现的薄弱点数量；缺失表示未统计，不等于零"),
            Column(
                "recovery_time", .duration, en: "the time from injection to recovery; missing means not measured",
                zh: "从注入到恢复的时长；缺失表示未测量", knownAt: "ended_at"),
        ])
}
