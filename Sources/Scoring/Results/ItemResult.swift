public import Diagnostics
public import Evidence
public import Indicators
public import Rubric

/// The level of an item with everything it was derived from.
public struct ItemResult: Hashable, Sendable {
    /// The item.
    public var item: Identifier<Item>
    /// Whether the item counts for the subject, and on what the level rests.
    public var standing: Standing
    /// The level; none where the item does not apply.
    public var level: Level?
    /// The lowest and highest level that the unknown leaves open; none where the item does not apply.
    public var band: LevelBand?
    /// The level of the indicators alone; none where nothing was measured.
    public var indicatorLevel: Level?
    /// The level of the practices alone; none where nothing was rated.
    public var qualitativeLevel: Level?
    /// What limits the level however good numbers and ratings are.
    public var caps: [Cap]
    /// One determination for each criterion, ordered by level, indicators before practices.
    public var determinations: [Determination]
    /// The measurements of the indicators, in the order of the item.
    public var measurements: [Measurement]
    /// The ratings that count, and those that they prevailed over.
    public var ratings: [PracticeRating]
    /// How much of what decides the next level is known.
    ///
    /// A threshold whose records could be tied to subjects only in part counts by that part.
    public var coverage: Coverage
    /// Whether it is attested that the activity is not performed at all, which makes the level 0.
    public var isDeclaredNotPerformed: Bool
    /// Whether it is attested, with a reason, that no machine can measure the item here.
    public var isDeclaredUnmeasurable: Bool
    /// Whether more records of a kind that it is measured with belong to no subject than the rubric's minimum coverage leaves.
    ///
    /// The level stays as it is and is provisional.
    public var hasUnattributedRecords: Bool
    /// Whether practices that nobody rated may be assumed to be done; not where attestations are known to be missing.
    public var assumesUnrated: Bool

    /// Creates a result.
    public init(
        item: Identifier<Item>, standing: Standing, level: Level?, band: LevelBand?, indicatorLevel: Level?,
        qualitativeLevel: Level?, caps: [Cap], determinations: [Determination], measurements: [Measurement],
        ratings: [PracticeRating], coverage: Coverage, isDeclaredNotPerformed: Bool = false,
        isDeclaredUnmeasurable: Bool = false, hasUnattributedRecords: Bool = false, assumesUnrated: Bool = true
    ) {
        self.item = item
        self.standing = standing
        self.level = level
        self.band = band
        self.indicatorLevel = indicatorLevel
        self.qualitativeLevel = qualitativeLevel
        self.caps = caps
        self.determinations = determinations
        self.measurements = measurements
        self.ratings = ratings
        self.coverage = coverage
        self.isDeclaredNotPerformed = isDeclaredNotPerformed
        self.isDeclaredUnmeasurable = isDeclaredUnmeasurable
        self.hasUnattributedRecords = hasUnattributedRecords
        self.assumesUnrated = assumesUnrated
    }

    /// On what a level rests.
    public enum Standing: Hashable, Sendable {
        /// Measured and rated.
        case assessed
        /// Measured, but not every practice that counts was rated by a person; or rated, but not measured.
        case provisional
        /// Rated, and attested to have no machine measure.
        case unmeasured
        /// Neither measured nor rated.
        case notEvaluated
        /// The item does not apply, and why.
        case notApplicable(LocalizedText)
    }

    /// Whether a threshold of the level reached or the next one is within the interval of its sample.
    public var isBorderline: Bool {
        guard let level else { return false }
        let next = determinations.map(\.criterion.level).filter { $0 > level }.min()
        return determinations.contains { determination in
            determination.isBorderline && [level, next].contains(determination.criterion.level)
        }
    }
}

/// Something that limits a level.
public struct Cap: Hashable, Sendable {
    /// The highest level that it allows.
    public var level: Level
    /// What is missing.
    public var reason: Reason

    /// Creates a cap.
    public init(level: Level, reason: Reason) {
        self.level = level
        self.reason = reason
    }

    /// What is missing.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// Only documents show it.
        case documentsOnly = "documents-only"
        /// Only definitions show it: nothing was executed.
        case declaredOnly = "declared-only"
        /// There is no data from which the number can be computed again.
        case withoutData = "without-data"
        /// There is no second period, or it was better.
        case withoutTrend = "without-trend"
        /// No person has rated every practice that counts.
        case unrated
        /// It is attested that no machine can measure it.
        case unmeasured
        /// A criterion is waived.
        case waived
    }
}

/// The levels that the unknown leaves open: from "all unknown is unmet" to "all unknown is met".
public struct LevelBand: Hashable, Sendable {
    /// The level if everything unknown is unmet.
    public var low: Level
    /// The level if everything unknown is met.
    public var high: Level

    /// Creates a band.
    public init(low: Level, high: Level) {
        self.low = low
        self.high = max(low, high)
    }
}

/// How much is known, as a fraction: of criteria for an item, of weight above it.
public struct Coverage: Hashable, Sendable {
    /// What is known.
    public var known: Rational
    /// What there is to know.
    public var total: Rational

    /// Creates a coverage.
    public init(known: Rational, total: Rational) {
        self.known = known
        self.total = total
    }

    /// The share in percent; 100 where there is nothing to know.
    public var percent: Rational {
        (known * 100).divided(by: total) ?? 100
    }
}

/// A practice with the rating that counts.
public struct PracticeRating: Hashable, Sendable {
    /// The practice.
    public var practice: Identifier<Practice>
    /// The attestation whose rating counts, if any.
    public var prevailing: Attestation?
    /// Other ratings that stand beside it: older ones, the team's beside an assessor's, and those that have run out.
    public var others: [Attestation]

    /// Creates a practice rating.
    public init(practice: Identifier<Practice>, prevailing: Attestation?, others: [Attestation]) {
        self.practice = practice
        self.prevailing = prevailing
        self.others = others
    }

    /// The degree, or none if nobody rated it or the rating ran out.
    public var rating: Rating? {
        if case .rating(_, let rating)? = prevailing?.statement { rating } else { nil }
    }
}
