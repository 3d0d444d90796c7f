/// Takes the records that an adapter reads out of one piece of evidence, of any number of kinds.
public struct RecordSink: Sendable {
    private var builders: [String: TableBuilder] = [:]
    /// The piece of evidence that records are read from, as an index into the evidence list.
    public var evidence: UInt32

    /// Creates an empty sink.
    public init(evidence: UInt32 = 0) {
        self.evidence = evidence
    }

    /// Gives access to the rows of one kind; the table stays in place while the body runs.
    public mutating func withTable<Result>(
        _ kind: RecordKind, _ body: (inout TableBuilder, _ evidence: UInt32) throws -> Result
    ) rethrows -> Result {
        try body(&builders[kind.id, default: TableBuilder(kind: kind)], evidence)
    }

    /// The kinds that have received rows so far, in alphabetical order.
    public var kinds: [String] {
        builders.filter { $0.value.count > 0 }.keys.sorted()
    }

    /// How many rows of a kind there are.
    public func count(of kind: String) -> Int {
        builders[kind]?.count ?? 0
    }

    /// The finished builders in alphabetical order of their kinds.
    public func finish() -> [TableBuilder] {
        builders.values.filter { $0.count > 0 }.sorted { $0.kind.id < $1.kind.id }
    }
}
