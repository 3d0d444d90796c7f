public import Evidence
public import Rubric

/// Measures indicators over a record set: the built-in engine, and the oracle for every other one.
///
/// What is the same for all subjects is done once for each plan: filters, measures and matches are columns over the whole
/// table. A subject then only adds up its own slice.
public struct MeasurementEngine: Sendable {
    private let records: RecordSet

    /// Creates an engine for a record set.
    public init(records: RecordSet) {
        self.records = records
    }

    /// Measures one indicator for several subjects.
    ///
    /// - Parameters:
    ///   - plan: The indicator.
    ///   - subjects: The subjects, as indices into the record set.
    ///   - maximumAge: How old the newest evidence may be at the as-of date; none means any age.
    /// - Returns: One measurement for each subject, in their order.
    public func measure(_ plan: IndicatorPlan, subjects: [Int], maximumAge: Days?) -> [Measurement] {
        let prepared = PreparedIndicator(plan, records: records)
        return subjects.map { prepared.measure(subject: $0, maximumAge: maximumAge) }
    }
}
