/// Collects the rows of one record kind, column by column.
///
/// An adapter asks for the positions of its columns once and then fills row after row; a cell that is not set is missing.
/// ```swift
/// let started = table.column("started_at")
/// table.beginRow(evidence: 0, position: line)
/// table.set(started, timestamp: microseconds)
/// ```
public struct TableBuilder: Sendable {
    /// What a row is.
    public let kind: RecordKind
    private var booleans: [[UInt8]]
    private var integers: [[Int64]]
    private var decimals: [[Double]]
    private var codes: [[UInt32]]
    private var dictionaries: [TextDictionary]
    private let slots: [Int]
    /// The evidence of each row.
    public private(set) var evidence: [UInt32] = []
    /// The position of each row in its evidence.
    public private(set) var positions: [UInt32] = []

    /// Creates an empty builder.
    public init(kind: RecordKind) {
        self.kind = kind
        var counts = (boolean: 0, integer: 0, decimal: 0, text: 0)
        slots = kind.columns.map { column in
            switch column.type {
            case .boolean: counts.boolean += 1; return counts.boolean - 1
            case .integer, .timestamp, .duration: counts.integer += 1; return counts.integer - 1
            case .decimal: counts.decimal += 1; return counts.decimal - 1
            case .text: counts.text += 1; return counts.text - 1
            }
        }
        booleans = Array(repeating: [], count: counts.boolean)
        integers = Array(repeating: [], count: counts.integer)
        decimals = Array(repeating: [], count: counts.decimal)
        codes = Array(repeating: [], count: counts.text)
        dictionaries = Array(repeating: TextDictionary(), count: counts.text)
    }

    /// How many rows there are.
    public var count: Int { evidence.count }

    /// The handle of a column of the kind; asking for any other is a mistake in the adapter.
    public func column(_ name: String) -> ColumnHandle {
        guard let index = kind.index(of: name) else {
            preconditionFailure("the record kind '\(kind.id)' has no column '\(name)'")
        }
        return ColumnHandle(index: index, slot: slots[index], type: kind.columns[index].type)
    }

    /// Starts a row whose cells are all missing.
    public mutating func beginRow(evidence index: UInt32, position: Int) {
        evidence.append(index)
        positions.append(UInt32(clamping: position))
        for slot in booleans.indices { booleans[slot].append(ColumnValues.missingBoolean) }
        for slot in integers.indices { integers[slot].append(ColumnValues.missingInteger) }
        for slot in decimals.indices { decimals[slot].append(.nan) }
        for slot in codes.indices { codes[slot].append(ColumnValues.missingText) }
    }

    /// Takes back the row that was begun last.
    public mutating func dropRow() {
        evidence.removeLast()
        positions.removeLast()
        for slot in booleans.indices { booleans[slot].removeLast() }
        for slot in integers.indices { integers[slot].removeLast() }
        for slot in decimals.indices { decimals[slot].removeLast() }
        for slot in codes.indices { codes[slot].removeLast() }
    }

    /// Sets a truth value of the current row.
    public mutating func set(_ column: ColumnHandle, boolean value: Bool?) {
        precondition(column.type == .boolean, "the column is not boolean")
        guard let value else { return }
        booleans[column.slot][count - 1] = value ? 1 : 0
    }

    /// Sets a whole number of the current row.
    public mutating func set(_ column: ColumnHandle, integer value: Int64?) {
        precondition(column.type == .integer, "the column is not an integer")
        guard let value else { return }
        integers[column.slot][count - 1] = value
    }

    /// Sets a number of the current row; infinite numbers are taken as missing.
    public mutating func set(_ column: ColumnHandle, decimal value: Double?) {
        precondition(column.type == .decimal, "the column is not a decimal")
        guard let value, value.isFinite else { return }
        decimals[column.slot][count - 1] = value
    }

    /// Sets a text of the current row; an empty text is missing.
    public mutating func set(_ column: ColumnHandle, text value: String?) {
        precondition(column.type == .text, "the column is not a text")
        guard let value else { return }
        codes[column.slot][count - 1] = dictionaries[column.slot].insert(value)
    }

    /// Sets a time of the current row, in microseconds since 1970 in UTC.
    public mutating func set(_ column: ColumnHandle, timestamp value: Int64?) {
        precondition(column.type == .timestamp, "the column is not a timestamp")
        guard let value else { return }
        integers[column.slot][count - 1] = value
    }

    /// Sets a duration of the current row, in microseconds.
    public mutating func set(_ column: ColumnHandle, duration value: Int64?) {
        precondition(column.type == .duration, "the column is not a duration")
        guard let value else { return }
        integers[column.slot][count - 1] = value
    }

    /// The finished columns, in the order of the kind.
    public func finish() -> [ColumnValues] {
        zip(kind.columns, slots).map { column, slot in
            switch column.type {
            case .boolean: .boolean(booleans[slot])
            case .integer: .integer(integers[slot])
            case .decimal: .decimal(decimals[slot])
            case .text: .text(codes[slot], dictionaries[slot])
            case .timestamp: .timestamp(integers[slot])
            case .duration: .duration(integers[slot])
            }
        }
    }
}

/// Names a column of a table builder.
public struct ColumnHandle: Hashable, Sendable {
    /// The position among the columns of the kind.
    public let index: Int
    let slot: Int
    /// The type of its values.
    public let type: ColumnType
}
