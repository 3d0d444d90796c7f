public import Evidence
public import Rubric

/// The outcome of one criterion.
///
/// Every criterion of every item has exactly one, always.
public struct Determination: Hashable, Sendable {
    /// What was decided on.
    public var criterion: Criterion
    /// How it was decided.
    public var outcome: Outcome
    /// Who waived it for now, why and until when; none if nobody did.
    ///
    /// A waiver is a mark on top of the outcome; it is never a pass.
    public var waiver: Attestation?
    /// Whether the sample is too small to tell which side of the threshold the true value is on.
    public var isBorderline: Bool

    /// Creates a determination.
    public init(criterion: Criterion, outcome: Outcome, waiver: Attestation? = nil, isBorderline: Bool = false) {
        self.criterion = criterion
        self.outcome = outcome
        self.waiver = waiver
        self.isBorderline = isBorderline
    }

    /// Whether it is waived for now.
    public var isWaived: Bool { waiver != nil }

    /// The outcome of a criterion.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// It holds.
        case met
        /// A practice is largely, but not fully achieved: enough at the level itself, not below it.
        case partlyMet = "partly-met"
        /// It does not hold.
        case unmet
        /// Nothing shows whether it holds. Counts as unmet in the level.
        case noEvidence = "no-evidence"
        /// What showed it is too old or has run out. Counts as unmet in the level.
        case expired
        /// It does not apply to the subject.
        case notApplicable = "not-applicable"

        /// Whether nothing is known about the criterion, so that it may turn out either way.
        public var isUnknown: Bool { self == .noEvidence || self == .expired }
    }
}

/// One thing to decide: a threshold of an indicator, or a practice.
public struct Criterion: Hashable, Sendable {
    /// The item that it belongs to.
    public var item: Identifier<Item>
    /// The level that it is asked for.
    public var level: Level
    /// What is asked.
    public var kind: Kind

    /// Creates a criterion.
    public init(item: Identifier<Item>, level: Level, kind: Kind) {
        self.item = item
        self.level = level
        self.kind = kind
    }

    /// What is asked.
    public enum Kind: Hashable, Sendable {
        /// The indicator reaches its threshold.
        case threshold(Identifier<Indicator>)
        /// The practice is done.
        case practice(Identifier<Practice>)
    }

    /// The name of the indicator or practice, as attestations and waivers use it.
    public var id: String {
        switch kind {
        case .threshold(let indicator): indicator.rawValue
        case .practice(let practice): practice.rawValue
        }
    }
}
