/// The names of statistics in rubric files, and the keys that each needs.
package enum StatisticName: String, CaseIterable, Sendable {
    /// How many records there are.
    case count
    /// How many different values there are.
    case distinct
    /// The part of the records for which a condition holds.
    case share
    /// The part of the population that has matching records.
    case coverage
    /// A sum over a sum.
    case ratio
    /// A sum.
    case sum
    /// The arithmetic mean.
    case mean
    /// The middle value.
    case median
    /// The 90th percentile.
    case p90
    /// The 95th percentile.
    case p95
    /// The 99th percentile.
    case p99
    /// The smallest value.
    case minimum
    /// The greatest value.
    case maximum
    /// Records for each period.
    case rate
    /// By how much another statistic fell.
    case reduction

    /// The keys that must stand beside it.
    package var requiredKeys: [String] {
        switch self {
        case .count: []
        case .share: ["holds"]
        case .coverage: ["matched"]
        case .ratio: ["measure", "divided_by"]
        case .distinct, .sum, .mean, .median, .p90, .p95, .p99, .minimum, .maximum: ["measure"]
        case .rate: ["per"]
        case .reduction: ["of"]
        }
    }

    /// The keys that may stand beside it.
    ///
    /// A reduction takes those of the statistic it is of.
    package var optionalKeys: [String] {
        switch self {
        case .rate: ["each"]
        case .reduction: ["measure", "divided_by", "holds"]
        default: []
        }
    }

    /// The statistics whose fall can be measured: those that have one value for a window of records.
    package static let reducible = allCases.filter { ![.coverage, .rate, .reduction].contains($0) }

    /// Every key that belongs to some statistic.
    package static let ownKeys = ["measure", "holds", "matched", "divided_by", "per", "each", "of"]
}
