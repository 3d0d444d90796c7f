public import Diagnostics

/// A measure over records, declared as data.
public struct Indicator: Hashable, Sendable {
    /// The identifier, such as `INC-5.recovery-time`.
    public var id: Identifier<Indicator>
    /// What is measured.
    public var name: LocalizedText
    /// The records that count: the denominator of a share.
    public var population: Population
    /// How records become one number.
    public var statistic: Statistic
    /// The unit of the value and of the thresholds.
    public var unit: Unit
    /// Which way is better.
    public var direction: Direction
    /// Computes the statistic for each value of this column, and lets the worst group count.
    public var groupBy: String?
    /// How far back from the as-of date records count.
    ///
    /// Snapshots of state have no window.
    public var window: Days
    /// The longer window that is used when the first holds too few records; none means no second try.
    public var fallbackWindow: Days?
    /// How many records the first window must hold.
    public var minimumSample: Int
    /// How many records the fallback window must hold; fewer is no evidence.
    public var minimumFallbackSample: Int
    /// What it means that nothing of the population occurred although evidence covers the window.
    public var whenNone: EmptyPopulation
    /// What the value must reach for each level; a level that is not listed asks nothing of this indicator.
    public var thresholds: [Level: Threshold]
    /// Stricter or milder thresholds for subjects of a tier.
    public var tierThresholds: [Int: [Level: Threshold]]
    /// Where it is defined.
    public var location: SourceLocation

    /// Creates an indicator.
    public init(
        id: Identifier<Indicator>, name: LocalizedText, population: Population, statistic: Statistic, unit: Unit,
        direction: Direction, groupBy: String? = nil, window: Days = Days(90), fallbackWindow: Days? = Days(365),
        minimumSample: Int = 10, minimumFallbackSample: Int = 3, whenNone: EmptyPopulation = .noEvidence,
        thresholds: [Level: Threshold], tierThresholds: [Int: [Level: Threshold]] = [:], location: SourceLocation
    ) {
        self.id = id
        self.name = name
        self.population = population
        self.statistic = statistic
        self.unit = unit
        self.direction = direction
        self.groupBy = groupBy
        self.window = window
        self.fallbackWindow = fallbackWindow
        self.minimumSample = minimumSample
        self.minimumFallbackSample = minimumFallbackSample
        self.whenNone = whenNone
        self.thresholds = thresholds
        self.tierThresholds = tierThresholds
        self.location = location
    }

    /// The thresholds that hold for a subject of a tier.
    public func thresholds(forTier tier: Int?) -> [Level: Threshold] {
        guard let tier, let own = tierThresholds[tier] else { return thresholds }
        return thresholds.merging(own) { _, stricter in stricter }
    }
}

/// What it means that nothing of a population occurred in a window that evidence covers.
public enum EmptyPopulation: String, CaseIterable, Hashable, Sendable {
    /// Nothing is shown: load tests, drills and reviews must take place.
    case noEvidence = "no-evidence"
    /// There was no occasion: nobody can be slow to undo a failure that did not happen.
    case notApplicable = "not-applicable"
}

/// A bound that a value must reach, and where the number comes from.
public struct Threshold: Hashable, Sendable {
    /// The bound; a value on it passes.
    public var value: Rational
    /// The tags of its sources; `P` marks a proposal.
    public var sources: [String]

    /// Creates a threshold.
    public init(_ value: Rational, sources: [String]) {
        self.value = value
        self.sources = sources
    }
}

/// Which way of a value is better.
public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// The value must be at least the threshold.
    case higher
    /// The value must be at most the threshold.
    case lower

    /// Whether a value reaches a bound.
    public func holds(_ value: Rational, against bound: Rational) -> Bool {
        switch self {
        case .higher: value >= bound
        case .lower: value <= bound
        }
    }
}

/// The records that an indicator counts.
public struct Population: Hashable, Sendable {
    /// The record kind, such as `incidents`.
    public var table: String
    /// Which of its records count; none means all.
    public var filter: ExpressionSource?
    /// A fixed list instead of records, for "how many of these have been seen"; each value is one member.
    public var values: [String]?

    /// Creates a population.
    public init(table: String, filter: ExpressionSource? = nil, values: [String]? = nil) {
        self.table = table
        self.filter = filter
        self.values = values
    }
}

/// How records become one number.
public indirect enum Statistic: Hashable, Sendable {
    /// How many records there are.
    case count
    /// How many different values the expression takes.
    case distinct(ExpressionSource)
    /// The part of the records for which the condition is true.
    case share(where: ExpressionSource)
    /// The sum of one expression over the sum of another.
    case ratio(numerator: ExpressionSource, denominator: ExpressionSource)
    /// The sum.
    case sum(ExpressionSource)
    /// The arithmetic mean.
    case mean(ExpressionSource)
    /// A quantile by linear interpolation between closest ranks; 1/2 is the median.
    case quantile(Rational, ExpressionSource)
    /// The smallest value.
    case minimum(ExpressionSource)
    /// The greatest value.
    case maximum(ExpressionSource)
    /// Records for each period of so many days, and for each record of another population where one is given.
    case rate(per: Days, each: Population?)
    /// The part of the population for which every clause finds enough matching records.
    case coverage([Match])
    /// How much smaller the inner statistic is than in the window before, as a share of its value then.
    case reduction(of: Statistic)
}

/// A clause of a coverage: which records of another table belong to a member of the population.
public struct Match: Hashable, Sendable {
    /// The other record kind.
    public var table: String
    /// The pairs of columns that must be equal.
    public var on: [Key]
    /// Which of its records count; sees the member of the population as `of`.
    public var filter: ExpressionSource?
    /// How many records, or different values of `distinct`, a member needs.
    public var atLeast: Int
    /// The column whose different values are counted instead of records.
    public var distinct: String?
    /// How far back its records count; none means the window of the indicator.
    public var window: Days?

    /// Creates a clause.
    public init(
        table: String, on: [Key], filter: ExpressionSource? = nil, atLeast: Int = 1, distinct: String? = nil,
        window: Days? = nil
    ) {
        self.table = table
        self.on = on
        self.filter = filter
        self.atLeast = atLeast
        self.distinct = distinct
        self.window = window
    }

    /// Two columns that must hold the same text.
    public struct Key: Hashable, Sendable {
        /// The column of the matching table.
        public var column: String
        /// The column of the population; `value` for a population of fixed values.
        public var populationColumn: String

        /// Creates a key.
        public init(column: String, populationColumn: String) {
            self.column = column
            self.populationColumn = populationColumn
        }
    }
}

/// A CEL expression as written, with its place for diagnostics.
public struct ExpressionSource: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Where it stands.
    public var location: SourceLocation

    /// Creates an expression source.
    public init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
    }
}

/// The unit of an indicator's value and thresholds.
public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// Hundredths of a share.
    case percent
    /// A plain ratio.
    case ratio
    /// A number of things.
    case count
    /// Points on a scale that the item describes.
    case score
    /// Milliseconds.
    case milliseconds
    /// Seconds.
    case seconds
    /// Minutes.
    case minutes
    /// Hours.
    case hours
    /// Days of 24 hours.
    case days
    /// Events for each week.
    case perWeek = "per-week"
    /// Events for each month of 30 days.
    case perMonth = "per-month"
    /// Events for each year of 365 days.
    case perYear = "per-year"
}

extension Unit {
    /// The unit as it is written behind a number.
    public var name: LocalizedText {
        switch self {
        case .percent: LocalizedText(verbatim: "%")
        case .ratio: LocalizedText(verbatim: "")
        case .count: LocalizedText(verbatim: "")
        case .score: LocalizedText(en: "points", zh: "分")
        case .milliseconds: LocalizedText(en: "ms", zh: "毫秒")
        case .seconds: LocalizedText(en: "s", zh: "秒")
        case .minutes: LocalizedText(en: "min", zh: "分钟")
        case .hours: LocalizedText(en: "h", zh: "小时")
        case .days: LocalizedText(en: "days", zh: "天")
        case .perWeek: LocalizedText(en: "per week", zh: "次/周")
        case .perMonth: LocalizedText(en: "per month", zh: "次/月")
        case .perYear: LocalizedText(en: "per year", zh: "次/年")
        }
    }
}
