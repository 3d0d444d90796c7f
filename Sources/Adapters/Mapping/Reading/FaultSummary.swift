import Diagnostics

/// Counts faults of the same sort, so that a fault in every row gives three diagnostics and a number.
struct FaultSummary {
    private var order: [String] = []
    private var tallies: [String: (count: Int, first: [Diagnostic])] = [:]
    private static let maximumReports = 3

    /// Counts a fault.
    ///
    /// - Parameters:
    ///   - key: What faults of the same sort have in common; without it, the identifier of the diagnostic.
    ///   - diagnostic: The fault; made only if it is reported.
    mutating func add(_ key: String, _ diagnostic: @autoclosure () -> Diagnostic) {
        if tallies[key] == nil { order.append(key) }
        tallies[key, default: (0, [])].count += 1
        if tallies[key]?.count ?? 0 <= Self.maximumReports { tallies[key]?.first.append(diagnostic()) }
    }

    /// How many faults of a sort there are.
    func count(of key: String) -> Int {
        tallies[key]?.count ?? 0
    }

    /// The first faults of each sort, and how many more there are, in the order in which the sorts were first met.
    var diagnostics: [Diagnostic] {
        order.flatMap { key -> [Diagnostic] in
            guard let tally = tallies[key], let last = tally.first.last else { return [] }
            let rest = tally.count - tally.first.count
            if rest == 0 { return tally.first }
            let more = Diagnostic(
                last.severity, id: last.id,
                LocalizedText(
                    en: "\(rest) more places are like the one in line \(last.location?.line ?? 0)",
                    zh: "另有 \(rest) 处与第 \(last.location?.line ?? 0) 行的情况相同"),
                at: last.location.map { SourceLocation(path: $0.path) })
            return tally.first + [more]
        }
    }
}
