import Diagnostics

extension RecordKind {
    /// A review of the architecture of a project.
    public static let architectureReviews = RecordKind(
        "architecture_reviews",
        LocalizedText(en: "a review of the architecture of a project", zh: "一次项目架构评审"),
        strength: .exercised, nature: .event(time: "held_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the review", zh: "评审标识"),
            Column(
                "project", .text, en: "the identifier of the project that was reviewed; missing means none is linked",
                zh: "被评审项目的标识；缺失表示未关联"),
            Column("held_at", .timestamp, en: "when it was held", zh: "评审时间"),
            Column(
                "passed", .boolean, en: "whether the architecture was accepted; missing means not decided",
                zh: "是否通过；缺失表示未判定"),
            Column(
                "reliability_requirements", .boolean,
                en: "whether reliability requirements were part of it; missing means unknown", zh: "是否评审可靠性需求；缺失表示未知"),
            Column(
                "fmea", .boolean, en: "whether failure modes and effects were analysed; missing means unknown",
                zh: "是否做过故障模式与影响分析（FMEA）；缺失表示未知"),
        ])
}
