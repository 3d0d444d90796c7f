/// The thresholds of a summary.
struct K6Thresholds {
    /// How many there are; none if the shape does not list them.
    let count: Int64?
    /// How many were crossed; none if that is not known of all.
    let failed: Int64?
    /// The largest share of failed requests that a threshold such as `rate<0.01` on `http_req_failed` allows.
    let errorLimit: Double?

    /// Reads the thresholds of all metrics.
    init(metrics: [(name: String, node: Node)], shape: K6Summary.Shape) {
        var number: Int64 = 0
        var crossed: Int64 = 0
        var isKnown = true
        var limit: Double?
        for metric in metrics {
            for (expression, result) in Self.entries(metric.node["thresholds"]) {
                number += 1
                if metric.name == "http_req_failed" { limit = Self.limit(expression) ?? limit }
                switch Self.isCrossed(result) {
                case true?: crossed += 1
                case false?: break
                case nil: isKnown = false
                }
            }
        }
        // The machine-readable summary 1.0.0 has no thresholds, so that none found says nothing.
        let isListed = shape != .machineReadable || number > 0
        count = isListed ? number : nil
        failed = isListed && isKnown ? crossed : nil
        errorLimit = limit
    }

    private static func entries(_ thresholds: Node?) -> [(expression: String, result: Node)] {
        guard let thresholds else { return [] }
        if thresholds.kind == .map { return thresholds.entries.map { ($0.key, $0.value) } }
        return thresholds.items.map { (($0["expression"] ?? $0["source"] ?? $0["threshold"])?.string ?? "", $0) }
    }

    /// Whether a threshold was crossed: a bare `true` says that it was, an `ok` that is true that it was not.
    private static func isCrossed(_ result: Node) -> Bool? {
        if result.kind == .boolean { return result.bool }
        return (result["ok"] ?? result["passed"])?.bool.map { !$0 }
    }

    /// The number behind `rate<` or `rate<=`.
    static func limit(_ expression: String) -> Double? {
        let text = Array(expression.utf8).filter { $0 != 0x20 }
        guard text.starts(with: "rate<".utf8) else { return nil }
        let number = text.dropFirst(5).drop { $0 == UInt8(ascii: "=") }
        return NumberText.double(number)
    }
}
