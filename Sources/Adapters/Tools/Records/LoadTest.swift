import Evidence

/// A run of a load test on its way into the table of load tests.
struct LoadTest {
    /// Where it starts in its file.
    var line = 1
    /// The identifier; see `ContentDigest`.
    var id: String
    var service: String?
    var release: String?
    var environment: String?
    var model = Model.unknown
    /// When the first request was sent, in microseconds since 1970.
    var startedAt: Int64?
    /// When the last request was answered, in microseconds since 1970.
    var endedAt: Int64?
    var requests: Int64?
    var errors: Int64?
    var errorShare: Double?
    /// The largest share of failed requests that a threshold allows.
    var errorLimit: Double?
    /// Requests a second.
    var peakRate: Double?
    /// Requests a second.
    var targetRate: Double?
    /// Microseconds.
    var p50: Int64?
    /// Microseconds.
    var p95: Int64?
    /// Microseconds.
    var p99: Int64?
    var thresholds: Int64?
    var failedThresholds: Int64?

    /// How the load is made.
    enum Model: String {
        case open
        case closed
        case unknown
    }

    /// When a test began that ended at a time and took so long; none for a length that no test has.
    static func start(end: Int64, length: Int64) -> Int64? {
        (0...longest).contains(length) ? end - length : nil
    }

    /// Ten years in microseconds.
    static let longest: Int64 = 315_360_000_000_000

    /// The share of errors among requests; none if either is not known or nothing was sent.
    static func share(of errors: Int64?, among requests: Int64?) -> Double? {
        guard let errors, let requests, requests > 0 else { return nil }
        return Double(errors) / Double(requests)
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ test: LoadTest) {
        withTable(.loadTests) { table, evidence in
            table.beginRow(evidence: evidence, position: test.line)
            table.set(table.column("id"), text: test.id)
            table.set(table.column("service"), text: test.service)
            table.set(table.column("release"), text: test.release)
            table.set(table.column("environment"), text: test.environment)
            table.set(table.column("model"), text: test.model.rawValue)
            table.set(table.column("started_at"), timestamp: test.startedAt)
            table.set(table.column("ended_at"), timestamp: test.endedAt)
            table.set(table.column("requests"), integer: test.requests)
            table.set(table.column("errors"), integer: test.errors)
            table.set(table.column("error_share"), decimal: test.errorShare)
            table.set(table.column("error_limit"), decimal: test.errorLimit)
            table.set(table.column("peak_rate"), decimal: test.peakRate)
            table.set(table.column("target_rate"), decimal: test.targetRate)
            table.set(table.column("p50"), duration: test.p50)
            table.set(table.column("p95"), duration: test.p95)
            table.set(table.column("p99"), duration: test.p99)
            table.set(table.column("thresholds"), integer: test.thresholds)
            table.set(table.column("thresholds_failed"), integer: test.failedThresholds)
        }
    }
}
