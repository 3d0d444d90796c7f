internal import Evidence
internal import Expressions

/// The values of one expression for every row of a table.
///
/// A row has no value where a field is missing or an operation fails; each type has a code for it, as in `ColumnValues`. A
/// double that is not a number, and the least whole number, count as no value: no tool reports one on purpose.
enum Vector {
    /// 0 for false, 1 for true, 2 for no value.
    case boolean([UInt8])
    /// Whole numbers, and microseconds of times and durations; `Int64.min` for no value.
    case integer([Int64], ValueType)
    /// Not-a-number for no value.
    case double([Double])
    /// Codes into the texts; code 0 for no value.
    case text([UInt32], [String])

    static let none = ColumnValues.missingInteger
    static let noTruth = ColumnValues.missingBoolean

    /// A vector that holds a constant in every row.
    init(constant value: Value, count: Int) {
        switch value {
        case .boolean(let value): self = .boolean(Array(repeating: value ? 1 : 0, count: count))
        case .integer(let value): self = .integer(Array(repeating: value, count: count), .integer)
        case .timestamp(let value): self = .integer(Array(repeating: value, count: count), .timestamp)
        case .duration(let value): self = .integer(Array(repeating: value, count: count), .duration)
        case .double(let value): self = .double(Array(repeating: value, count: count))
        case .string(let value): self = .text(Array(repeating: 1, count: count), ["", value])
        case .list: self = .boolean(Array(repeating: Self.noTruth, count: count))
        }
    }

    /// A vector without any value.
    init(missing type: ValueType, count: Int) {
        switch type {
        case .boolean, .list: self = .boolean(Array(repeating: Self.noTruth, count: count))
        case .integer, .timestamp, .duration: self = .integer(Array(repeating: Self.none, count: count), type)
        case .double: self = .double(Array(repeating: .nan, count: count))
        case .string: self = .text(Array(repeating: 0, count: count), [""])
        }
    }

    /// The values of a column.
    init(_ values: ColumnValues) {
        switch values {
        case .boolean(let values): self = .boolean(values)
        case .integer(let values): self = .integer(values, .integer)
        case .timestamp(let values): self = .integer(values, .timestamp)
        case .duration(let values): self = .integer(values, .duration)
        case .decimal(let values): self = .double(values)
        case .text(let codes, let dictionary): self = .text(codes, dictionary.texts)
        }
    }

    var count: Int {
        switch self {
        case .boolean(let values): values.count
        case .integer(let values, _): values.count
        case .double(let values): values.count
        case .text(let codes, _): codes.count
        }
    }

    /// Whether a row has a value.
    func hasValue(_ row: Int) -> Bool {
        switch self {
        case .boolean(let values): values[row] != Self.noTruth
        case .integer(let values, _): values[row] != Self.none
        case .double(let values): !values[row].isNaN
        case .text(let codes, _): codes[row] != 0
        }
    }

    /// The value of a row as the reference evaluator sees it; none for no value.
    func value(_ row: Int) -> Value? {
        guard hasValue(row) else { return nil }
        switch self {
        case .boolean(let values): return .boolean(values[row] == 1)
        case .integer(let values, .timestamp): return .timestamp(values[row])
        case .integer(let values, .duration): return .duration(values[row])
        case .integer(let values, _): return .integer(values[row])
        case .double(let values): return .double(values[row])
        case .text(let codes, let texts): return .string(texts[Int(codes[row])])
        }
    }

    /// The values of other rows in a new order; a negative row gives no value.
    func gathering(_ rows: [Int32]) -> Vector {
        switch self {
        case .boolean(let values): .boolean(rows.map { $0 < 0 ? Self.noTruth : values[Int($0)] })
        case .integer(let values, let type): .integer(rows.map { $0 < 0 ? Self.none : values[Int($0)] }, type)
        case .double(let values): .double(rows.map { $0 < 0 ? .nan : values[Int($0)] })
        case .text(let codes, let texts): .text(rows.map { $0 < 0 ? 0 : codes[Int($0)] }, texts)
        }
    }

    /// Builds a vector row by row from reference values.
    init(type: ValueType, values: [Value?]) {
        switch type {
        case .boolean, .list:
            self = .boolean(values.map { if case .boolean(let value)? = $0 { value ? 1 : 0 } else { Self.noTruth } })
        case .double:
            self = .double(values.map { if case .double(let value)? = $0 { value } else { .nan } })
        case .string:
            // Each text has its own code: a dictionary would take an empty one for missing, and equal forms for the same.
            var texts = [""]
            let codes = values.map { value -> UInt32 in
                guard case .string(let text)? = value else { return ColumnValues.missingText }
                texts.append(text)
                return UInt32(texts.count - 1)
            }
            self = .text(codes, texts)
        case .integer, .timestamp, .duration:
            self = .integer(
                values.map {
                    switch $0 {
                    case .integer(let value)?, .timestamp(let value)?, .duration(let value)?: value
                    default: Self.none
                    }
                }, type)
        }
    }
}
