import Diagnostics

extension RecordKind {
    /// How much of a resource a service used in one window.
    public static let utilizationWindows = RecordKind(
        "utilization_windows",
        LocalizedText(en: "how much of a resource a service used in one window", zh: "某服务在一个窗口内的资源使用率"),
        strength: .exercised, nature: .event(time: "ended_at"), key: ["service", "resource", "ended_at"],
        columns: [
            Column(
                "resource", .text, en: "which resource", zh: "资源类别",
                allowedValues: ["cpu", "memory", "disk", "network", "connections", "queue", "other"]),
            Column("started_at", .timestamp, en: "the start of the window", zh: "窗口开始时间"),
            Column("ended_at", .timestamp, en: "the end of the window", zh: "窗口结束时间"),
            Column(
                "peak", .decimal, en: "the highest use as a share of capacity, 0..1; missing means not measured",
                zh: "最高使用率，取值 0..1；缺失表示未测量"),
            Column(
                "average", .decimal, en: "the mean use as a share of capacity, 0..1; missing means not measured",
                zh: "平均使用率，取值 0..1；缺失表示未测量"),
        ])
}
