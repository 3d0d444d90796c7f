import Diagnostics

extension RecordKind {
    /// What was seen in the traces of a service in one period.
    public static let traceSummaries = RecordKind(
        "trace_summaries",
        LocalizedText(en: "what was seen in the traces of a service in one period", zh: "某服务在一个时段内的调用链统计"),
        strength: .exercised, nature: .event(time: "ended_at"), key: ["service", "ended_at"],
        columns: [
            Column("started_at", .timestamp, en: "the start of the period", zh: "时段开始时间"),
            Column("ended_at", .timestamp, en: "the end of the period", zh: "时段结束时间"),
            Column("traces", .integer, en: "how many traces were seen", zh: "调用链数量"),
            Column(
                "complete_traces", .integer, en: "how many of those have a root and no missing parent",
                zh: "其中有根节点且无父节点缺失的数量"),
            Column("spans", .integer, en: "how many spans were seen", zh: "跨度（span）数量"),
            Column("orphan_spans", .integer, en: "how many spans name a parent that is missing", zh: "所指父节点缺失的跨度数量"),
            Column("error_spans", .integer, en: "how many spans are marked as errors", zh: "标记为错误的跨度数量"),
            Column("entry_service", .text, en: "the service where most traces begin", zh: "多数调用链的入口服务"),
            Column(
                "async_covered", .boolean,
                en: "whether spans of queues or asynchronous work are linked; missing means unknown",
                zh: "是否串联消息队列或异步调用；缺失表示未知"),
        ])
}
