import Evidence

/// A value of a row, written as a literal where the type of the column says what it is.
enum Cell: Sendable {
    case boolean(Bool)
    case integer(Int64)
    case decimal(Double)
    case text(String)
    case time(Int64)
    case duration(Int64)
    case missing
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int64) { self = .integer(value) }
    init(floatLiteral value: Double) { self = .decimal(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
}

/// The cells of a row by column.
typealias Row = [String: Cell]

extension TableBuilder {
    /// Adds a row; it belongs to the service `svc` unless it names another.
    mutating func add(_ row: Row, evidence: UInt32 = 0, position: Int) {
        beginRow(evidence: evidence, position: position)
        for (name, cell) in row.merging(["service": "svc"], uniquingKeysWith: { given, _ in given }) {
            switch cell {
            case .boolean(let value): set(column(name), boolean: value)
            case .integer(let value): set(column(name), integer: value)
            case .decimal(let value): set(column(name), decimal: value)
            case .text(let value): set(column(name), text: value)
            case .time(let value): set(column(name), timestamp: value)
            case .duration(let value): set(column(name), duration: value)
            case .missing: break
            }
        }
    }
}
