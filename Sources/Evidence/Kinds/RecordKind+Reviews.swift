import Diagnostics

extension RecordKind {
    /// A regular review meeting, planned or held.
    public static let reviews = RecordKind(
        "reviews",
        LocalizedText(en: "a regular review meeting, planned or held", zh: "一次计划或已召开的例行评审"),
        strength: .exercised, nature: .event(time: "planned_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the review", zh: "评审标识"),
            Column(
                "kind", .text, en: "what is reviewed", zh: "评审内容类别",
                allowedValues: ["slo", "alert", "capacity", "architecture", "continuity", "management"]),
            Column("planned_at", .timestamp, en: "when it was to be held by plan", zh: "计划召开时间"),
            Column(
                "held_at", .timestamp, en: "when it was held; missing means it was not held or not recorded",
                zh: "实际召开时间；缺失表示未召开或未记录"),
            Column(
                "actions", .integer, en: "how many actions it agreed; missing means not counted",
                zh: "商定的改进措施数量；缺失表示未统计"),
            Column("participants", .integer, en: "how many took part; missing means not recorded", zh: "参加人数；缺失表示未记录"),
            Column(
                "minutes", .text, en: "the link to or identifier of the minutes; missing means none",
                zh: "会议纪要的链接或标识；缺失表示没有"),
        ])
}
