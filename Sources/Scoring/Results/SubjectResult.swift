public import Evidence
public import Rubric

/// Everything that was decided about one subject at one date.
public struct SubjectResult: Hashable, Sendable {
    /// The subject.
    public var subject: Subject
    /// The items in the order of the rubric.
    public var items: [ItemResult]
    /// The domains in the order of the rubric, over all their items.
    public var domains: [DomainResult]
    /// The tracks in the order of the rubric.
    public var tracks: [TrackResult]

    /// Creates a result.
    public init(subject: Subject, items: [ItemResult], domains: [DomainResult], tracks: [TrackResult]) {
        self.subject = subject
        self.items = items
        self.domains = domains
        self.tracks = tracks
    }

    /// How many criteria ended in each outcome, in the order of the outcomes; the counts add up to all criteria.
    public var outcomeCounts: [(outcome: Determination.Outcome, count: Int)] {
        let all = items.flatMap(\.determinations)
        return Determination.Outcome.allCases.map { outcome in (outcome, all.count { $0.outcome == outcome }) }
    }

    /// How many criteria are waived.
    public var waivedCount: Int {
        items.reduce(0) { $0 + $1.determinations.count { $0.isWaived } }
    }

    /// The result of an item.
    public func item(_ id: Identifier<Item>) -> ItemResult? {
        items.first { $0.item == id }
    }
}

/// A domain and its level.
public struct DomainResult: Hashable, Sendable {
    /// The domain.
    public var domain: Identifier<Domain>
    /// Its level and what it was derived from.
    public var result: GroupResult<Item>

    /// Creates a result.
    public init(domain: Identifier<Domain>, result: GroupResult<Item>) {
        self.domain = domain
        self.result = result
    }
}

/// A track, its level, and its domains reduced to the items that count in it.
public struct TrackResult: Hashable, Sendable {
    /// The track.
    public var track: Identifier<Track>
    /// Its level and what it was derived from.
    public var result: GroupResult<Domain>
    /// The domains over the items that the track counts.
    public var domains: [DomainResult]

    /// Creates a result.
    public init(track: Identifier<Track>, result: GroupResult<Domain>, domains: [DomainResult]) {
        self.track = track
        self.result = result
        self.domains = domains
    }
}
