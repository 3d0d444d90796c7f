internal import Evidence
internal import Expressions

/// Collects pairs of a member of a population and a row of another table, and keeps those for which a filter is true.
///
/// The filter runs over batches of pairs, so that keys which many rows share cost time, but no memory for what is not kept.
struct MatchedPairs {
    private let filter: Expression?
    private let columns: [FieldReference: Vector]
    private var waiting: [(member: Int32, row: Int32)] = []
    private var kept: [(member: Int32, row: Int32)] = []

    private static let batchSize = 1 << 16

    init(_ filter: Expression?, _ table: RecordTable, asOf: Int64, population: (String) -> Vector?) {
        self.filter = filter
        var columns: [FieldReference: Vector] = [:]
        for field in filter?.fields ?? [] {
            if field.qualifier == "of" {
                columns[field] = population(field.name)
            } else if field.name == ColumnFrame.asOfName {
                columns[field] = Vector(constant: .timestamp(asOf), count: table.count)
            } else {
                columns[field] = ColumnFrame.column(field.name, of: table, asOf: asOf)
            }
        }
        self.columns = columns
    }

    mutating func add(member: Int32, row: Int32) {
        waiting.append((member, row))
        if waiting.count == Self.batchSize { flush() }
    }

    /// The pairs that are kept, in the order in which they were added.
    mutating func finish() -> [(member: Int32, row: Int32)] {
        flush()
        return kept
    }

    private mutating func flush() {
        defer { waiting.removeAll(keepingCapacity: true) }
        guard let filter else {
            kept += waiting
            return
        }
        let frame = ColumnFrame.rows(waiting.map(\.row), of: columns, and: waiting.map(\.member))
        guard case .boolean(let answers) = ColumnEvaluator(frame: frame).evaluate(filter) else { return }
        for (pair, answer) in zip(waiting, answers) where answer == 1 { kept.append(pair) }
    }
}
