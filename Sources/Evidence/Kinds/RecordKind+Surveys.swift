import Diagnostics

extension RecordKind {
    /// One answer to a survey.
    public static let surveys = RecordKind(
        "surveys",
        LocalizedText(en: "one answer to a survey", zh: "一份问卷答复"),
        strength: .exercised, nature: .event(time: "answered_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the answer, not of a person", zh: "答复标识，不标识个人"),
            Column(
                "topic", .text, en: "what was asked about", zh: "调查主题",
                allowedValues: ["psychological-safety", "platform-satisfaction", "toil", "on-call", "other"]),
            Column("answered_at", .timestamp, en: "when it was answered", zh: "答复时间"),
            Column(
                "score", .decimal, en: "the answer from 1 (worst) to 5 (best); missing means no answer",
                zh: "评分，1 最差，5 最好；缺失表示未作答"),
            Column(
                "respondent_team", .text, en: "the team of the person; missing means not asked", zh: "答复者所在团队；缺失表示未询问"),
        ])
}
