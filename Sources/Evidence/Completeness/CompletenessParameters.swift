/// The numbers of the completeness checks.
///
/// None of them comes from literature: they are proposals of this project, chosen so that a complete export of everyday size
/// stays without a finding.
public struct CompletenessParameters: Hashable, Sendable {
    /// How many records the month before and the month after a gap must each have.
    public var neighbours = 4
    /// How many calendar months with records a stream needs before a gap says anything.
    public var months = 3
    /// How many different numbers a sequence needs before a missing one says anything.
    public var sequenceLength = 5
    /// How many of three numbers in a row must be there on average for identifiers to be the sequence of this export.
    public var presentOfThree = 2
    /// How many numbers in a row may be missing within one sequence; more than that, and numbering began anew.
    public var longestJump = 100
    /// The share of missing numbers, in percent, up to which they are a warning; above it other subjects share the numbering most
    /// likely, and it is a note.
    public var suspiciousPercent = 10
    /// How many records a page holds in usual tools, ascending.
    public var pageSizes = [20, 25, 30, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
    /// The page size from which a file of that many records is a warning; below it chance is likely, and it is a note.
    public var largePage = 100
    /// How long after a change began or ended an incident may begin and still be its effect, in microseconds.
    public var harmWindow: Int64 = 86_400_000_000
    /// How far from the begin of a status page's incident an incident ticket may begin, in microseconds.
    public var announcementWindow: Int64 = 7_200_000_000
    /// Up to which severity an incident of a status page is major.
    public var majorSeverity: Int64 = 2
    /// How many examples a finding carries.
    public var examples = 5

    /// Creates the parameters.
    public init() {}
}
