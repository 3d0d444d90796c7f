import Diagnostics

extension RecordKind {
    /// A published review of an incident or near miss.
    public static let postIncidentReviews = RecordKind(
        "post_incident_reviews",
        LocalizedText(en: "a published review of an incident or near miss", zh: "一份已发布的事件或未遂事件复盘"),
        strength: .exercised, nature: .event(time: "published_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the review", zh: "复盘标识"),
            Column(
                "incident", .text, en: "the number of the incident it reviews; missing means none is linked",
                zh: "所复盘的事件编号；缺失表示未关联"),
            Column(
                "incident_started_at", .timestamp,
                en: "when the incident began, as the review states; missing means not stated", zh: "复盘所述的事件开始时间；缺失表示未说明"
            ),
            Column(
                "incident_recovered_at", .timestamp,
                en: "when user impact ended, as the review states; missing means not stated",
                zh: "复盘所述的用户影响消除时间；缺失表示未说明"),
            Column(
                "held_at", .timestamp, en: "when the review meeting was held; missing means not recorded",
                zh: "复盘会议时间；缺失表示未记录"),
            Column(
                "published_at", .timestamp, en: "when the review was published; missing means it is not published",
                zh: "发布时间；缺失表示未发布"),
            Column(
                "severity", .integer, en: "the severity of the incident, 1 most severe; missing means not graded",
                zh: "事件严重程度，1 为最严重；缺失表示未定级"),
            Column(
                "blameless", .boolean, en: "whether it looks for causes and not for culprits; missing means not judged",
                zh: "是否为无责复盘；缺失表示未判定"),
            Column(
                "company_wide", .boolean, en: "whether everyone in the company can read it; missing means unknown",
                zh: "是否全公司可读；缺失表示未知"),
            Column(
                "has_timeline", .boolean, en: "whether it contains a timeline; missing means not examined",
                zh: "是否含时间线；缺失表示未核查"),
            Column(
                "has_root_cause", .boolean, en: "whether it names causes; missing means not examined",
                zh: "是否给出根因；缺失表示未核查"),
            Column(
                "has_actions", .boolean, en: "whether it names actions; missing means not examined",
                zh: "是否列出改进措施；缺失表示未核查"),
            Column(
                "actions", .integer, en: "how many actions it names; missing means not counted", zh: "改进措施数量；缺失表示未统计"),
            Column(
                "actions_with_owner", .integer, en: "how many of those have an owner; missing means not counted",
                zh: "其中有责任人的数量；缺失表示未统计"),
            Column(
                "lessons", .boolean, en: "whether it states what was learnt; missing means not examined",
                zh: "是否总结经验教训；缺失表示未核查"),
            Column(
                "near_miss", .boolean, en: "whether it reviews a near miss without user impact; missing means unknown",
                zh: "是否为未影响用户的未遂事件；缺失表示未知"),
        ])
}
