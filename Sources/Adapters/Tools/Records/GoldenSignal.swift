/// The golden signals of Google's SRE book, as far as the name of a metric or a query tells them.
enum GoldenSignal: String, CaseIterable {
    case latency
    case traffic
    case errors
    case saturation

    /// The signals that a query, a metric name or a title speaks of.
    ///
    /// Words decide: a name is cut at everything that is no letter and no digit, so that `default` holds no fault and
    /// `erroneous` no error. Response codes `5..`, `5xx` and `500` to `599` speak of errors.
    static func signals(in text: String) -> Set<GoldenSignal> {
        var found: Set<GoldenSignal> = []
        for word in text.lowercased().utf8.split(whereSeparator: { !$0.isWordByte }).prefix(wordLimit) {
            let word = String(decoding: Array(word), as: UTF8.self)
            if let signal = words[word] { found.insert(signal) }
        }
        if text.contains("\"5.") || text.contains("5xx") || text.contains("\"5[") || text.contains("\"^5") {
            found.insert(.errors)
        }
        for (part, signal) in chinese where text.contains(part) { found.insert(signal) }
        return found
    }

    /// Longer queries are looked into only so far.
    private static let wordLimit = 2000

    private static let words: [String: GoldenSignal] = {
        let lists: [(GoldenSignal, [String])] = [
            (
                .latency,
                [
                    "latency", "latencies", "duration", "durations", "elapsed", "rt", "p50", "p90",
                    "p95", "p99", "quantile", "quantile95", "delay",
                ]
            ),
            (
                .traffic,
                [
                    "requests", "request", "calls", "call", "rps", "qps", "tps", "throughput", "traffic", "cpm",
                    "queries", "connections",
                ]
            ),
            (
                .errors,
                [
                    "error", "errors", "err", "fail", "failed", "failure", "failures", "exception", "exceptions",
                    "5xx", "sla", "rejected", "dropped", "errored",
                ]
            ),
            (
                .saturation,
                [
                    "cpu", "memory", "mem", "disk", "filesystem", "load1", "load5", "load15", "utilization",
                    "utilisation", "saturation", "queue", "heap", "swap", "iowait", "pressure", "throttled", "usage",
                ]
            ),
        ]
        var table: [String: GoldenSignal] = [:]
        for (signal, list) in lists { for word in list { table[word] = signal } }
        return table
    }()

    private static let chinese: [(String, GoldenSignal)] = [
        ("时延", .latency), ("延迟", .latency), ("耗时", .latency), ("响应时间", .latency), ("流量", .traffic), ("请求", .traffic),
        ("吞吐", .traffic), ("错误", .errors), ("失败", .errors), ("异常", .errors), ("使用率", .saturation), ("负载", .saturation),
        ("内存", .saturation), ("饱和", .saturation),
    ]
}

extension UInt8 {
    /// Whether a word of a metric name goes on; underscores separate words.
    fileprivate var isWordByte: Bool {
        self &- 0x30 < 10 || (0x61...0x7A).contains(self | 0x20)
    }
}
