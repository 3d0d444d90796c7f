import Diagnostics
import Evidence
import Expressions

extension RecordKind {
    private static let cellColumns =
        ["id"].map { Column($0, .text, LocalizedText(verbatim: $0)) }
        + [
            (ColumnType.boolean, ["flag", "open"]), (.integer, ["size", "tier"]), (.decimal, ["share", "weight"]),
            (.text, ["title", "owner"]), (.timestamp, ["seen_at", "made_at"]), (.duration, ["took", "wait"]),
        ].flatMap { type, names in names.map { Column($0, type, LocalizedText(verbatim: $0)) } }

    /// Two columns of each type, for expressions.
    static let cells = RecordKind(
        "cells", LocalizedText(verbatim: "cells"), strength: .declared, nature: .state, key: ["id"],
        columns: cellColumns)

    /// The same again, for clauses that see two records.
    static let others = RecordKind(
        "others", LocalizedText(verbatim: "others"), strength: .declared, nature: .state, key: ["id"],
        columns: cellColumns)

    /// A random row of cells: every value may be missing, and the borders of each type occur.
    static func randomCells(_ random: inout SeededGenerator) -> Row {
        var row: Row = [:]
        for column in cellColumns where Int.random(in: 0..<4, using: &random) > 0 {
            row[column.name] =
                switch column.type {
                case .boolean: .boolean(Bool.random(using: &random))
                case .integer: .integer(random.pick([0, 1, -1, 2, 42, .max, .min + 1]))
                case .decimal:
                    .decimal(
                        random.pick([0, -0.0, 0.1, 0.5, 1, -2.5, 1e300, .leastNonzeroMagnitude, 9_007_199_254_740_992]))
                case .text: .text(random.pick(["a", "b", "ab", "é", "订单", "A"]))
                case .timestamp:
                    .time(random.pick([Time.asOf, Time.asOf + 1, Time.daysAgo(1), Time.daysAgo(30), 0, -1]))
                case .duration: .duration(random.pick([0, 1, -1, Time.hour, Time.day, .max, .min + 1]))
                }
        }
        return row
    }
}

extension Row {
    /// What an expression sees of the row at the as-of date.
    func value(_ name: String) -> Expressions.Value? {
        switch self[name] {
        case .boolean(let value)?: return .boolean(value)
        case .integer(let value)?: return .integer(value)
        case .decimal(let value)?: return .double(value)
        case .text(let value)?: return .string(value)
        case .time(let value)?: return value > Time.asOf ? nil : .timestamp(value)
        case .duration(let value)?: return .duration(value)
        case .missing?, nil: return nil
        }
    }
}
