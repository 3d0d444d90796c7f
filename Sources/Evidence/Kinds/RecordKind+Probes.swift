import Diagnostics

extension RecordKind {
    /// A synthetic check or real-user measurement of a journey.
    public static let probes = RecordKind(
        "probes",
        LocalizedText(en: "a synthetic check or real-user measurement of a journey", zh: "对一条链路的拨测或真实用户监测"),
        strength: .exercised, nature: .state, key: ["journey", "name"],
        columns: [
            Column("name", .text, en: "the name of the probe, unique within its journey", zh: "探测名称，在所属链路内唯一"),
            Column("journey", .text, en: "the identifier of the journey it measures", zh: "所测链路的标识"),
            Column(
                "kind", .text, en: "synthetic requests or real-user measurement (rum)", zh: "拨测（synthetic）或真实用户监测（rum）",
                allowedValues: ["synthetic", "rum"]),
            Column(
                "interval", .duration, en: "the time between two runs; missing for real-user measurement",
                zh: "两次运行的间隔；真实用户监测时缺失"),
            Column("sites", .integer, en: "from how many places it runs; missing means unknown", zh: "探测点数量；缺失表示未知"),
            Column(
                "session_share", .decimal,
                en: "the share of user sessions measured, 0..1; missing for synthetic requests",
                zh: "采集的用户会话占比，取值 0..1；拨测时缺失"),
            Column(
                "last_run_at", .timestamp, en: "when it last delivered a result; missing means never or not recorded",
                zh: "最近一次产生结果的时间；缺失表示从未或未记录"),
            Column(
                "joined_traces", .boolean, en: "whether its results lead to back-end traces; missing means unknown",
                zh: "结果能否关联后端调用链；缺失表示未知"),
        ])
}
