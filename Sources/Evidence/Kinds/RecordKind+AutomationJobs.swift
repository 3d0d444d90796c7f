import Diagnostics

extension RecordKind {
    /// An automated job as it is defined.
    public static let automationJobs = RecordKind(
        "automation_jobs",
        LocalizedText(en: "an automated job as it is defined", zh: "一项已定义的自动化作业"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the job in its tool", zh: "作业在原工具中的标识"),
            Column("name", .text, en: "the name of the job", zh: "作业名称"),
            Column(
                "audited", .boolean, en: "whether its runs are logged with who and what; missing means unknown",
                zh: "运行是否留有审计记录；缺失表示未知"),
            Column(
                "limited", .boolean, en: "whether its reach is limited by machine; missing means unknown",
                zh: "影响范围是否受系统限制；缺失表示未知"),
            Column(
                "reversible", .boolean, en: "whether its effect can be taken back; missing means unknown",
                zh: "是否可回退；缺失表示未知"),
            Column(
                "dry_run", .boolean, en: "whether it can be tried without effect; missing means unknown",
                zh: "是否支持试运行；缺失表示未知"),
            Column("tool", .text, en: "the tool that runs it", zh: "执行工具"),
        ])
}
