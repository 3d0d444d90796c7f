import Diagnostics

extension RecordKind {
    /// An improvement that was agreed and is tracked.
    public static let actionItems = RecordKind(
        "action_items",
        LocalizedText(en: "an improvement that was agreed and is tracked", zh: "一项已商定并跟踪的改进措施"),
        strength: .exercised, nature: .event(time: "created_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the number of the item in its tracker", zh: "在跟踪工具中的编号"),
            Column(
                "origin", .text, en: "where it comes from; missing means not stated", zh: "来源类别；缺失表示未说明",
                allowedValues: [
                    "post-incident-review", "drill", "chaos", "slo-review", "self-assessment", "audit", "other",
                ]),
            Column(
                "source", .text,
                en: "the identifier of the review, drill or run it comes from; missing means none is linked",
                zh: "来源的复盘、演练或实验标识；缺失表示未关联"),
            Column("title", .text, en: "the short description of the item", zh: "简要描述"),
            Column("owner", .text, en: "the team or role that does it; missing means no owner", zh: "责任团队或角色；缺失表示无责任人"),
            Column("created_at", .timestamp, en: "when it was agreed", zh: "提出时间"),
            Column(
                "due_at", .timestamp, en: "when it is to be done; may lie in the future; missing means no date was set",
                zh: "计划完成时间，可晚于评估日期；缺失表示未设期限", isPlanned: true),
            Column("closed_at", .timestamp, en: "when it was done; missing means it is open", zh: "完成时间；缺失表示未完成"),
            Column(
                "retested_at", .timestamp, en: "when its effect was tested again; missing means not tested",
                zh: "复测效果的时间；缺失表示未复测"),
            Column("priority", .text, en: "the priority, in the words of the tracker", zh: "优先级，以跟踪工具中的用语为准"),
        ])
}
