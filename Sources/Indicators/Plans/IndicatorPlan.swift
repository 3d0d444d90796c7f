public import Evidence
public import Expressions
public import Rubric

/// An indicator with its names resolved and its expressions checked: a value that the built-in engine runs, and that a
/// writer for another engine can translate.
public struct IndicatorPlan: Hashable, Sendable {
    /// The definition.
    public let indicator: Indicator
    /// The records that count.
    public let population: PlannedPopulation
    /// How they become a number.
    public let statistic: PlannedStatistic
    /// The column whose values are grouped, the worst group counting.
    public let groupBy: String?

    /// The statistic that is computed in each window; for a reduction the inner one.
    public var inner: PlannedStatistic {
        if case .reduction(let inner) = statistic { inner } else { statistic }
    }
}

/// The records that count.
public enum PlannedPopulation: Hashable, Sendable {
    /// The rows of a kind for which the filter is true.
    case records(RecordKind, filter: Expression?)
    /// A fixed list.
    case values([String])

    /// The record kind, or none for a fixed list.
    public var kind: RecordKind? {
        if case .records(let kind, _) = self { kind } else { nil }
    }
}

/// A statistic whose expressions are checked.
public indirect enum PlannedStatistic: Hashable, Sendable {
    /// How many records.
    case count
    /// How many different values.
    case distinct(Expression)
    /// The part for which the condition is true.
    case share(Expression)
    /// One sum over another.
    case ratio(Expression, Expression)
    /// The sum.
    case sum(Expression)
    /// The mean.
    case mean(Expression)
    /// A quantile.
    case quantile(Rational, Expression)
    /// The smallest value.
    case minimum(Expression)
    /// The greatest value.
    case maximum(Expression)
    /// Records for each period, and for each record of another population.
    case rate(per: Days, each: PlannedPopulation?)
    /// The part for which every clause finds enough matching records.
    case coverage([PlannedMatch])
    /// How much smaller than in the window before.
    case reduction(of: PlannedStatistic)

    /// The expression that is measured on each record, where there is one.
    public var measure: Expression? {
        switch self {
        case .share(let measure), .distinct(let measure), .sum(let measure), .mean(let measure),
            .quantile(_, let measure), .minimum(let measure), .maximum(let measure), .ratio(let measure, _):
            measure
        case .count, .rate, .coverage, .reduction: nil
        }
    }
}

/// A clause of a coverage whose filter is checked.
public struct PlannedMatch: Hashable, Sendable {
    /// The definition.
    public let match: Match
    /// The record kind that is matched.
    public let kind: RecordKind
    /// Its filter, which sees the member of the population as `of`.
    public let filter: Expression?
}
