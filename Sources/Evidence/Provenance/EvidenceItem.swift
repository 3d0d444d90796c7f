/// One piece of evidence: immutable bytes, known by their digest, and what is known about how they were obtained.
public struct EvidenceItem: Hashable, Sendable {
    /// The path within the evidence folder; `archive.zip!/inner.json` for what is inside an archive.
    public var path: String
    /// The SHA-256 digest of the bytes, in lower-case hexadecimal.
    public var digest: String
    /// The size in bytes.
    public var size: Int
    /// The tool that produced it, such as `servicenow`.
    public var tool: String?
    /// The name of the stream of collections that it belongs to: a later state of the same source replaces this one.
    public var source: String?
    /// Who or what collected it.
    public var collector: String?
    /// When it was collected, in microseconds UTC.
    public var collectedAt: Int64?
    /// The period that it covers, in microseconds UTC; not the time of collection.
    public var period: Range<Int64>?
    /// The format that it was recognised as.
    public var format: String?
    /// The record kinds that it gave, and how many rows of each.
    public var records: [RecordCount]
    /// The record kinds that it would show if they had occurred, whether or not it gave any.
    public var kinds: [String]

    /// Creates a piece of evidence.
    public init(
        path: String, digest: String, size: Int, tool: String? = nil, source: String? = nil,
        collector: String? = nil, collectedAt: Int64? = nil, period: Range<Int64>? = nil, format: String? = nil,
        records: [RecordCount] = [], kinds: [String] = []
    ) {
        self.path = path
        self.digest = digest
        self.size = size
        self.tool = tool
        self.source = source
        self.collector = collector
        self.collectedAt = collectedAt
        self.period = period
        self.format = format
        self.records = records
        self.kinds = kinds
    }

    /// How many records of a kind a piece of evidence gave.
    public struct RecordCount: Hashable, Sendable {
        /// The record kind.
        public var kind: String
        /// The number of rows.
        public var count: Int

        /// Creates a count.
        public init(kind: String, count: Int) {
            self.kind = kind
            self.count = count
        }
    }
}
