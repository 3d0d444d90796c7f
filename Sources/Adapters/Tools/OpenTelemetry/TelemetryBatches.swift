/// Finds the telemetry in a value of OpenTelemetry, in all its wrappings.
///
/// The list stands under `resourceSpans`, `resourceMetrics` or `resourceLogs`; under `batches` in replies of Tempo; and
/// all of that under `result` in replies of Jaeger, or under `trace` in newer ones of Tempo.
struct TelemetryBatches {
    /// What a list holds.
    enum Signal: CaseIterable {
        case spans
        case metrics
        case logs

        /// The keys of the lists at the top.
        fileprivate var lists: [String] {
            switch self {
            case .spans: ["resourceSpans", "batches"]
            case .metrics: ["resourceMetrics"]
            case .logs: ["resourceLogs"]
            }
        }

        /// The keys of the lists inside of a resource, newest first.
        fileprivate var scopes: [String] {
            switch self {
            case .spans: ["scopeSpans", "instrumentationLibrarySpans"]
            case .metrics: ["scopeMetrics", "instrumentationLibraryMetrics"]
            case .logs: ["scopeLogs", "instrumentationLibraryLogs"]
            }
        }

        /// The keys of the items inside of a scope.
        fileprivate var items: [String] {
            switch self {
            case .spans: ["spans"]
            case .metrics: ["metrics"]
            case .logs: ["logRecords", "logs"]
            }
        }
    }

    /// A list of resources with what they sent.
    struct Batch {
        var signal: Signal
        var resources: Node
    }

    /// The lists in a value; nothing if it is none of OpenTelemetry.
    ///
    /// - Parameters:
    ///   - node: A value of the file.
    ///   - breadth: How many items of a list at the top are looked at.
    /// - Returns: The lists in the order of the file.
    static func all(in node: Node, breadth: Int = .max) -> [Batch] {
        all(in: node, breadth, depth: 0)
    }

    private static func all(in node: Node, _ breadth: Int, depth: Int) -> [Batch] {
        switch node.kind {
        case .list:
            if let first = node.items.first(where: { $0.kind == .map }), let signal = signal(ofResource: first) {
                return [Batch(signal: signal, resources: node)]
            }
            guard depth < 1 else { return [] }
            return node.items.lazy.prefix(breadth).flatMap { all(in: $0, breadth, depth: depth + 1) }
        case .map:
            let own = lists(in: node)
            if !own.isEmpty || depth > 2 { return own }
            return ["result", "trace"].compactMap { node[$0] }.filter { $0.kind == .map }.flatMap {
                all(in: $0, breadth, depth: depth + 1)
            }
        default: return []
        }
    }

    private static func lists(in map: Node) -> [Batch] {
        Signal.allCases.flatMap { signal in
            signal.lists.compactMap { key -> Batch? in
                guard let list = map[key], list.kind == .list else { return nil }
                // The word 'batches' alone says nothing.
                let isKnown = key != "batches" || list.items.contains { self.signal(ofResource: $0) == .spans }
                return isKnown ? Batch(signal: signal, resources: list) : nil
            }
        }
    }

    private static func signal(ofResource node: Node) -> Signal? {
        Signal.allCases.first { signal in signal.scopes.contains { node[$0]?.kind == .list } }
    }

    /// Whether some resource of a list has a scope of its signal.
    static func hasScopes(_ batch: Batch) -> Bool {
        batch.resources.items.contains { resource in batch.signal.scopes.contains { resource[$0] != nil } }
    }

    /// Calls the body with each span, metric or log record, and its resource.
    static func forEach(in batch: Batch, _ body: (_ item: Node, _ resource: Node) -> Void) {
        for resource in batch.resources.items where resource.kind == .map {
            for key in batch.signal.scopes {
                guard let scopes = resource[key] else { continue }
                for scope in scopes.items {
                    for list in batch.signal.items {
                        guard let items = scope[list] else { continue }
                        for item in items.items where item.kind == .map { body(item, resource) }
                    }
                }
            }
        }
    }
}
