import Diagnostics

extension RecordKind {
    /// One run of an operational task, by hand or by machine.
    public static let operations = RecordKind(
        "operations",
        LocalizedText(en: "one run of an operational task, by hand or by machine", zh: "一次人工或自动执行的运维操作"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the run", zh: "操作标识"),
            Column("kind", .text, en: "the name of the task or job", zh: "任务或作业名称"),
            Column("started_at", .timestamp, en: "when it began", zh: "开始时间"),
            Column(
                "finished_at", .timestamp, en: "when it ended; missing means running or not recorded",
                zh: "结束时间；缺失表示进行中或未记录"),
            Column(
                "automated", .boolean, en: "whether it ran without manual steps; missing means unknown",
                zh: "是否无人工步骤自动执行；缺失表示未知"),
            Column(
                "approved", .boolean, en: "whether it was approved before it ran; missing means unknown",
                zh: "执行前是否经过审批；缺失表示未知"),
            Column(
                "audited", .boolean, en: "whether a log shows who did what; missing means unknown",
                zh: "是否留有审计记录；缺失表示未知"),
            Column(
                "limited", .boolean, en: "whether its reach is limited by machine; missing means unknown",
                zh: "影响范围是否受系统限制；缺失表示未知"),
            Column(
                "reversible", .boolean, en: "whether it can be taken back; missing means unknown", zh: "是否可回退；缺失表示未知"),
            Column(
                "outcome", .text, en: "how it ended; missing means not known yet", zh: "结果；缺失表示尚不可知",
                allowedValues: ["success", "failed", "cancelled", "unknown"], knownAt: "finished_at"),
            Column(
                "trigger", .text, en: "what set it off", zh: "触发方式",
                allowedValues: ["manual", "scheduled", "event", "pipeline", "unknown"]),
            Column("tool", .text, en: "the tool that ran it", zh: "执行工具"),
        ])
}
