import Evidence

/// A target of monitoring on its way into the table of telemetry targets.
struct TelemetryTarget {
    /// Where it stands.
    var line: Int
    var service: String?
    var target: String
    /// A word of the column `layer`.
    var layer: String?
    var isUp: Bool?
    /// When data last came in, in microseconds since 1970.
    var lastSeenAt: Int64?
    var agent: String?
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ target: TelemetryTarget) {
        withTable(.telemetryTargets) { table, evidence in
            table.beginRow(evidence: evidence, position: target.line)
            table.set(table.column("service"), text: target.service)
            table.set(table.column("target"), text: target.target)
            table.set(table.column("layer"), text: target.layer)
            table.set(table.column("up"), boolean: target.isUp)
            table.set(table.column("last_seen_at"), timestamp: target.lastSeenAt)
            table.set(table.column("agent"), text: target.agent)
        }
    }
}
