import Evidence

/// How a transaction performed in the period of a file, on its way into the table of transaction windows.
struct TransactionWindow {
    /// Where it was first met.
    var line: Int
    var service: String?
    var transaction: String
    /// Microseconds since 1970.
    var startedAt: Int64?
    /// Microseconds since 1970.
    var endedAt: Int64?
    /// Microseconds.
    var p95: Int64?
    /// Microseconds.
    var p99: Int64?

    /// The smallest of some ascending values that a percentage of them does not exceed (nearest rank).
    static func percentile(_ percent: Int, ofSorted values: [Int64]) -> Int64? {
        guard !values.isEmpty else { return nil }
        return values[max(1, (values.count * percent + 99) / 100) - 1]
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ window: TransactionWindow) {
        withTable(.transactionWindows) { table, evidence in
            table.beginRow(evidence: evidence, position: window.line)
            table.set(table.column("service"), text: window.service)
            table.set(table.column("transaction"), text: window.transaction)
            table.set(table.column("started_at"), timestamp: window.startedAt)
            table.set(table.column("ended_at"), timestamp: window.endedAt)
            table.set(table.column("p95"), duration: window.p95)
            table.set(table.column("p99"), duration: window.p99)
        }
    }
}
