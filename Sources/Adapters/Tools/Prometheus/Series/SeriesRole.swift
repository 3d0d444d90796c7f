/// What a series is taken for, decided by its labels alone.
enum SeriesRole: Hashable {
    /// A service level indicator: the share of what is good, 0 to 1.
    case indicator(slo: String)
    /// `up` or `probe_success`: 1 if a target answered, 0 if not.
    case availability(metric: String)
    /// The use of a resource as a share of its capacity, 0 to 1.
    case utilization(resource: String)
    /// Nothing that could be told.
    case unused

    /// Decides what a series is.
    ///
    /// - A label `slo` makes it an indicator, if it has no metric name or one that speaks of good: `sli`,
    /// `availability`,
    ///   `success` or `good`, and not of `error`, `fail`, `burn`, `budget` or `objective`.
    /// - The metric names `up` and `probe_success` make it availability.
    /// - A label `resource` with one of the words of `utilization_windows` makes it utilisation, and so does a metric
    /// name with
    ///   `utilization`, `utilisation` or `usage_ratio` in it; a word in that name says which resource.
    init(_ labels: SeriesLabels) {
        let metric = labels.metric?.lowercased()
        if let slo = labels["slo"], Self.speaksOfGood(metric) {
            self = .indicator(slo: slo)
        } else if let metric, metric == "up" || metric == "probe_success" {
            self = .availability(metric: metric)
        } else if let resource = Self.resource(labels["resource"]), labels["slo"] == nil {
            self = .utilization(resource: resource)
        } else if let metric, labels["slo"] == nil, Self.utilizationWords.contains(where: metric.contains) {
            let parts = metric.split { $0 == "_" || $0 == ":" }
            self = .utilization(resource: parts.lazy.compactMap { Self.resource(String($0)) }.first ?? "other")
        } else {
            self = .unused
        }
    }

    private static func speaksOfGood(_ metric: String?) -> Bool {
        guard let metric else { return true }
        let bad = ["error", "fail", "burn", "budget", "objective"]
        let good = ["sli", "availability", "success", "good"]
        return !bad.contains(where: metric.contains) && good.contains(where: metric.contains)
    }

    private static let utilizationWords = ["utilization", "utilisation", "usage_ratio"]

    /// The resource that a word names.
    private static func resource(_ word: String?) -> String? {
        switch word?.lowercased() {
        case "cpu": "cpu"
        case "memory", "mem": "memory"
        case "disk", "filesystem", "storage", "volume": "disk"
        case "network", "net", "bandwidth": "network"
        case "connections", "connection", "pool": "connections"
        case "queue": "queue"
        case "other": "other"
        default: nil
        }
    }
}
