import Diagnostics

extension RecordKind {
    /// A change record: a planned and approved alteration of a service or its platform.
    public static let changes = RecordKind(
        "changes",
        LocalizedText(
            en: "a change record: a planned and approved alteration of a service or its platform",
            zh: "一条变更记录：对服务或平台的一次经计划与审批的改动"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the number of the change in its tool", zh: "变更在原工具中的编号"),
            Column("title", .text, en: "the short description of the change", zh: "变更的简要描述"),
            Column(
                "type", .text, en: "how it is governed: pre-approved, normal or emergency; missing means not stated",
                zh: "管控类型：标准、常规或紧急；缺失表示未说明", allowedValues: ["standard", "normal", "emergency"]),
            Column(
                "class", .text, en: "what is altered; missing means not classified", zh: "变更对象类别；缺失表示未分类",
                allowedValues: [
                    "application", "configuration", "database", "infrastructure", "network", "data", "other",
                ]),
            Column(
                "risk", .text, en: "the risk that was assessed beforehand; missing means not assessed",
                zh: "事前评估的风险等级；缺失表示未评估", allowedValues: ["low", "medium", "high"]),
            Column("created_at", .timestamp, en: "when the record was written", zh: "变更单创建时间"),
            Column(
                "approved_at", .timestamp,
                en: "when the last required approval was given; missing means not approved or not recorded",
                zh: "最后一项必要审批通过的时间；缺失表示未审批或未记录"),
            Column(
                "approved_by", .text, en: "the person, role or board that approved; missing means none recorded",
                zh: "审批人、角色或委员会；缺失表示未记录"),
            Column(
                "planned_start_at", .timestamp, en: "the start of the agreed change window; may lie in the future",
                zh: "约定变更窗口的开始时间，可晚于评估日期", isPlanned: true),
            Column(
                "planned_end_at", .timestamp, en: "the end of the agreed change window; may lie in the future",
                zh: "约定变更窗口的结束时间，可晚于评估日期", isPlanned: true),
            Column(
                "started_at", .timestamp, en: "when work really began; missing means not begun or not recorded",
                zh: "实际开始实施的时间；缺失表示未开始或未记录"),
            Column(
                "finished_at", .timestamp,
                en: "when work and its check really ended; missing means in progress or not recorded",
                zh: "实施与验证实际结束的时间；缺失表示进行中或未记录"),
            Column(
                "outcome", .text, en: "how it ended; issues means done with side effects; missing means not known yet",
                zh: "结果；issues 表示完成但有副作用；缺失表示尚不可知",
                allowedValues: ["success", "issues", "failed", "rolled_back", "cancelled", "unknown"],
                knownAt: "finished_at"),
            Column(
                "rolled_back", .boolean, en: "whether it was taken back; missing means not known yet",
                zh: "是否已回退；缺失表示尚不可知", knownAt: "finished_at"),
            Column(
                "rollback_failed", .boolean, en: "whether taking it back failed; missing means no rollback or unknown",
                zh: "回退是否失败；缺失表示未回退或未知", knownAt: "finished_at"),
            Column(
                "caused_incident", .boolean,
                en: "whether an incident is linked to it as its effect; missing means not examined",
                zh: "是否引发事件；缺失表示未核查"),
            Column(
                "unauthorized", .boolean,
                en: "whether it was made without the approval it needed; missing means not examined",
                zh: "是否未经必要审批即实施；缺失表示未核查"),
            Column(
                "backout_plan", .boolean, en: "whether a plan for going back is attached; missing means unknown",
                zh: "是否附有回退方案；缺失表示未知"),
            Column(
                "test_plan", .boolean, en: "whether a test plan is attached; missing means unknown",
                zh: "是否附有测试方案；缺失表示未知"),
            Column(
                "impact_analysis", .boolean, en: "whether an analysis of its impact is attached; missing means unknown",
                zh: "是否附有影响分析；缺失表示未知"),
            Column(
                "risk_gate", .text, en: "what decided whether it may proceed; missing means unknown",
                zh: "准入依据：无、人工、错误预算或自动风险判定；缺失表示未知", allowedValues: ["none", "manual", "error-budget", "automatic"]),
            Column(
                "major", .boolean, en: "whether it counts as a major change; missing means not classified",
                zh: "是否为重大变更；缺失表示未分级"),
            Column(
                "critical", .boolean,
                en: "whether it touches a critical service or system; missing means not classified",
                zh: "是否涉及关键服务或系统；缺失表示未分级"),
            Column(
                "release", .text, en: "the release it delivers; missing means none is linked", zh: "所交付的发布版本；缺失表示未关联"),
            .environment,
        ])
}
