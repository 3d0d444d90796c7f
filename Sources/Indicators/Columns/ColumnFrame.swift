package import Evidence
package import Expressions

/// What an expression sees, one vector for each field it may ask for.
struct ColumnFrame {
    /// How many rows there are.
    let count: Int
    /// The values of a field, or none if there is no such field.
    let vector: (FieldReference) -> Vector?

    /// The name under which expressions see the as-of date.
    static let asOfName = "as_of"

    /// The columns of a table as they were at a date.
    static func table(_ table: RecordTable, asOf: Int64) -> ColumnFrame {
        ColumnFrame(count: table.count) { field in
            guard field.qualifier == nil else { return nil }
            if field.name == asOfName { return Vector(constant: .timestamp(asOf), count: table.count) }
            return column(field.name, of: table, asOf: asOf)
        }
    }

    /// Some of the rows of columns that are already there.
    static func rows(_ rows: [Int32], of columns: [FieldReference: Vector], and others: [Int32]) -> ColumnFrame {
        ColumnFrame(count: rows.count) { field in
            columns[field]?.gathering(field.qualifier == nil ? rows : others)
        }
    }

    /// A column as it was at a date: what happened later, or was known only later, is missing.
    static func column(_ name: String, of table: RecordTable, asOf: Int64) -> Vector? {
        guard let index = table.kind.index(of: name) else { return nil }
        let column = table.kind.columns[index]
        switch table.columns[index] {
        case .timestamp(let times) where !column.isPlanned:
            return .integer(times.map { $0 > asOf ? Vector.none : $0 }, .timestamp)
        case let values:
            guard let known = column.knownAt, case .timestamp(let times)? = table.values(of: known) else {
                return Vector(values)
            }
            // Without the time since when a value is known, it cannot be told whether it was known at the date.
            let isKnown = times.map { $0 != Vector.none && $0 <= asOf }
            guard isKnown.contains(false) else { return Vector(values) }
            return Vector(values).gathering(isKnown.indices.map { isKnown[$0] ? Int32($0) : -1 })
        }
    }

    /// Whether a column holds nothing in a row, or a time that had not come at a date; whether it was known is not asked.
    static func isMissing(_ name: String, in row: Int, of table: RecordTable, asOf: Int64) -> Bool {
        guard let index = table.kind.index(of: name) else { return false }
        if table.columns[index].isMissing(row) { return true }
        guard case .timestamp(let times) = table.columns[index], !table.kind.columns[index].isPlanned else {
            return false
        }
        return times[row] > asOf
    }
}

extension ColumnType {
    /// The type that expressions see.
    package var valueType: ValueType {
        switch self {
        case .boolean: .boolean
        case .integer: .integer
        case .decimal: .double
        case .text: .string
        case .timestamp: .timestamp
        case .duration: .duration
        }
    }
}
