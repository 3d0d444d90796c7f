/// The labels of one series, alert or target.
struct SeriesLabels {
    private let labels: Node?

    /// Takes the `metric` of a series.
    init(_ series: Node) {
        labels = series["metric"]
    }

    /// Takes a map of labels.
    init(labels: Node?) {
        self.labels = labels
    }

    /// The value of a label; none if it is absent or empty.
    subscript(_ name: String) -> String? {
        guard let value = labels?[name]?.string, !value.isEmpty else { return nil }
        return value
    }

    /// The name of the metric; none for the result of an expression.
    var metric: String? { self["__name__"] }

    /// The service: the first of these labels that is there.
    var service: String? {
        self["service"] ?? self["service_name"] ?? self["app"] ?? self["application"] ?? self["job"]
    }

    /// The service of an alert: the first of these labels that is there, as for the rule that fired.
    var alertService: String? {
        self["service"] ?? self["service_name"] ?? self["sloth_service"] ?? self["app"]
            ?? self["app_kubernetes_io_name"] ?? self["application"] ?? self["job"]
    }

    /// Whether a label other than `job` names the service.
    var namesService: Bool {
        self["service"] != nil || self["service_name"] != nil || self["app"] != nil || self["application"] != nil
    }

    /// All labels as one text, without those that only tell replicas of the monitoring apart.
    var identity: String {
        guard let labels else { return "" }
        let replicas = ["prometheus_replica", "__replica__"]
        return labels.entries.filter { !replicas.contains($0.key) }
            .map { "\($0.key)\u{1F}\($0.value.string ?? "")" }.sorted().joined(separator: "\u{1E}")
    }

    /// A short digest of the labels, for alerts that have no fingerprint.
    var digest: String {
        ContentDigest.hexadecimal(Array(identity.utf8))
    }
}
