/// Which golden signals a metric shows, by its name.
///
/// Names of the semantic conventions, old and new, and those of the connector that makes metrics of spans.
struct MetricRule {
    /// The words of the column `signal`.
    let signals: [String]
    /// Whether its points count requests, so that their attributes can tell errors.
    let countsRequests: Bool

    /// Decides by the name.
    ///
    /// - Parameters:
    ///   - name: The name of the metric.
    ///   - isDistribution: Whether it is a histogram or a summary, which count what they measure.
    init(_ name: String, isDistribution: Bool) {
        if Self.durations.contains(name) {
            signals = isDistribution ? ["latency", "traffic"] : ["latency"]
            countsRequests = isDistribution
        } else if Self.counts.contains(name) {
            (signals, countsRequests) = (["traffic"], true)
        } else if Self.saturation.contains(where: name.hasPrefix) {
            (signals, countsRequests) = (["saturation"], false)
        } else {
            (signals, countsRequests) = ([], false)
        }
    }

    private static let durations: Set<String> = [
        "http.server.request.duration", "http.server.duration", "rpc.server.duration", "rpc.server.call.duration",
        "messaging.process.duration", "messaging.client.operation.duration", "traces.span.metrics.duration",
    ]

    private static let counts: Set<String> = [
        "traces.span.metrics.calls", "http.server.request_count", "rpc.server.requests_per_rpc",
        "messaging.client.consumed.messages",
    ]

    private static let saturation = [
        "process.cpu.", "process.memory.", "process.runtime.jvm.memory.", "process.runtime.jvm.cpu.", "jvm.memory.",
        "jvm.cpu.", "system.cpu.utilization", "system.memory.utilization", "container.cpu.", "container.memory.",
        "k8s.pod.cpu", "k8s.pod.memory", "db.client.connection", "db.client.connections", "nodejs.eventloop.",
        "process.open_file_descriptor", "process.unix.file_descriptor",
    ]
}
