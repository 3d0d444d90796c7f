/// A value of a record column.
enum RecordValue: Hashable, Sendable {
    case boolean(Bool)
    case integer(Int64)
    case decimal(Double)
    case text(String)
    /// Microseconds since 1970 in UTC.
    case timestamp(Int64)
    /// Microseconds.
    case duration(Int64)

    /// Whether two values are the same; decimals may differ by what rounding does.
    func isSame(as other: RecordValue) -> Bool {
        if case .decimal(let left) = self, case .decimal(let right) = other {
            return (left - right).magnitude <= 1e-9 * max(left.magnitude, right.magnitude)
        }
        return self == other
    }

    /// The value as mapping files write it.
    var text: String {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .decimal(let value): String(value)
        case .text(let value): value
        case .timestamp(let value): TimeText.rfc3339(value)
        case .duration(let value): TimeText.duration(value)
        }
    }
}
