import Evidence

/// A measurement of an indicator in one window, on its way into the table of indicator windows.
struct SliWindow {
    /// Where it stands.
    var line: Int
    var service: String?
    var slo: String?
    /// Microseconds since 1970.
    var startedAt: Int64?
    /// Microseconds since 1970.
    var endedAt: Int64?
    /// A word of the column `window_kind`.
    var windowKind = "rolling"
    /// Events or time slices; none if only the share is known.
    var good: Double?
    /// Events or time slices; none if only the share is known.
    var total: Double?
    /// The share of what is good, 0 to 1; none if there is no data.
    var value: ScaledDecimal?
    /// The share aimed at, 0 to 1.
    var objective: ScaledDecimal?
    var userFacing: Bool?

    /// When a window began that ended at a time and is so long; none if there is no such time.
    static func start(end: Int64?, length: Int64) -> Int64? {
        guard let difference = end?.subtractingReportingOverflow(length), !difference.overflow else { return nil }
        return difference.partialValue
    }

    /// Whether the objective was met; none if either figure is not known.
    var isMet: Bool? {
        guard let value, let objective else { return nil }
        return value >= objective
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ window: SliWindow) {
        withTable(.sliWindows) { table, evidence in
            table.beginRow(evidence: evidence, position: window.line)
            table.set(table.column("service"), text: window.service)
            table.set(table.column("slo"), text: window.slo)
            table.set(table.column("started_at"), timestamp: window.startedAt)
            table.set(table.column("ended_at"), timestamp: window.endedAt)
            table.set(table.column("window_kind"), text: window.windowKind)
            table.set(table.column("good"), decimal: window.good)
            table.set(table.column("total"), decimal: window.total)
            table.set(table.column("value"), decimal: window.value?.double)
            table.set(table.column("objective"), decimal: window.objective?.double)
            table.set(table.column("met"), boolean: window.isMet)
            table.set(table.column("user_facing"), boolean: window.userFacing)
        }
    }
}
