import Diagnostics

extension RecordKind {
    /// A resource of the platform, such as a host, network or database.
    public static let resources = RecordKind(
        "resources",
        LocalizedText(en: "a resource of the platform, such as a host, network or database", zh: "平台中的一项资源，如主机、网络或数据库"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the resource", zh: "资源标识"),
            Column("layer", .text, en: "the layer it belongs to", zh: "所属层次", allowedValues: Column.layers),
            Column("kind", .text, en: "what sort of resource it is, in the words of the tool", zh: "资源类型，以工具中的用语为准"),
            Column(
                "managed_by_code", .boolean, en: "whether it is created and changed by code; missing means unknown",
                zh: "是否由代码管理；缺失表示未知"),
            Column(
                "drift_detected_at", .timestamp,
                en: "when a difference from its definition was last found; missing means none found",
                zh: "最近一次发现配置漂移的时间；缺失表示未发现"),
            Column(
                "drift_fixed_at", .timestamp,
                en: "when that difference was removed; missing means not removed or none found",
                zh: "该漂移消除的时间；缺失表示未消除或未发现漂移"),
            Column("zone", .text, en: "the availability zone; missing means not recorded", zh: "可用区；缺失表示未记录"),
            Column("region", .text, en: "the region; missing means not recorded", zh: "地域；缺失表示未记录"),
            Column(
                "critical", .boolean, en: "whether a critical service depends on it; missing means not classified",
                zh: "是否为关键服务所依赖；缺失表示未分级"),
        ])
}
