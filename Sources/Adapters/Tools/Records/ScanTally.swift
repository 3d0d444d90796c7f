import Evidence

/// Puts the results of a rule at many places of a service together: one failure is a failure of the service.
///
/// A place where the rule does not apply says nothing; if it applies nowhere, the result is missing. Memory grows with the
/// services and rules, not with the places.
struct ScanTally {
    private struct Key: Hashable {
        var service: String?
        var standard: ScanResult.Standard?
        var rule: String
    }

    private var positions: [Key: Int] = [:]
    private var results: [ScanResult] = []

    /// How many services and rules there are.
    var count: Int { results.count }

    /// Adds the result of one place.
    mutating func add(_ result: ScanResult) {
        let key = Key(service: result.service, standard: result.standard, rule: result.rule)
        guard let position = positions[key] else {
            positions[key] = results.count
            results.append(result)
            return
        }
        if result.passed == false, results[position].passed != false {
            results[position].passed = false
            results[position].line = result.line
        } else if results[position].passed == nil {
            results[position].passed = result.passed
        }
        if let time = result.scannedAt { results[position].scannedAt = max(results[position].scannedAt ?? time, time) }
    }

    /// Adds one row for each service and rule, in the order in which they were first met.
    func write(into records: inout RecordSink) {
        for result in results { records.append(result) }
    }
}
