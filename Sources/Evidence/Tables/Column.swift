public import Diagnostics

/// A column of a record kind: what it means, in which type and unit.
public struct Column: Hashable, Sendable {
    /// The name used in mappings and expressions: lower-case with underscores.
    public var name: String
    /// The type of its values.
    public var type: ColumnType
    /// What it means.
    public var meaning: LocalizedText
    /// The unit of a number, such as `req/s`; times and durations need none.
    public var unit: String?
    /// The values that a text may take; none means any text.
    public var allowedValues: [String]?
    /// The column with the time since when the value is known: before it, the value is missing.
    public var knownAt: String?
    /// Whether a time may lie after the as-of date: planned and due dates do, things that happened do not.
    public var isPlanned: Bool

    /// Creates a column.
    public init(
        _ name: String, _ type: ColumnType, _ meaning: LocalizedText, unit: String? = nil,
        allowedValues: [String]? = nil, knownAt: String? = nil, isPlanned: Bool = false
    ) {
        self.name = name
        self.type = type
        self.meaning = meaning
        self.unit = unit
        self.allowedValues = allowedValues
        self.knownAt = knownAt
        self.isPlanned = isPlanned
    }
}

/// The type of a column.
public enum ColumnType: String, CaseIterable, Hashable, Sendable {
    /// True or false.
    case boolean
    /// A whole number in 64 bits.
    case integer
    /// A number with a fraction.
    case decimal
    /// A text; equal texts are stored once.
    case text
    /// A point in time in microseconds, UTC.
    case timestamp
    /// A length of time in microseconds.
    case duration
}
