/// How levels are derived from determinations.
///
/// Every number of the method is a parameter of the rubric.
public struct ScoringParameters: Hashable, Sendable {
    /// The rule that turns item levels into domain and track levels.
    public var rule: Rule
    /// The rating above which a practice is largely achieved, in percent (ISO/IEC 33020: 50).
    public var largely: Rational
    /// The rating above which a practice is fully achieved, in percent (ISO/IEC 33020: 85).
    public var fully: Rational
    /// The share of item weight that must be at a level for the domain to be, in percent.
    public var itemShare: Rational
    /// The share of domain weight that must be at a level for the track to be, in percent.
    public var domainShare: Rational
    /// How far below the domain's level a single item may be.
    public var allowedLag: Int
    /// What limits an item however good its numbers are.
    public var caps: Caps
    /// The coverage below which a level is marked provisional, in percent.
    public var minimumCoverage: Rational
    /// The share of item weight that may be declared not applicable, in percent.
    public var notApplicableLimit: Rational
    /// The quantile of the normal distribution for interval estimates, such as 1.96 for 95 %.
    public var confidence: Rational
    /// How many projects of an organisation are sampled, by its number of applications.
    public var sampling: [SamplingStep]

    /// Creates parameters; the defaults are those of the CAICT-style rubric.
    public init(
        rule: Rule = .iso33020, largely: Rational = 50, fully: Rational = 85, itemShare: Rational = 85,
        domainShare: Rational = 85, allowedLag: Int = 1, caps: Caps = Caps(), minimumCoverage: Rational = 90,
        notApplicableLimit: Rational = 10, confidence: Rational = Rational(196, 100), sampling: [SamplingStep] = []
    ) {
        self.rule = rule
        self.largely = largely
        self.fully = fully
        self.itemShare = itemShare
        self.domainShare = domainShare
        self.allowedLag = allowedLag
        self.caps = caps
        self.minimumCoverage = minimumCoverage
        self.notApplicableLimit = notApplicableLimit
        self.confidence = confidence
        self.sampling = sampling
    }

    /// The rule that turns item levels into domain and track levels.
    public enum Rule: String, CaseIterable, Hashable, Sendable {
        /// Gates, weight share and allowed lag, with practices rated by ISO/IEC 33020.
        case iso33020
        /// Every item must reach the level.
        case stagedAll = "staged-all"
        /// The mean of the levels, rounded down.
        case floorMean = "floor-mean"
        /// The weighted mean of the levels, rounded down.
        case weighted
        /// The lowest level.
        case minimum
    }

    /// The highest level that an item reaches while something is missing; none means no limit.
    public struct Caps: Hashable, Sendable {
        /// Only documents show it.
        public var documentsOnly: Level?
        /// Only definitions show it: nothing was executed.
        public var declaredOnly: Level?
        /// No data from which the number can be computed again.
        public var withoutData: Level?
        /// No second period to compare with.
        public var withoutTrend: Level?
        /// Measured, but not yet rated by a person.
        public var unrated: Level?
        /// Rated, and attested to have no machine measure.
        public var unmeasured: Level?
        /// A criterion of it is waived.
        public var waived: Level?

        /// Creates caps; the defaults are those of the CAICT-style rubric.
        public init(
            documentsOnly: Level? = Level(2), declaredOnly: Level? = Level(3), withoutData: Level? = Level(3),
            withoutTrend: Level? = Level(4), unrated: Level? = Level(3), unmeasured: Level? = Level(3),
            waived: Level? = Level(3)
        ) {
            self.documentsOnly = documentsOnly
            self.declaredOnly = declaredOnly
            self.withoutData = withoutData
            self.withoutTrend = withoutTrend
            self.unrated = unrated
            self.unmeasured = unmeasured
            self.waived = waived
        }
    }

    /// Up to so many applications, so many projects are sampled.
    public struct SamplingStep: Hashable, Sendable {
        /// The greatest number of applications that the step holds for.
        public var applications: Int
        /// How many projects are sampled.
        public var projects: Int

        /// Creates a step.
        public init(applications: Int, projects: Int) {
            self.applications = applications
            self.projects = projects
        }
    }
}
