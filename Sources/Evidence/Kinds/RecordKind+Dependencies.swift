import Diagnostics

extension RecordKind {
    /// A call of a service to another service or an outside party.
    public static let dependencies = RecordKind(
        "dependencies",
        LocalizedText(en: "a call of a service to another service or an outside party", zh: "某服务对其他服务或外部方的一项依赖"),
        strength: .declared, nature: .state, key: ["service", "target"],
        columns: [
            Column("target", .text, en: "the service or party that is called", zh: "被依赖的服务或外部方"),
            Column(
                "critical", .boolean, en: "whether the service fails without it; missing means not classified",
                zh: "缺少它服务是否不可用；缺失表示未分级"),
            Column(
                "third_party", .boolean, en: "whether it is run by another company; missing means unknown",
                zh: "是否由第三方提供；缺失表示未知"),
            Column(
                "timeout", .boolean, en: "whether calls have a time limit; missing means unknown", zh: "调用是否设置超时；缺失表示未知"
            ),
            Column(
                "circuit_breaker", .boolean, en: "whether a breaker stops calls when it fails; missing means unknown",
                zh: "是否配置熔断；缺失表示未知"),
            Column(
                "rate_limit", .boolean, en: "whether the rate of calls is limited; missing means unknown",
                zh: "是否配置限流；缺失表示未知"),
            Column(
                "fallback", .boolean, en: "whether there is a way to go on without it; missing means unknown",
                zh: "是否有降级方案；缺失表示未知"),
            Column(
                "objective", .boolean, en: "whether an objective or agreement covers it; missing means unknown",
                zh: "是否有 SLO 或 SLA；缺失表示未知"),
            Column(
                "monitored", .boolean, en: "whether it is watched from the side of the caller; missing means unknown",
                zh: "调用方是否监控它；缺失表示未知"),
            Column(
                "verified_at", .timestamp, en: "when its loss was last exercised; missing means never or not recorded",
                zh: "最近一次验证其失效的时间；缺失表示从未或未记录"),
            Column(
                "sources", .integer, en: "how many independent sources show the dependency; missing means unknown",
                zh: "证实该依赖的独立来源数量；缺失表示未知"),
        ])
}
