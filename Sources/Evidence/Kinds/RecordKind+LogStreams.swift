import Diagnostics

extension RecordKind {
    /// A stream of log records of a service.
    public static let logStreams = RecordKind(
        "log_streams",
        LocalizedText(en: "a stream of log records of a service", zh: "某服务的一路日志"),
        strength: .exercised, nature: .state, key: ["service", "name"],
        columns: [
            Column(
                "name", .text, en: "the name of the stream, index or file, unique within its service",
                zh: "日志流、索引或文件名称，在所属服务内唯一"),
            Column(
                "central", .boolean, en: "whether it reaches the central log platform; missing means unknown",
                zh: "是否接入集中日志平台；缺失表示未知"),
            Column(
                "structured", .boolean,
                en: "whether its records have fields rather than free text; missing means unknown",
                zh: "是否为结构化日志；缺失表示未知"),
            Column(
                "trace_id_share", .decimal,
                en: "the share of records that carry a trace id, 0..1; missing means not measured",
                zh: "带有追踪标识的日志占比，取值 0..1；缺失表示未测量"),
            Column(
                "retention_days", .integer, en: "how long records are kept; missing means not stated",
                zh: "日志保留时长；缺失表示未说明", unit: "d"),
        ])
}
