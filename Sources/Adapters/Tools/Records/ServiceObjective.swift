import Evidence

/// A service level objective on its way into the table of objectives.
struct ServiceObjective {
    /// Where it stands.
    var line: Int
    var name: String
    var service: String?
    var displayName: String?
    /// The share aimed at, 0 to 1.
    var objective: Double?
    var windowDays: Int64?
    /// A word of the column `kind`.
    var kind: String?
    var userFacing: Bool?
    var owner: String?
    var approvedBy: String?
    /// Microseconds since 1970.
    var approvedAt: Int64?
    /// Microseconds since 1970.
    var reviewedAt: Int64?
    var hasAlerts: Bool?
    var budgeting: String?
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ slo: ServiceObjective) {
        withTable(.slos) { table, evidence in
            table.beginRow(evidence: evidence, position: slo.line)
            table.set(table.column("service"), text: slo.service)
            table.set(table.column("name"), text: slo.name)
            table.set(table.column("display_name"), text: slo.displayName)
            table.set(table.column("objective"), decimal: slo.objective)
            table.set(table.column("window_days"), integer: slo.windowDays)
            table.set(table.column("kind"), text: slo.kind)
            table.set(table.column("user_facing"), boolean: slo.userFacing)
            table.set(table.column("owner"), text: slo.owner)
            table.set(table.column("approved_by"), text: slo.approvedBy)
            table.set(table.column("approved_at"), timestamp: slo.approvedAt)
            table.set(table.column("reviewed_at"), timestamp: slo.reviewedAt)
            table.set(table.column("has_alerts"), boolean: slo.hasAlerts)
            table.set(table.column("budgeting"), text: slo.budgeting)
        }
    }
}
