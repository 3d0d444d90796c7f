import Diagnostics

extension RecordKind {
    /// A check of whether a release is ready for production.
    public static let readinessReviews = RecordKind(
        "readiness_reviews",
        LocalizedText(en: "a check of whether a release is ready for production", zh: "一次发布的生产就绪检查"),
        strength: .exercised, nature: .event(time: "held_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the check", zh: "检查标识"),
            Column(
                "release", .text, en: "the release that was checked; missing means none is linked", zh: "被检查的发布；缺失表示未关联"
            ),
            Column("held_at", .timestamp, en: "when it was checked", zh: "检查时间"),
            Column("passed", .boolean, en: "whether it was found ready; missing means not decided", zh: "是否就绪；缺失表示未判定"),
            Column(
                "score", .decimal, en: "the score that was given, 0..100; missing means no score",
                zh: "得分，取值 0..100；缺失表示未评分"),
            Column(
                "automated", .boolean, en: "whether the check ran by machine; missing means unknown",
                zh: "是否自动检查；缺失表示未知"),
        ])
}
