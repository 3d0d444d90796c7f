import Diagnostics

extension RecordKind {
    /// A request of a team to the platform or operations.
    public static let serviceRequests = RecordKind(
        "service_requests",
        LocalizedText(en: "a request of a team to the platform or operations", zh: "团队向平台或运维提出的一次服务请求"),
        strength: .exercised, nature: .event(time: "requested_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the number of the request in its tool", zh: "请求在原工具中的编号"),
            Column("kind", .text, en: "what was requested, in the words of the tool", zh: "请求类型，以工具中的用语为准"),
            Column("requested_at", .timestamp, en: "when it was requested", zh: "提出时间"),
            Column(
                "delivered_at", .timestamp, en: "when it was delivered; missing means not delivered or not recorded",
                zh: "交付时间；缺失表示未交付或未记录"),
            Column(
                "self_service", .boolean,
                en: "whether it was delivered without a person of operations; missing means unknown",
                zh: "是否自助完成而无需运维人员；缺失表示未知"),
        ])
}
