internal import Evidence
internal import Expressions
internal import Rubric

/// For each row of a population, the rows of another table that a clause of a coverage matches to it.
///
/// Rows are matched only within one subject. The lists are kept flat: `starts[p]..<starts[p + 1]` are the matches of row p.
struct PreparedMatch {
    let clause: PlannedMatch
    let table: RecordTable
    private let starts: [Int]
    private let rows: [Int32]
    private let times: [Int64]?
    private let distinctCodes: [UInt32]?

    init?(_ clause: PlannedMatch, population: PreparedPopulation, records: RecordSet) {
        guard let table = records.tables[clause.kind.id] else { return nil }
        let keys = KeyIndex(
            population.table, columns: clause.match.on.map(\.populationColumn), subjects: population.table.subjects)
        var pairs: [(member: Int32, row: Int32)] = []
        keys.lookUp(table, columns: clause.match.on.map(\.column)) { member, row in
            pairs.append((Int32(member), Int32(row)))
        }
        let asOf = records.asOf
        self.init(
            clause, table, pairs, members: population.table.count, asOf: asOf,
            population: { ColumnFrame.column($0, of: population.table, asOf: asOf) })
    }

    /// Matches the rows of one subject to fixed values.
    init?(_ clause: PlannedMatch, values: [String], subject: Int, records: RecordSet) {
        guard let table = records.tables[clause.kind.id],
            let column = clause.match.on.first?.column,
            case .text(let codes, let dictionary)? = table.values(of: column)
        else { return nil }
        let members = dictionary.texts.map { text in values.firstIndex(of: text) }
        var pairs: [(member: Int32, row: Int32)] = []
        for row in table.rows(of: subject) {
            if codes[row] != 0, let member = members[Int(codes[row])] { pairs.append((Int32(member), Int32(row))) }
        }
        self.init(
            clause, table, pairs, members: values.count, asOf: records.asOf,
            population: { name in
                guard name == PlanCompiler.valueColumn else { return nil }
                return .text(values.indices.map { UInt32($0 + 1) }, [""] + values)
            })
    }

    private init(
        _ clause: PlannedMatch, _ table: RecordTable, _ pairs: [(member: Int32, row: Int32)], members: Int,
        asOf: Int64, population: @escaping (String) -> Vector?
    ) {
        self.clause = clause
        self.table = table
        var kept = pairs
        if let filter = clause.filter {
            let frame = ColumnFrame.pairs(
                table, rows: pairs.map(\.row), asOf: asOf, population: population,
                populationRows: pairs.map(\.member))
            if case .boolean(let answers) = ColumnEvaluator(frame: frame).evaluate(filter) {
                kept = pairs.indices.filter { answers[$0] == 1 }.map { pairs[$0] }
            }
        }
        var starts = [Int](repeating: 0, count: members + 1)
        for pair in kept { starts[Int(pair.member) + 1] += 1 }
        for member in 0..<members { starts[member + 1] += starts[member] }
        var next = starts
        var rows = [Int32](repeating: 0, count: kept.count)
        for pair in kept {
            rows[next[Int(pair.member)]] = pair.row
            next[Int(pair.member)] += 1
        }
        self.starts = starts
        self.rows = rows
        times = table.kind.timeColumn.flatMap { name in
            if case .timestamp(let values)? = table.values(of: name) { values } else { nil }
        }
        distinctCodes = clause.match.distinct.flatMap { name in
            if case .text(let codes, _)? = table.values(of: name) { codes } else { nil }
        }
    }

    /// The rows that are matched to a member of the population within a window.
    func rows(of member: Int, window: MeasurementWindow) -> [Int] {
        let own = rows[starts[member]..<starts[member + 1]].map(Int.init)
        guard let times else { return own }
        return own.filter { times[$0] > window.start && times[$0] <= window.end }
    }

    /// Whether the rows are enough for the clause.
    func isEnough(_ rows: [Int]) -> Bool {
        guard let distinctCodes else { return rows.count >= clause.match.atLeast }
        return Set(rows.map { distinctCodes[$0] }.filter { $0 != 0 }).count >= clause.match.atLeast
    }
}

/// Finds rows of one table by the texts of key columns, within a subject.
private struct KeyIndex {
    private var members: [Key: [Int]] = [:]

    private struct Key: Hashable {
        var subject: Int32
        var texts: [String]
    }

    init(_ table: RecordTable, columns: [String], subjects: [Int32]) {
        Self.forEachKey(table, columns) { key, row in members[key, default: []].append(row) }
    }

    /// Calls the body with each pair of a member and a row of the table that has the same key.
    func lookUp(_ table: RecordTable, columns: [String], _ body: (_ member: Int, _ row: Int) -> Void) {
        Self.forEachKey(table, columns) { key, row in
            for member in members[key] ?? [] { body(member, row) }
        }
    }

    /// A row that lacks a part of its key has no key.
    private static func forEachKey(_ table: RecordTable, _ columns: [String], _ body: (Key, Int) -> Void) {
        let values = columns.compactMap { name -> (codes: [UInt32], texts: [String])? in
            if case .text(let codes, let dictionary)? = table.values(of: name) {
                (codes, dictionary.texts)
            } else {
                nil
            }
        }
        guard values.count == columns.count, !columns.isEmpty else { return }
        for row in 0..<table.count {
            if values.contains(where: { $0.codes[row] == 0 }) { continue }
            body(
                Key(subject: table.subjects[row], texts: values.map { $0.texts[Int($0.codes[row])] }), row)
        }
    }
}
