import Diagnostics

extension RecordKind {
    /// A comparison of the recorded topology with reality on a sample.
    public static let topologyChecks = RecordKind(
        "topology_checks",
        LocalizedText(en: "a comparison of the recorded topology with reality on a sample", zh: "对登记拓扑与实际情况的一次抽样核对"),
        strength: .exercised, nature: .event(time: "checked_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the check", zh: "核对标识"),
            Column("checked_at", .timestamp, en: "when the sample was checked", zh: "核对时间"),
            Column("sampled", .integer, en: "how many relations or items were checked", zh: "抽查的关系或条目数"),
            Column("correct", .integer, en: "how many of those were right", zh: "其中正确的数量"),
            Column(
                "automatic", .boolean, en: "whether the check ran by machine; missing means unknown",
                zh: "是否自动核对；缺失表示未知"),
        ])
}
