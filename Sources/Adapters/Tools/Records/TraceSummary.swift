import Evidence

/// What was seen in the traces of a service, on its way into the table of trace summaries.
struct TraceSummary {
    /// Where the service was first met.
    var line: Int
    var service: String?
    /// Microseconds since 1970.
    var startedAt: Int64?
    /// Microseconds since 1970.
    var endedAt: Int64?
    /// Traces with at least one span of the service.
    var traces = 0
    /// Those of them that have a root and no missing parent, in whatever service.
    var completeTraces = 0
    var spans = 0
    /// Spans that name a parent that is not there.
    var orphanSpans = 0
    var errorSpans = 0
    /// The service where most of these traces begin.
    var entryService: String?
    /// Whether all spans that take messages have a parent or a link; none if there are no such spans.
    var asyncCovered: Bool?
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ summary: TraceSummary) {
        withTable(.traceSummaries) { table, evidence in
            table.beginRow(evidence: evidence, position: summary.line)
            table.set(table.column("service"), text: summary.service)
            table.set(table.column("started_at"), timestamp: summary.startedAt)
            table.set(table.column("ended_at"), timestamp: summary.endedAt)
            table.set(table.column("traces"), integer: Int64(summary.traces))
            table.set(table.column("complete_traces"), integer: Int64(summary.completeTraces))
            table.set(table.column("spans"), integer: Int64(summary.spans))
            table.set(table.column("orphan_spans"), integer: Int64(summary.orphanSpans))
            table.set(table.column("error_spans"), integer: Int64(summary.errorSpans))
            table.set(table.column("entry_service"), text: summary.entryService)
            table.set(table.column("async_covered"), boolean: summary.asyncCovered)
        }
    }
}
