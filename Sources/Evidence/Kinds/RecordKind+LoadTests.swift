import Diagnostics

extension RecordKind {
    /// One run of a load or performance test.
    public static let loadTests = RecordKind(
        "load_tests",
        LocalizedText(en: "one run of a load or performance test", zh: "一次压力或性能测试"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the run", zh: "测试标识"),
            Column(
                "release", .text, en: "the release that was tested; missing means none is linked", zh: "被测发布；缺失表示未关联"),
            Column(
                "scope", .text, en: "how much of the chain was under load: one service, a segment or all of it",
                zh: "加压范围：单服务、链路片段或全链路", allowedValues: ["single", "segment", "full-link"]),
            Column(
                "model", .text, en: "open: arrivals by rate; closed: a fixed number of users",
                zh: "负载模型：open 按到达率，closed 按固定并发", allowedValues: ["open", "closed", "unknown"]),
            Column("started_at", .timestamp, en: "when it began", zh: "开始时间"),
            Column(
                "ended_at", .timestamp, en: "when it ended; missing means running or not recorded",
                zh: "结束时间；缺失表示进行中或未记录"),
            .environment,
            Column("requests", .integer, en: "how many requests were sent, failed ones included", zh: "请求总数，含失败"),
            Column("errors", .integer, en: "how many requests failed", zh: "失败请求数"),
            Column(
                "error_share", .decimal, en: "the share of failed requests, 0..1; missing means not measured",
                zh: "失败请求占比，取值 0..1；缺失表示未测量"),
            Column(
                "error_limit", .decimal,
                en: "the largest share of failed requests allowed, 0..1; missing means not set",
                zh: "允许的最大失败占比，取值 0..1；缺失表示未设置"),
            Column(
                "peak_rate", .decimal, en: "the highest rate of requests that was reached; missing means not measured",
                zh: "达到的最高请求速率；缺失表示未测量", unit: "req/s"),
            Column(
                "target_rate", .decimal, en: "the rate of requests that was aimed at; missing means not set",
                zh: "目标请求速率；缺失表示未设置", unit: "req/s"),
            Column("p50", .duration, en: "the median response time; missing means not measured", zh: "响应时间中位数；缺失表示未测量"),
            Column(
                "p95", .duration, en: "the response time that 95 % stayed within; missing means not measured",
                zh: "响应时间的 95 分位值；缺失表示未测量"),
            Column(
                "p99", .duration, en: "the response time that 99 % stayed within; missing means not measured",
                zh: "响应时间的 99 分位值；缺失表示未测量"),
            Column(
                "thresholds", .integer, en: "how many pass criteria were set; missing means unknown",
                zh: "设置的通过条件数量；缺失表示未知"),
            Column(
                "thresholds_failed", .integer, en: "how many of those were missed; missing means unknown",
                zh: "其中未满足的数量；缺失表示未知"),
            Column(
                "chain_share", .decimal,
                en: "the share of the critical chain that was covered, 0..1; missing means unknown",
                zh: "覆盖关键链路的比例，取值 0..1；缺失表示未知"),
            Column(
                "bottleneck_found", .boolean, en: "whether a bottleneck was located; missing means not examined",
                zh: "是否定位到瓶颈；缺失表示未分析"),
        ])
}
