import Evidence

/// A run of a set of tests on its way into the table of test runs.
struct TestRun {
    /// Where it starts.
    var line = 1
    var id: String
    var service: String?
    var release: String?
    /// A word of the column `kind`.
    var kind: String?
    /// Microseconds since 1970.
    var startedAt: Int64?
    /// Microseconds since 1970.
    var endedAt: Int64?
    /// All tests, skipped ones included.
    var tests: Int64?
    /// Failed tests, those with errors included.
    var failures: Int64?
    var skipped: Int64?
    /// Whether the run as a whole passed; none if nobody can say.
    var passed: Bool?
    /// Microseconds.
    var duration: Int64?
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ run: TestRun) {
        withTable(.testRuns) { table, evidence in
            table.beginRow(evidence: evidence, position: run.line)
            table.set("id", text: run.id)
            table.set("service", text: run.service)
            table.set("release", text: run.release)
            table.set("kind", text: run.kind)
            table.set("started_at", time: run.startedAt)
            table.set("ended_at", time: run.endedAt)
            table.set("tests", number: run.tests)
            table.set("failures", number: run.failures)
            table.set("skipped", number: run.skipped)
            table.set("passed", flag: run.passed)
            table.set(table.column("duration"), duration: run.duration)
        }
    }
}
