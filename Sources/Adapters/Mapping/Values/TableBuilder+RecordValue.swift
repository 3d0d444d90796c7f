import Evidence

extension TableBuilder {
    /// Sets a cell of the current row.
    mutating func set(_ handle: ColumnHandle, _ value: RecordValue) {
        switch value {
        case .boolean(let value): set(handle, boolean: value)
        case .integer(let value): set(handle, integer: value)
        case .decimal(let value): set(handle, decimal: value)
        case .text(let value): set(handle, text: value)
        case .timestamp(let value): set(handle, timestamp: value)
        case .duration(let value): set(handle, duration: value)
        }
    }

    /// Sets a cell of the current row by the name of its column; none leaves it missing.
    mutating func set(_ column: String, _ value: RecordValue?) {
        guard let value else { return }
        set(self.column(column), value)
    }

    /// Sets a text of the current row by the name of its column.
    mutating func set(_ column: String, text: String?) {
        set(column, text.map { .text($0) })
    }

    /// Sets a time of the current row by the name of its column.
    mutating func set(_ column: String, time: Int64?) {
        set(column, time.map { .timestamp($0) })
    }

    /// Sets a truth value of the current row by the name of its column.
    mutating func set(_ column: String, flag: Bool?) {
        set(column, flag.map { .boolean($0) })
    }

    /// Sets a whole number of the current row by the name of its column.
    mutating func set(_ column: String, number: Int64?) {
        set(column, number.map { .integer($0) })
    }
}
