import Evidence

/// One firing of an alert on its way into the table of alert events.
struct AlertEvent {
    /// Where it stands.
    var line: Int
    var id: String
    var service: String?
    var rule: String?
    var severity: String?
    /// Microseconds since 1970.
    var firedAt: Int64?
    /// Microseconds since 1970; none if nobody took it on or it is not recorded.
    var acknowledgedAt: Int64?
    /// Microseconds since 1970; none while it fires or if it is not recorded.
    var resolvedAt: Int64?
    var paged: Bool?
    var actionable: Bool?
    var incident: String?
    var suppressed: Bool?
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ event: AlertEvent) {
        withTable(.alertEvents) { table, evidence in
            table.beginRow(evidence: evidence, position: event.line)
            table.set(table.column("service"), text: event.service)
            table.set(table.column("id"), text: event.id)
            table.set(table.column("rule"), text: event.rule)
            table.set(table.column("severity"), text: event.severity)
            table.set(table.column("fired_at"), timestamp: event.firedAt)
            table.set(table.column("acknowledged_at"), timestamp: event.acknowledgedAt)
            table.set(table.column("resolved_at"), timestamp: event.resolvedAt)
            table.set(table.column("paged"), boolean: event.paged)
            table.set(table.column("actionable"), boolean: event.actionable)
            table.set(table.column("incident"), text: event.incident)
            table.set(table.column("suppressed"), boolean: event.suppressed)
        }
    }
}
