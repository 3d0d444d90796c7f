import Evidence

/// A dashboard on its way into the table of dashboards.
struct Dashboard {
    /// Where it stands.
    var line: Int
    var id: String
    var service: String?
    var title: String?
    /// How many panels it has, rows not counted; none if the source does not list them.
    var panels: Int64?
    var hasThresholds: Bool?
    /// Which of the golden signals it shows; none if its queries are not known.
    var signals: Set<GoldenSignal>?
    /// Microseconds since 1970.
    var updatedAt: Int64?
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ dashboard: Dashboard) {
        withTable(.dashboards) { table, evidence in
            table.beginRow(evidence: evidence, position: dashboard.line)
            table.set(table.column("service"), text: dashboard.service)
            table.set(table.column("id"), text: dashboard.id)
            table.set(table.column("title"), text: dashboard.title)
            table.set(table.column("panels"), integer: dashboard.panels)
            table.set(table.column("has_thresholds"), boolean: dashboard.hasThresholds)
            table.set(table.column("golden_signals"), integer: dashboard.signals.map { Int64($0.count) })
            table.set(table.column("updated_at"), timestamp: dashboard.updatedAt)
        }
    }
}
