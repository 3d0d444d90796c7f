/// A name that a tool gives a service and that leads to no subject, with the records that carry it.
///
/// Such records are in no table; they are counted, so that nobody takes them for not there.
public struct UnresolvedService: Hashable, Sendable {
    /// The name as the tool writes it; empty for records that name no service although there are several systems.
    public var name: String
    /// How many records of each kind carry the name, by kind.
    ///
    /// The same record out of two collections counts once.
    public var records: [EvidenceItem.RecordCount]
    /// The known service or system whose name is nearest; none where nothing is near.
    public var suggestion: String?
    /// The services whose patterns match the name, as `system/service`; empty where nobody claims it.
    public var claimants: [String]
    /// The subjects that the records may belong to; empty means any.
    public var candidates: [String]

    /// Creates an unresolved name.
    public init(
        name: String, records: [EvidenceItem.RecordCount], suggestion: String? = nil, claimants: [String] = [],
        candidates: [String] = []
    ) {
        self.name = name
        self.records = records
        self.suggestion = suggestion
        self.claimants = claimants
        self.candidates = candidates
    }

    /// How many records carry the name.
    public var count: Int { records.reduce(0) { $0 + $1.count } }
}
