/// A value that an expression takes or computes.
///
/// `==` is the equality of Swift, made for tests and dictionaries: a double that is not a number equals nothing. The
/// operators of the language compare with ``Expression/Comparison``, which also knows whole numbers against doubles and
/// compares texts by their code points, without Unicode normalisation.
public enum Value: Hashable, Sendable {
    /// True or false.
    case boolean(Bool)
    /// A whole number.
    case integer(Int64)
    /// A floating-point number; infinite and not-a-number are possible, as division follows IEEE 754.
    case double(Double)
    /// A text.
    case string(String)
    /// Microseconds since 1970-01-01T00:00:00Z.
    case timestamp(Int64)
    /// Microseconds.
    case duration(Int64)
    /// A list whose elements all have the given type.
    case list([Value], of: ValueType)

    /// The type of the value.
    public var type: ValueType {
        switch self {
        case .boolean: .boolean
        case .integer: .integer
        case .double: .double
        case .string: .string
        case .timestamp: .timestamp
        case .duration: .duration
        case .list(_, let element): .list(of: element)
        }
    }
}
