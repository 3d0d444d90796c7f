internal import Evidence
internal import Expressions

/// The rows of a table with the answer of a filter for each: in, out, or not to be told because a value is missing.
struct PreparedPopulation {
    let table: RecordTable
    let filter: Expression?
    /// 1 in, 0 out, 2 not to be told; none means all are in.
    let mask: [UInt8]?

    /// Evaluates the filter over the whole table; without a table of the kind there are no rows.
    init(kind: RecordKind, filter: Expression?, records: RecordSet) {
        let table =
            records.tables[kind.id]
            ?? RecordTable(
                kind: kind, columns: TableBuilder(kind: kind).finish(), evidence: [], positions: [], subjects: [])
        self.table = table
        self.filter = filter
        mask = filter.flatMap { filter in
            let frame = ColumnFrame.table(table, asOf: records.asOf)
            if case .boolean(let values) = ColumnEvaluator(frame: frame).evaluate(filter) { return values }
            return nil
        }
    }

    /// The rows of a subject within a window that are in, and those that could not be told.
    func select(subject: Int, window: MeasurementWindow?) -> (rows: [Int], untold: [Int]) {
        var range = table.rows(of: subject)
        if let window { range = table.rows(in: range, after: window.start, through: window.end) }
        guard let mask else { return (Array(range), []) }
        return (range.filter { mask[$0] == 1 }, range.filter { mask[$0] == 2 })
    }
}
