extension Indicator {
    /// The record kinds that it reads: of its population, of what matches, of what it is divided by; each once.
    public var recordKinds: [String] {
        var kinds = population.values == nil ? [population.table] : []
        kinds += statistic.recordKinds
        return kinds.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Statistic {
    /// The record kinds that it reads besides the population.
    fileprivate var recordKinds: [String] {
        switch self {
        case .coverage(let clauses): clauses.map(\.table)
        case .rate(_, let each?): [each.table]
        case .reduction(let inner): inner.recordKinds
        default: []
        }
    }
}
