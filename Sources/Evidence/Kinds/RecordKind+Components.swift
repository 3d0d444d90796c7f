import Diagnostics

extension RecordKind {
    /// A part of the architecture that can fail on its own.
    public static let components = RecordKind(
        "components",
        LocalizedText(en: "a part of the architecture that can fail on its own", zh: "架构中可独立失效的一个部件"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the component", zh: "部件标识"),
            Column(
                "critical", .boolean, en: "whether a critical service needs it; missing means not classified",
                zh: "是否为关键服务所必需；缺失表示未分级"),
            Column(
                "redundant", .boolean, en: "whether another instance takes over when it fails; missing means unknown",
                zh: "是否冗余；缺失表示未知"),
            Column(
                "zones", .integer, en: "over how many zones it is spread; missing means unknown", zh: "分布的可用区数量；缺失表示未知"),
            Column(
                "regions", .integer, en: "over how many regions it is spread; missing means unknown",
                zh: "分布的地域数量；缺失表示未知"),
            Column(
                "single_point", .boolean,
                en: "whether it was found to be a single point of failure; missing means not examined",
                zh: "是否为单点；缺失表示未核查"),
            Column(
                "scanned_at", .timestamp,
                en: "when it was last examined for single points; missing means never or not recorded",
                zh: "最近一次单点排查时间；缺失表示从未或未记录"),
        ])
}
