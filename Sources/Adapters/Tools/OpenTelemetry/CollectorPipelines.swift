/// What configurations of the OpenTelemetry Collector set up, as counts.
struct CollectorPipelines {
    private(set) var pipelines = 0
    /// The signals of the pipelines: traces, metrics, logs, profiles.
    private(set) var signals: Set<String> = []
    /// Pipelines that protect the memory of the collector.
    private(set) var limited = 0
    /// Processors that keep only some of the traces.
    private(set) var samplers = 0
    /// Components that are declared and that no pipeline and no extension list uses.
    private(set) var unused = 0

    private static let parts = ["receivers", "processors", "exporters", "connectors", "extensions"]

    /// Whether a map is a configuration: pipelines of a service, and components.
    static func isConfiguration(_ node: Node) -> Bool {
        guard let pipelines = node[path: "service", "pipelines"], pipelines.kind == .map else { return false }
        let isPiped = pipelines.entries.contains { name, pipeline in
            let signal = name.prefix { $0 != "/" }
            return ["traces", "metrics", "logs", "profiles"].contains(signal)
                && ["receivers", "exporters", "processors"].contains { pipeline[$0] != nil }
        }
        return isPiped && parts.contains { node[$0]?.kind == .map || node[$0]?.isNull ?? false }
    }

    /// Adds what a configuration says.
    mutating func add(_ configuration: Node) {
        var used: Set<String> = []
        for component in configuration[path: "service", "extensions"]?.items.compactMap(\.string) ?? [] {
            used.insert("extensions/\(component)")
        }
        for (name, pipeline) in configuration[path: "service", "pipelines"]?.entries.map({ $0 }) ?? [] {
            pipelines += 1
            signals.insert(String(name.prefix { $0 != "/" }))
            for part in ["receivers", "processors", "exporters"] {
                for component in pipeline[part]?.items.compactMap(\.string) ?? [] {
                    used.insert("\(part)/\(component)")
                    used.insert("connectors/\(component)")
                    if part == "processors", component.hasPrefix("memory_limiter") { limited += 1 }
                }
            }
        }
        for part in Self.parts {
            for (name, _) in configuration[part]?.entries.map({ $0 }) ?? [] {
                if !used.contains("\(part)/\(name)") { unused += 1 }
                if part == "processors", name.contains("sampl") { samplers += 1 }
            }
        }
    }
}
