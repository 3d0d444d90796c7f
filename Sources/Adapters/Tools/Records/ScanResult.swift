import Evidence

/// The result of one rule on one service on its way into the table of scan results.
struct ScanResult {
    /// Where it stands.
    var line: Int
    var service: String?
    var standard: Standard?
    var rule: String
    /// Whether the rule was met; none if it does not apply or was not checked.
    var passed: Bool?
    /// Microseconds since 1970.
    var scannedAt: Int64?
    var tool: String

    /// What a rule is about; the words of the column `standard`.
    enum Standard: String {
        case resilience
        case operability
        case security
        case quality
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ result: ScanResult) {
        withTable(.scanResults) { table, evidence in
            table.beginRow(evidence: evidence, position: result.line)
            table.set("service", text: result.service)
            table.set("standard", text: result.standard?.rawValue)
            table.set("rule", text: result.rule)
            table.set("passed", flag: result.passed)
            table.set("scanned_at", time: result.scannedAt)
            table.set("tool", text: result.tool)
        }
    }
}
