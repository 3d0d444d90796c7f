internal import Evidence
internal import Expressions
internal import Rubric

extension IndicatorPlan {
    /// The record kinds that the indicator looks at, with the columns that it reads of each, in the order of their names.
    ///
    /// The column that ties a record to its service is read of every kind and is not among them.
    public var uses: [Use] {
        var columns: [String: Set<String>] = [:]
        func add(_ kind: RecordKind?, _ names: some Sequence<String>) {
            guard let kind else { return }
            let known = names.filter { name in
                name != RecordKind.serviceColumn.name && kind.columns.contains { $0.name == name }
            }
            columns[kind.id, default: []].formUnion(known)
        }
        func add(_ population: PlannedPopulation) {
            guard case .records(let kind, let filter) = population else { return }
            add(kind, (filter?.fields ?? []).filter { $0.qualifier == nil }.map(\.name))
            add(kind, kind.timeColumn.map { [$0] } ?? [])
        }
        add(population)
        for expression in inner.expressions {
            add(population.kind, expression.fields.filter { $0.qualifier == nil }.map(\.name))
        }
        add(population.kind, groupBy.map { [$0] } ?? [])
        switch inner {
        case .coverage(let clauses):
            for clause in clauses {
                let fields = clause.filter?.fields ?? []
                add(clause.kind, fields.filter { $0.qualifier == nil }.map(\.name))
                add(clause.kind, clause.match.on.map(\.column) + [clause.match.distinct].compactMap { $0 })
                add(clause.kind, clause.kind.timeColumn.map { [$0] } ?? [])
                add(population.kind, fields.filter { $0.qualifier == "of" }.map(\.name))
                add(population.kind, clause.match.on.map(\.populationColumn))
            }
        case .rate(_, let each?): add(each)
        default: break
        }
        return columns.sorted { $0.key < $1.key }.map { Use(kind: $0.key, columns: $0.value.sorted()) }
    }

    /// A record kind with the columns that are read of it.
    public struct Use: Hashable, Sendable {
        /// The record kind.
        public var kind: String
        /// The columns, sorted.
        public var columns: [String]
    }
}

extension PlannedStatistic {
    /// The expressions over the population.
    fileprivate var expressions: [Expression] {
        switch self {
        case .ratio(let above, let below): [above, below]
        default: measure.map { [$0] } ?? []
        }
    }
}
