public import Diagnostics

/// One difference between two versions of a rubric.
public struct RubricChange: Hashable, Sendable {
    /// What changed.
    public var kind: Kind
    /// The identifier of the part that changed: a rubric, track, domain, item, indicator or practice, or a source tag.
    public var part: String
    /// What changed, in one line: lower case, no full stop, with the old and the new value.
    public var summary: LocalizedText

    /// Creates a change.
    public init(_ kind: Kind, of part: String, _ summary: LocalizedText) {
        self.kind = kind
        self.part = part
        self.summary = summary
    }

    /// What changed.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A level, track, domain, item, indicator or practice is new.
        case added
        /// One is gone.
        case removed
        /// An item has a new identifier and keeps the old one as an alias.
        case renamed
        /// An item became a gate or ceased to be one.
        case gate
        /// A weight.
        case weight
        /// A threshold, in general or for a tier.
        case threshold
        /// How records become a number: statistic, expressions, unit, direction, groups.
        case statistic
        /// Which records count.
        case population
        /// How far back records count, how many are needed, what none of them means, how old evidence may be.
        case window
        /// When an item applies.
        case applicability
        /// The level or the evidence of a practice.
        case practice
        /// The domains, items or core of a track.
        case track
        /// A figure that is shown year on year.
        case outcome
        /// A parameter of scoring.
        case scoring
        /// The version number, or whether the rubric is official.
        case version
        /// What people read: names, descriptions, advice, references, sources.
        case text
        /// The examples of an item.
        case examples

        /// Whether the same evidence can get another level after the change.
        public var affectsLevels: Bool {
            switch self {
            case .version, .outcome, .text, .examples: false
            default: true
            }
        }
    }
}
