import Diagnostics

extension RecordKind {
    /// An asset or service that monitoring collects from.
    public static let telemetryTargets = RecordKind(
        "telemetry_targets",
        LocalizedText(en: "an asset or service that monitoring collects from", zh: "被监控采集的一个资产或服务"),
        strength: .exercised, nature: .state, key: ["target", "layer"],
        columns: [
            Column("target", .text, en: "the identifier of the asset or service", zh: "资产或服务的标识"),
            Column("layer", .text, en: "the layer that is watched", zh: "监控所在层次", allowedValues: Column.layers),
            Column(
                "up", .boolean, en: "whether data came in at the last collection; missing means unknown",
                zh: "最近一次采集是否正常；缺失表示未知"),
            Column(
                "last_seen_at", .timestamp, en: "when data last came in; missing means never or not recorded",
                zh: "最近一次收到数据的时间；缺失表示从未收到或未记录"),
            Column("agent", .text, en: "the collector or exporter that delivers the data", zh: "采集器或导出器名称"),
        ])
}
