public import Diagnostics

/// Everything that is known at an as-of date: the evidence, the subjects, and one table for each record kind.
///
/// Rows are ordered by subject and time, so that the rows of one subject in one window are a contiguous slice.
public struct RecordSet: Sendable {
    /// The as-of date in microseconds UTC.
    ///
    /// Nothing later is in the tables.
    public let asOf: Int64
    /// The pieces of evidence; rows refer to them by index.
    public let evidence: [EvidenceItem]
    /// The subjects; rows refer to them by index.
    public let subjects: [Subject]
    /// The tables by record kind.
    public let tables: [String: RecordTable]
    /// The kinds whose evidence is known to be incomplete, and why.
    ///
    /// Nothing can be demonstrated with them.
    public let incomplete: [String: LocalizedText]
    /// What was left out of the tables, by kind and reason.
    public let exclusions: [Exclusion]
    /// The rows that belong to no subject, by record kind: sorted by time, each once, with subject -1.
    ///
    /// They are measured nowhere; completeness checks and coverage count them.
    public let strangers: [String: RecordTable]
    /// The names that rows of strangers carry, by name.
    public let unresolved: [UnresolvedService]
    /// Identifiers of records that are in the evidence, but in no table, since they happen after the as-of date or have no time;
    /// by record kind.
    public let latentIdentifiers: [String: Set<String>]

    /// Creates a record set.
    ///
    /// - Parameters:
    ///   - asOf: The as-of date in microseconds UTC.
    ///   - evidence: The pieces of evidence.
    ///   - subjects: The subjects.
    ///   - tables: The tables, sorted by subject and time.
    ///   - incomplete: Kinds with known gaps, and why.
    ///   - exclusions: What was left out.
    ///   - strangers: The rows that belong to no subject.
    ///   - unresolved: The names that these rows carry.
    ///   - latentIdentifiers: Identifiers that are in the evidence, but in no table.
    public init(
        asOf: Int64, evidence: [EvidenceItem], subjects: [Subject], tables: [String: RecordTable],
        incomplete: [String: LocalizedText] = [:], exclusions: [Exclusion] = [],
        strangers: [String: RecordTable] = [:], unresolved: [UnresolvedService] = [],
        latentIdentifiers: [String: Set<String>] = [:]
    ) {
        self.asOf = asOf
        self.evidence = evidence
        self.subjects = subjects
        self.tables = tables
        self.incomplete = incomplete
        self.exclusions = exclusions
        self.strangers = strangers
        self.unresolved = unresolved
        self.latentIdentifiers = latentIdentifiers
    }

    /// Rows that were not taken, and why.
    public struct Exclusion: Hashable, Sendable {
        /// The record kind.
        public var kind: String
        /// Why the rows were left out.
        public var reason: Reason
        /// How many rows.
        public var count: Int

        /// Creates an exclusion.
        public init(kind: String, reason: Reason, count: Int) {
            self.kind = kind
            self.reason = reason
            self.count = count
        }
    }

    /// Why rows were left out of the tables.
    public enum Reason: Hashable, Sendable, CaseIterable {
        /// The event lies after the as-of date, or its evidence was collected after it.
        case afterAsOf
        /// The event has no time, so that it is in no window.
        case withoutTime
        /// A later collection of the same source replaces it.
        case superseded
        /// The same thing is already known from another row.
        case duplicate
        /// It belongs to no subject.
        case unresolvedService
    }
}

extension RecordTable {
    /// The rows of a subject: a contiguous range, since rows are sorted by subject.
    public func rows(of subject: Int) -> Range<Int> {
        let target = Int32(subject)
        let lower = partitioningIndex(in: 0..<count) { subjects[$0] >= target }
        return lower..<partitioningIndex(in: lower..<count) { subjects[$0] > target }
    }

    /// The rows within a range whose time lies in a half-open interval after `start` up to and including `end`.
    ///
    /// - Parameters:
    ///   - range: Rows of one subject, sorted by time.
    ///   - start: The exclusive start in microseconds UTC.
    ///   - end: The inclusive end in microseconds UTC.
    /// - Returns: The rows in the interval; all rows of the range for kinds without a time.
    public func rows(in range: Range<Int>, after start: Int64, through end: Int64) -> Range<Int> {
        guard let column = kind.timeColumn, case .timestamp(let times)? = values(of: column) else { return range }
        let lower = partitioningIndex(in: range) { times[$0] > start }
        return lower..<partitioningIndex(in: lower..<range.upperBound) { times[$0] > end }
    }

    private func partitioningIndex(in range: Range<Int>, where isAfter: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if isAfter(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
