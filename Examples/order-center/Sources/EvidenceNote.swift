/// What is known about how a piece of evidence was obtained, for the manifest beside it.
public struct EvidenceNote: Hashable, Sendable {
    /// The tool that produced it.
    public var tool: String
    /// The stream of collections that it belongs to: a later state of the same source replaces an earlier one.
    public var source: String
    /// Who or what collected it; a role or a job, never a person.
    public var collector: String
    /// When it was collected, as RFC 3339.
    public var collectedAt: String
    /// The start of the period that it covers, as RFC 3339.
    public var periodStart: String
    /// The end of the period that it covers, as RFC 3339.
    public var periodEnd: String
    /// The record kinds that it gives.
    public var records: [String]
    /// The identifier of the mapping that reads it, where its format needs one.
    public var mapping: String?
}

extension EvidenceNote {
    /// A note about an export at the end of a year, which covers the year unless other bounds are given.
    init(
        _ tool: String, _ source: String, _ year: Year, _ records: [String], mapping: String? = nil,
        from start: Moment? = nil, through end: Moment? = nil
    ) {
        self.init(
            tool: tool, source: source, collector: "evidence-collector", collectedAt: year.collectedAt.local,
            periodStart: (start ?? year.start).local, periodEnd: (end ?? year.collectedAt).local, records: records,
            mapping: mapping)
    }
}
