public import Diagnostics

/// An input with its expected outcome, written beside an indicator and run as its test.
public struct Example: Hashable, Sendable {
    /// What the example shows, as a sentence.
    public var name: String
    /// The indicator it is about.
    public var indicator: Identifier<Indicator>
    /// The as-of date and time, RFC 3339.
    public var asOf: String
    /// Attributes of the subject.
    public var tier: Int?
    /// The records, by kind.
    public var records: [Table]
    /// The value expected; none where any value of the expected level will do, or where no level is expected.
    public var expectedValue: Rational?
    /// The indicator level expected; none means that there must be no value.
    public var expectedLevel: Level?
    /// The sample size expected, if the example cares.
    public var expectedSample: Int?
    /// Where it is written.
    public var location: SourceLocation

    /// Creates an example.
    public init(
        name: String, indicator: Identifier<Indicator>, asOf: String, tier: Int? = nil, records: [Table],
        expectedValue: Rational?, expectedLevel: Level?, expectedSample: Int? = nil, location: SourceLocation
    ) {
        self.name = name
        self.indicator = indicator
        self.asOf = asOf
        self.tier = tier
        self.records = records
        self.expectedValue = expectedValue
        self.expectedLevel = expectedLevel
        self.expectedSample = expectedSample
        self.location = location
    }

    /// Records of one kind.
    public struct Table: Hashable, Sendable {
        /// The record kind.
        public var kind: String
        /// The rows.
        public var rows: [Row]

        /// Creates a table.
        public init(kind: String, rows: [Row]) {
            self.kind = kind
            self.rows = rows
        }
    }

    /// A record, written as column texts, standing for one or more equal ones.
    public struct Row: Hashable, Sendable {
        /// The cells in the order written.
        public var cells: [Cell]
        /// How many records it stands for.
        public var count: Int
        /// Where it is written.
        public var location: SourceLocation

        /// Creates a row.
        public init(cells: [Cell], count: Int = 1, location: SourceLocation) {
            self.cells = cells
            self.count = count
            self.location = location
        }
    }

    /// A column and its value as text.
    public struct Cell: Hashable, Sendable {
        /// The column.
        public var column: String
        /// The value as written.
        public var text: String

        /// Creates a cell.
        public init(column: String, text: String) {
            self.column = column
            self.text = text
        }
    }
}
