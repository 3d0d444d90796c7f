/// The type of a value or of an expression.
///
/// Every expression has exactly one, known before any record is read.
public indirect enum ValueType: Hashable, Sendable {
    /// True or false.
    case boolean
    /// A whole number in 64 bits.
    case integer
    /// A number in 64-bit IEEE 754 floating point.
    case double
    /// A text.
    case string
    /// A point in time in microseconds, UTC.
    case timestamp
    /// A length of time in microseconds.
    case duration
    /// A list of values of one type, which is not itself a list.
    case list(of: ValueType)

    /// The type of the elements of a list; none if it is not a list.
    public var element: ValueType? {
        guard case .list(let element) = self else { return nil }
        return element
    }
}

extension ValueType: CustomStringConvertible {
    /// The name of the type in the Common Expression Language: `bool`, `int`, `list(string)`.
    public var description: String {
        switch self {
        case .boolean: "bool"
        case .integer: "int"
        case .double: "double"
        case .string: "string"
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .list(let element): "list(\(element))"
        }
    }
}
