import Diagnostics

extension RecordKind {
    /// An assessment that a team made of itself.
    public static let selfAssessments = RecordKind(
        "self_assessments",
        LocalizedText(en: "an assessment that a team made of itself", zh: "一次团队自评"),
        strength: .exercised, nature: .event(time: "performed_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the assessment", zh: "自评标识"),
            Column("performed_at", .timestamp, en: "when it was made", zh: "自评时间"),
            Column(
                "level", .integer, en: "the level that was found, 1..5; missing means no overall level",
                zh: "自评等级，取值 1..5；缺失表示无总体等级"),
            Column(
                "plan", .boolean, en: "whether a plan for improvement came out of it; missing means unknown",
                zh: "是否形成改进计划；缺失表示未知"),
        ])
}
