import Diagnostics

/// Passes on the first faults of each kind and counts the rest, so that a broken export of a million rows stays readable.
struct FaultTally {
    private var counts: [String: Int] = [:]
    private var order: [(id: String, severity: Diagnostic.Severity)] = []
    private static let maximum = 20

    /// Passes a fault on, unless there were enough of its kind.
    mutating func report(_ fault: Diagnostic, to diagnostics: inout [Diagnostic]) {
        let count = counts[fault.id, default: 0] + 1
        counts[fault.id] = count
        if count == 1 { order.append((fault.id, fault.severity)) }
        if count <= Self.maximum { diagnostics.append(fault) }
    }

    /// Says how many faults of each kind were not passed on.
    func finish(path: String, to diagnostics: inout [Diagnostic]) {
        for (id, severity) in order {
            let rest = counts[id, default: 0] - Self.maximum
            guard rest > 0 else { continue }
            diagnostics.append(
                Diagnostic(
                    severity, id: id,
                    LocalizedText(en: "the same is true of \(rest) more places", zh: "另有 \(rest) 处存在同样问题"),
                    at: SourceLocation(path: path)))
        }
    }
}
