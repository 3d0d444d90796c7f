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
        let keys = KeyIndex(population.table, columns: clause.match.on.map(\.populationColumn), asOf: records.asOf)
        var pairs = MatchedPairs(clause.filter, table, asOf: records.asOf) {
            ColumnFrame.column($0, of: population.table, asOf: records.asOf)
        }
        keys.lookUp(table, columns: clause.match.on.map(\.column), asOf: records.asOf) { member, row in
            pairs.add(member: Int32(member), row: Int32(row))
        }
        self.init(clause, table, pairs.finish(), members: population.table.count, asOf: records.asOf)
    }

    /// Matches rows to fixed values; the members are the values, and the rows those of all subjects.
    init?(_ clause: PlannedMatch, values: [String], records: RecordSet) {
        guard let table = records.tables[clause.kind.id],
            let column = clause.match.on.first?.column,
            case .text(let codes, let texts)? = ColumnFrame.column(column, of: table, asOf: records.asOf)
        else { return nil }
        let members = texts.map { text in text.isEmpty ? nil : values.firstIndex(of: text) }
        var pairs = MatchedPairs(clause.filter, table, asOf: records.asOf) { name in
            guard name == PlanCompiler.valueColumn else { return nil }
            return .text(values.indices.map { UInt32($0 + 1) }, [""] + values)
        }
        for row in 0..<table.count {
            if let member = members[Int(codes[row])] { pairs.add(member: Int32(member), row: Int32(row)) }
        }
        self.init(clause, table, pairs.finish(), members: values.count, asOf: records.asOf)
    }

    private init(
        _ clause: PlannedMatch, _ table: RecordTable, _ pairs: [(member: Int32, row: Int32)], members: Int,
        asOf: Int64
    ) {
        self.clause = clause
        self.table = table
        var starts = [Int](repeating: 0, count: members + 1)
        for pair in pairs { starts[Int(pair.member) + 1] += 1 }
        for member in 0..<members { starts[member + 1] += starts[member] }
        var next = starts
        var rows = [Int32](repeating: 0, count: pairs.count)
        for pair in pairs {
            rows[next[Int(pair.member)]] = pair.row
            next[Int(pair.member)] += 1
        }
        self.starts = starts
        self.rows = rows
        times = table.kind.timeColumn.flatMap { name in
            if case .timestamp(let values)? = table.values(of: name) { values } else { nil }
        }
        distinctCodes = clause.match.distinct.flatMap { name in
            if case .text(let codes, _)? = ColumnFrame.column(name, of: table, asOf: asOf) { codes } else { nil }
        }
    }

    /// The rows of a subject, given as a range of the table, that are matched to a member within a window.
    func rows(of member: Int, in range: Range<Int>, window: MeasurementWindow) -> [Int] {
        // Rows were matched in the order of the table, so that those of a subject stand together.
        let own = rows[starts[member]..<starts[member + 1]]
        let lower = own.partitioningIndex { Int($0) >= range.lowerBound }
        let upper = own.partitioningIndex { Int($0) >= range.upperBound }
        let found = own[lower..<upper].map(Int.init)
        guard let times else { return found }
        return found.filter { times[$0] > window.start && times[$0] <= window.end }
    }

    /// Whether the rows are enough for the clause.
    func isEnough(_ rows: [Int]) -> Bool {
        guard let distinctCodes else { return rows.count >= clause.match.atLeast }
        return Set(rows.map { distinctCodes[$0] }.filter { $0 != 0 }).count >= clause.match.atLeast
    }
}

extension ArraySlice<Int32> {
    /// The first index of a sorted slice from which on a condition holds.
    fileprivate func partitioningIndex(where holds: (Int32) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Finds rows of one table by the texts of key columns, within a subject.
private struct KeyIndex {
    private var members: [Key: [Int]] = [:]

    private struct Key: Hashable {
        var subject: Int32
        var texts: [String]
    }

    init(_ table: RecordTable, columns: [String], asOf: Int64) {
        Self.forEachKey(table, columns, asOf) { key, row in members[key, default: []].append(row) }
    }

    /// Calls the body with each pair of a member and a row of the table that has the same key.
    func lookUp(
        _ table: RecordTable, columns: [String], asOf: Int64, _ body: (_ member: Int, _ row: Int) -> Void
    ) {
        Self.forEachKey(table, columns, asOf) { key, row in
            for member in members[key] ?? [] { body(member, row) }
        }
    }

    /// A row that lacks a part of its key has no key.
    private static func forEachKey(
        _ table: RecordTable, _ columns: [String], _ asOf: Int64, _ body: (Key, Int) -> Void
    ) {
        let values = columns.compactMap { name -> (codes: [UInt32], texts: [String])? in
            if case .text(let codes, let texts)? = ColumnFrame.column(name, of: table, asOf: asOf) {
                (codes, texts)
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
