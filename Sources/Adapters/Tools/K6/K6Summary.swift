import Diagnostics

/// A summary of k6 in one of its shapes.
struct K6Summary {
    private let root: Node
    private let shape: Shape

    /// The shapes of summaries.
    enum Shape {
        /// `--summary-export`: values lie flat in each metric.
        case export
        /// The data of `handleSummary`: values lie in `values`.
        case handleSummary
        /// The machine-readable summary: metrics are a list.
        case machineReadable

        /// The markers of the shape.
        var reason: LocalizedText {
            switch self {
            case .export:
                LocalizedText(
                    en: "metrics of k6 with flat values, and 'root_group' with 'groups' and 'checks'",
                    zh: "k6 指标的值平铺，且有含“groups”与“checks”的“root_group”")
            case .handleSummary:
                LocalizedText(
                    en: "metrics of k6 with 'type' and 'values', and 'root_group' or 'state.testRunDurationMs'",
                    zh: "k6 指标含“type”与“values”，且有“root_group”或“state.testRunDurationMs”")
            case .machineReadable:
                LocalizedText(
                    en: "'version', 'metadata.k6Version' and a list of metrics under 'results'",
                    zh: "含“version”“metadata.k6Version”，且“results”下有指标列表")
            }
        }
    }

    /// Takes a summary whose shape is known.
    init(root: Node, shape: Shape) {
        self.root = root
        self.shape = shape
    }

    /// The shape of a summary; none if it is none of k6, or one that a script words itself.
    static func shape(of root: Node) -> Shape? {
        if root[path: "metadata", "k6Version"]?.string != nil, root["version"]?.string != nil,
            root[path: "results", "metrics"]?.kind == .list
        {
            return .machineReadable
        }
        guard let metrics = root["metrics"], metrics.kind == .map else { return nil }
        let own = metrics.entries.filter { names.contains($0.key) && $0.value.kind == .map }
        guard own.count >= 2 else { return nil }
        let group = root["root_group"]
        let hasGroup = group?.has("groups", "checks") ?? false
        if own.allSatisfy({ $0.value["type"]?.string != nil && $0.value["values"]?.kind == .map }) {
            return hasGroup || root[path: "state", "testRunDurationMs"] != nil ? .handleSummary : nil
        }
        return hasGroup && own.allSatisfy { $0.value["values"] == nil } ? .export : nil
    }

    /// Metrics that every test has, or every test over HTTP.
    private static let names: Set<String> = [
        "http_reqs", "http_req_duration", "http_req_failed", "http_req_blocked", "http_req_waiting",
        "http_req_connecting",
        "iterations", "iteration_duration", "vus", "vus_max", "data_sent", "data_received", "checks",
    ]

    /// Fills a load test.
    func fill(_ test: inout LoadTest, _ times: inout TimeNotes) {
        let requests = values("http_reqs")
        let durations = values("http_req_duration")
        test.requests = requests?["count"]?.int
        test.peakRate = requests?["rate"]?.double ?? meanRate(test.requests)
        test.p50 = DurationParser.parse(durations?["med"] ?? durations?["p(50)"], unit: .milliseconds)
        test.p95 = DurationParser.parse(durations?["p(95)"], unit: .milliseconds)
        test.p99 = DurationParser.parse(durations?["p(99)"], unit: .milliseconds)
        if let failed = values("http_req_failed") {
            let tally = K6Rate(failed)
            test.errors = tally.matches
            test.errorShare = LoadTest.share(of: tally.matches, among: tally.total) ?? tally.share
        }
        let thresholds = K6Thresholds(metrics: metrics, shape: shape)
        test.thresholds = thresholds.count
        test.failedThresholds = thresholds.failed
        test.errorLimit = thresholds.errorLimit
        let options = K6Options(root["options"])
        test.model = options.model
        test.targetRate = options.targetRate
        (test.service, test.release, test.environment) = (options.service, options.release, options.environment)
        fillTimes(&test, &times)
    }

    /// The requests a second over the whole test, for the machine-readable summary holds no rate of counters.
    private func meanRate(_ requests: Int64?) -> Double? {
        let length =
            DurationParser.parse(root[path: "config", "duration"], unit: .seconds)
            ?? DurationParser.parse(root[path: "state", "testRunDurationMs"], unit: .milliseconds)
        guard let requests, let length, length > 0 else { return nil }
        return Double(requests) * 1_000_000 / Double(length)
    }

    /// The machine-readable summary is written when the test ends, and says how long it ran.
    private func fillTimes(_ test: inout LoadTest, _ times: inout TimeNotes) {
        guard shape == .machineReadable, let end = times.time(root[path: "metadata", "generatedAt"]) else { return }
        test.endedAt = end
        let length = DurationParser.parse(root[path: "config", "duration"], unit: .seconds)
        test.startedAt = length.flatMap { LoadTest.start(end: end, length: $0) }
    }

    /// All metrics with their names, sub-metrics included.
    private var metrics: [(name: String, node: Node)] {
        if shape == .machineReadable {
            return (root[path: "results", "metrics"]?.itemsOrNone ?? []).compactMap { metric in
                metric["name"]?.string.map { ($0, metric) }
            }
        }
        return (root["metrics"]?.entries).map { $0.map { ($0.key, $0.value) } } ?? []
    }

    /// The values of a metric.
    private func values(_ name: String) -> Node? {
        guard let metric = metrics.first(where: { $0.name == name })?.node else { return nil }
        return shape == .export ? metric : metric["values"]
    }
}
