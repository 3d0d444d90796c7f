import Diagnostics

extension RecordKind {
    /// A written plan, runbook or piece of operational knowledge.
    public static let plans = RecordKind(
        "plans",
        LocalizedText(en: "a written plan, runbook or piece of operational knowledge", zh: "一份预案、手册或运维知识"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the document", zh: "文档标识"),
            Column("title", .text, en: "the title of the document", zh: "文档标题"),
            Column(
                "kind", .text, en: "what it is for", zh: "用途类别",
                allowedValues: [
                    "contingency", "runbook", "rollback", "disaster-recovery", "business-continuity", "capacity",
                    "knowledge",
                ]),
            Column(
                "failure_mode", .text,
                en: "the identifier of the failure mode it answers; missing means none is linked",
                zh: "应对的故障模式标识；缺失表示未关联"),
            Column(
                "owner", .text, en: "the team or role that keeps it; missing means none recorded", zh: "维护团队或角色；缺失表示未登记"
            ),
            Column(
                "approved_at", .timestamp, en: "when it was approved; missing means not approved or not recorded",
                zh: "批准时间；缺失表示未批准或未记录"),
            Column(
                "reviewed_at", .timestamp, en: "when it was last reviewed; missing means never or not recorded",
                zh: "最近一次评审时间；缺失表示从未评审或未记录"),
            Column(
                "executable", .boolean, en: "whether a tool can run its steps; missing means unknown",
                zh: "步骤能否由工具执行；缺失表示未知"),
            Column(
                "critical", .boolean,
                en: "whether it covers a critical service or failure; missing means not classified",
                zh: "是否针对关键服务或故障；缺失表示未分级"),
            Column(
                "alert", .text, en: "the name of the alert it answers; missing means none is linked",
                zh: "应对的告警名称；缺失表示未关联"),
        ])
}
