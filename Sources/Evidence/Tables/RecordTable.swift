/// The records of one kind, in columns, with their way back to evidence and position.
public struct RecordTable: Hashable, Sendable {
    /// What a row is.
    public let kind: RecordKind
    /// The values of each column, in the order of `kind.columns`.
    public let columns: [ColumnValues]
    /// The evidence of each row, as an index into the evidence list of the record set.
    public let evidence: [UInt32]
    /// The line, row number or element number of each row in its evidence, counted from 1.
    public let positions: [UInt32]
    /// The subject of each row as an index into the subject list; -1 where it could not be tied to one.
    public let subjects: [Int32]

    /// How many rows there are.
    public var count: Int { evidence.count }

    /// Creates a table from complete columns of equal length.
    public init(
        kind: RecordKind, columns: [ColumnValues], evidence: [UInt32], positions: [UInt32], subjects: [Int32]
    ) {
        precondition(columns.count == kind.columns.count, "a table has the columns of its kind")
        precondition(columns.allSatisfy { $0.count == evidence.count }, "columns have one value for each row")
        self.kind = kind
        self.columns = columns
        self.evidence = evidence
        self.positions = positions
        self.subjects = subjects
    }

    /// The values of a column.
    public func values(of column: String) -> ColumnValues? {
        kind.index(of: column).map { columns[$0] }
    }
}
