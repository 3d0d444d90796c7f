public import Diagnostics

/// A maturity model as data: what is asked, how it is measured, and what number or practice belongs to which level.
public struct Rubric: Hashable, Sendable {
    /// The identifier, the same as the name of its folder.
    public var id: Identifier<Rubric>
    /// The version of the content, by semantic versioning.
    public var version: String
    /// The name people know it by.
    public var name: LocalizedText
    /// What it is for and where it comes from.
    public var summary: LocalizedText
    /// Whether it is published by the body it is modelled on.
    ///
    /// Everything that Assay ships says `false`.
    public var isOfficial: Bool
    /// The levels from 1 upwards; two to five of them.
    public var levels: [LevelDefinition]
    /// The readings in which domains are put together.
    public var tracks: [Track]
    /// The capability domains in the order they are shown.
    public var domains: [Domain]
    /// Figures without thresholds that are shown year on year: what reliability looks like to the business.
    public var outcomes: [Indicator]
    /// How levels are derived.
    public var scoring: ScoringParameters
    /// Where thresholds come from, by tag.
    public var sources: [Source]

    /// Creates a rubric.
    public init(
        id: Identifier<Rubric>, version: String, name: LocalizedText, summary: LocalizedText, isOfficial: Bool,
        levels: [LevelDefinition], tracks: [Track], domains: [Domain], outcomes: [Indicator] = [],
        scoring: ScoringParameters, sources: [Source]
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.summary = summary
        self.isOfficial = isOfficial
        self.levels = levels
        self.tracks = tracks
        self.domains = domains
        self.outcomes = outcomes
        self.scoring = scoring
        self.sources = sources
    }

    /// Every item of every domain, in the order they are shown.
    public var items: [Item] { domains.flatMap(\.items) }

    /// The highest level that the rubric defines.
    public var highestLevel: Level { levels.last?.level ?? .initial }
}

/// What one level is called and what it means for a project as a whole.
public struct LevelDefinition: Hashable, Sendable {
    /// The level.
    public var level: Level
    /// Its name.
    public var name: LocalizedText
    /// What is true of a project at this level.
    public var meaning: LocalizedText

    /// Creates a level definition.
    public init(level: Level, name: LocalizedText, meaning: LocalizedText) {
        self.level = level
        self.name = name
        self.meaning = meaning
    }
}

/// A reading of the rubric for one part of the life cycle: operations, R&D, or both.
public struct Track: Hashable, Sendable {
    /// The identifier.
    public var id: Identifier<Track>
    /// The name.
    public var name: LocalizedText
    /// The domains that count, each whole or reduced to some of its items.
    public var scope: [Scope]
    /// The domains that must themselves reach a level before the track does.
    public var core: [Identifier<Domain>]

    /// Creates a track.
    public init(id: Identifier<Track>, name: LocalizedText, scope: [Scope], core: [Identifier<Domain>]) {
        self.id = id
        self.name = name
        self.scope = scope
        self.core = core
    }

    /// A domain in a track.
    public struct Scope: Hashable, Sendable {
        /// The domain.
        public var domain: Identifier<Domain>
        /// The items that count; none means all.
        public var items: [Identifier<Item>]?

        /// Creates a scope.
        public init(domain: Identifier<Domain>, items: [Identifier<Item>]? = nil) {
            self.domain = domain
            self.items = items
        }
    }
}

/// A capability domain: a group of items with a weight.
public struct Domain: Hashable, Sendable {
    /// The identifier: three letters by convention.
    public var id: Identifier<Domain>
    /// The name.
    public var name: LocalizedText
    /// What the domain is about.
    public var purpose: LocalizedText
    /// The weight among domains; the weights of a rubric add up to 100.
    public var weight: Rational
    /// The items in natural order of their identifiers.
    public var items: [Item]

    /// Creates a domain.
    public init(
        id: Identifier<Domain>, name: LocalizedText, purpose: LocalizedText, weight: Rational, items: [Item]
    ) {
        self.id = id
        self.name = name
        self.purpose = purpose
        self.weight = weight
        self.items = items
    }
}

/// Where a threshold or an idea comes from.
public struct Source: Hashable, Sendable {
    /// The tag that thresholds refer to; `P` marks our own proposals.
    public var tag: String
    /// What it is.
    public var title: LocalizedText
    /// Where to read it, if it is public.
    public var url: String?

    /// Creates a source.
    public init(tag: String, title: LocalizedText, url: String? = nil) {
        self.tag = tag
        self.title = title
        self.url = url
    }
}
