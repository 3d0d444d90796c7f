import Diagnostics

extension RecordKind {
    /// An exercise of a plan, from a table-top talk to a real switch-over.
    public static let drills = RecordKind(
        "drills",
        LocalizedText(en: "an exercise of a plan, from a table-top talk to a real switch-over", zh: "一次演练，从桌面推演到真实切换"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the drill", zh: "演练标识"),
            Column(
                "kind", .text, en: "what sort of exercise it was", zh: "演练类型",
                allowedValues: [
                    "tabletop", "emergency", "failover", "dr-switch", "business-takeover", "scaling", "restore",
                ]),
            Column(
                "plan", .text, en: "the identifier of the plan that was exercised; missing means none is linked",
                zh: "所演练的预案标识；缺失表示未关联"),
            Column("target", .text, en: "the component or system that was exercised", zh: "演练的部件或系统"),
            Column("started_at", .timestamp, en: "when it began", zh: "开始时间"),
            Column(
                "ended_at", .timestamp, en: "when it ended; missing means in progress or not recorded",
                zh: "结束时间；缺失表示进行中或未记录"),
            Column(
                "passed", .boolean, en: "whether its goals were reached, known at its end; missing means not judged",
                zh: "是否达到目标，结束后方可知；缺失表示未判定", knownAt: "ended_at"),
            Column(
                "target_time", .duration, en: "the time the exercised action may take; missing means not set",
                zh: "所演练操作的目标时长；缺失表示未设置"),
            Column(
                "actual_time", .duration,
                en: "the time the exercised action took, known at its end; missing means not measured",
                zh: "所演练操作的实际时长，结束后方可知；缺失表示未测量", knownAt: "ended_at"),
            Column(
                "rto_target", .duration, en: "the recovery time that was aimed at; missing means not set",
                zh: "目标恢复时间（RTO）；缺失表示未设置"),
            Column(
                "rto_actual", .duration, en: "the recovery time that was reached; missing means not measured",
                zh: "实际恢复时间；缺失表示未测量", knownAt: "ended_at"),
            Column(
                "rpo_target", .duration, en: "the loss of data, as time, that was allowed; missing means not set",
                zh: "目标恢复点（RPO），即允许的数据丢失时长；缺失表示未设置"),
            Column(
                "rpo_actual", .duration, en: "the loss of data, as time, that occurred; missing means not measured",
                zh: "实际数据丢失时长；缺失表示未测量", knownAt: "ended_at"),
            Column(
                "announced", .boolean, en: "whether those involved knew the time beforehand; missing means unknown",
                zh: "参与者是否事先获知时间；缺失表示未知"),
            .environment,
            Column(
                "automated", .boolean, en: "whether the switch or recovery ran by machine; missing means unknown",
                zh: "切换或恢复是否自动执行；缺失表示未知"),
            Column(
                "business_signed", .boolean, en: "whether the business side signed the result; missing means unknown",
                zh: "业务方是否签认结果；缺失表示未知"),
        ])
}
