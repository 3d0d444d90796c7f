/// What is asked of Prometheus.
public struct PrometheusOptions: Hashable, Sendable {
    /// The queries; the heavy work is left to the server.
    public var queries: [MetricQuery]
    /// Which lists are taken besides: `rules`, `alerts`, `targets`.
    public var lists: [String]

    /// The lists that there are.
    public static let knownLists = ["rules", "alerts", "targets"]

    /// Creates options.
    public init(queries: [MetricQuery] = MetricQuery.usual, lists: [String] = Self.knownLists) {
        self.queries = queries
        self.lists = lists
    }
}

/// A query in PromQL with the range that it is asked for.
public struct MetricQuery: Hashable, Sendable {
    /// The name, which is part of the path of its files.
    public var name: String
    /// The query.
    public var query: String
    /// The distance of samples in microseconds; none for one value at the time of collection.
    public var step: Int64?
    /// The record kinds that the answer gives.
    public var records: [String]

    /// Creates a query.
    public init(name: String, query: String, step: Int64?, records: [String]) {
        self.name = name
        self.query = query
        self.step = step
        self.records = records
    }

    /// The share of time in which each job answered, the share of requests that did not fail, and how far processors and
    /// memory were used; an hour each, so that days can be made of them in any zone.
    ///
    /// They use the metrics of Prometheus itself, of common HTTP libraries and of the node exporter. The labels that they keep
    /// and set are those by which a series is told: 'slo' for a share of what is good, 'resource' for utilisation.
    public static let usual: [MetricQuery] = [
        MetricQuery(
            name: "availability",
            query: #"label_replace(avg by (job) (avg_over_time(up[1h])), "slo", "availability", "job", ".*")"#,
            step: hour, records: ["sli_windows"]),
        MetricQuery(
            name: "request-success",
            query:
                #"label_replace(1 - (sum by (job) (increase(http_requests_total{code=~"5.."}[1h])) or 0 * sum by (job) (increase(http_requests_total[1h]))) / (sum by (job) (increase(http_requests_total[1h])) > 0), "slo", "request-success", "job", ".*")"#,
            step: hour, records: ["sli_windows"]),
        MetricQuery(
            name: "cpu-utilization",
            query:
                #"label_replace(1 - avg by (job) (rate(node_cpu_seconds_total{mode="idle"}[1h])), "resource", "cpu", "job", ".*")"#,
            step: hour, records: ["utilization_windows"]),
        MetricQuery(
            name: "memory-utilization",
            query:
                #"label_replace(1 - sum by (job) (avg_over_time(node_memory_MemAvailable_bytes[1h])) / sum by (job) (avg_over_time(node_memory_MemTotal_bytes[1h])), "resource", "memory", "job", ".*")"#,
            step: hour, records: ["utilization_windows"]),
    ]

    private static let hour: Int64 = 3_600_000_000
}
