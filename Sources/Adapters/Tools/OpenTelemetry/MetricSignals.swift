import Evidence

/// Finds out which golden signals the metrics of a file show, by the names of the semantic conventions, and which
/// targets sent them.
struct MetricSignals {
    private var signals: [SignalKey: (line: Int, metric: String)] = [:]
    private var targets: [String: Target] = [:]

    private struct SignalKey: Hashable {
        var service: String
        var signal: String
    }

    private struct Target {
        var line: Int
        var service: String?
        var layer: String?
        var lastSeen: Int64?
    }

    /// Takes a metric.
    mutating func take(_ metric: Node, resource: Node) {
        guard let name = metric["name"]?.string else { return }
        let attributes = TelemetryAttributes(resource[path: "resource", "attributes"])
        let kind = [
            "histogram", "sum", "gauge", "exponentialHistogram", "summary", "intSum", "intGauge", "doubleSum",
            "doubleGauge",
        ]
        .first { metric[$0] != nil }
        guard let kind, let points = metric[kind]?["dataPoints"], let first = points[0] else { return }
        var last: Int64?
        for point in points.items {
            if let time = point["timeUnixNano"]?.int, time > 0 { last = max(last ?? 0, time / 1000) }
        }
        addTarget(attributes, at: resource, last: last)
        let isDistribution = kind == "histogram" || kind == "exponentialHistogram" || kind == "summary"
        let rule = MetricRule(name, isDistribution: isDistribution)
        guard !rule.signals.isEmpty else { return }
        let pointAttributes = TelemetryAttributes(first["attributes"] ?? first["labels"])
        guard let service = attributes.service ?? pointAttributes.service else { return }
        for signal in rule.signals { add(signal, service, name, metric.line) }
        if rule.countsRequests, points.items.contains(where: { Self.tellsErrors($0) }) {
            add("errors", service, name, metric.line)
        }
    }

    private mutating func add(_ signal: String, _ service: String, _ metric: String, _ line: Int) {
        let key = SignalKey(service: service, signal: signal)
        if let known = signals[key], known.metric <= metric { return }
        signals[key] = (line, metric)
    }

    /// Whether a data point of requests says how they ended.
    private static func tellsErrors(_ point: Node) -> Bool {
        let attributes = TelemetryAttributes(point["attributes"])
        return [
            "http.response.status_code", "http.status_code", "rpc.grpc.status_code", "rpc.response.status_code",
            "error.type", "status.code", "otel.status_code",
        ].contains { attributes.has($0) }
    }

    /// The target is the service; without one the host, else the node or pod of Kubernetes.
    private mutating func addTarget(_ attributes: TelemetryAttributes, at resource: Node, last: Int64?) {
        let name: String?
        let layer: String
        if let service = attributes.service {
            (name, layer) = (service, "application")
        } else if let host = attributes.text(anyOf: ["host.name", "host.id"]) {
            (name, layer) = (host, "infrastructure")
        } else {
            (name, layer) = (attributes.text(anyOf: ["k8s.node.name", "k8s.pod.name", "container.name"]), "platform")
        }
        guard let name else { return }
        let key = layer + "\n" + name
        var target =
            targets[key] ?? Target(line: resource.line, service: attributes.service, layer: layer)
        if let last { target.lastSeen = max(target.lastSeen ?? last, last) }
        targets[key] = target
    }

    /// Writes the rows in alphabetical order.
    func write(into records: inout RecordSink) {
        for (key, found) in signals.sorted(by: { ($0.key.service, $0.key.signal) < ($1.key.service, $1.key.signal) }) {
            records.withTable(.signals) { table, evidence in
                table.beginRow(evidence: evidence, position: found.line)
                table.set("service", text: key.service)
                table.set("signal", text: key.signal)
                table.set("source", text: found.metric)
                table.set("has_data", flag: true)
            }
        }
        for (key, target) in targets.sorted(by: { $0.key < $1.key }) {
            let name = key.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
            records.withTable(.telemetryTargets) { table, evidence in
                table.beginRow(evidence: evidence, position: target.line)
                table.set("service", text: target.service)
                table.set("target", text: String(name))
                table.set("layer", text: target.layer)
                table.set("up", flag: true)
                table.set("last_seen_at", time: target.lastSeen)
                table.set("agent", text: "OpenTelemetry")
            }
        }
    }
}
