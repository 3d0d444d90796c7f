/// Collects a test from the rows of its history.
struct LocustHistory {
    private let time: Int
    private let name: Int
    private let rate: Int?
    private let requests: Int?
    private let failures: Int?
    private let median: Int?
    private let parser = TimestampParser(zone: .utc)

    private var start: Int64?
    private var end: Int64?
    private var line: Int?
    private var peak: Double?
    private var last: (requests: Int64, failures: Int64)?
    private var before: (requests: Int64, failures: Int64) = (0, 0)
    private var resets = 0
    private var lastMedian: Int64?

    /// Finds the columns; none if the table is another one.
    init?(_ table: DelimitedTable) {
        guard table.hasHeader, let time = table.column("Timestamp"), let name = table.column("Name"),
            let rate = table.column(anyOf: "Requests/s", "# reqs/s"),
            table.column("User Count") != nil || table.column(anyOf: "Total Request Count", "# requests") != nil
        else { return nil }
        self.time = time
        self.name = name
        self.rate = rate
        requests = table.column(anyOf: "Total Request Count", "Request Count", "# requests")
        failures = table.column(anyOf: "Total Failure Count", "Failure Count", "# failures")
        median = table.column(anyOf: "Total Median Response Time", "Median Response Time")
    }

    /// Takes a row; only rows of all requests count.
    mutating func take(_ row: DelimitedTable.Row) {
        guard LocustColumns.isTotal(row[name]) else { return }
        if line == nil { line = row.line }
        if let moment = parser.parse(utf8: row.bytes(time)).microseconds {
            start = min(moment, start ?? moment)
            end = max(moment, end ?? moment)
        }
        if let value = row.double(rate), value.isFinite { peak = max(value, peak ?? value) }
        guard let count = row.int(requests), (0...Self.largest).contains(count) else { return }
        let failed = row.int(failures).flatMap { (0...Self.largest).contains($0) ? $0 : nil } ?? 0
        if let last, count < last.requests {
            before.requests += last.requests
            before.failures += last.failures
            resets += 1
        }
        last = (count, failed)
        lastMedian = DurationParser.parse(utf8: row.bytes(median), unit: .milliseconds)
    }

    /// More requests than one test sends.
    private static let largest: Int64 = 1 << 36

    /// The test; none if there was no row of all requests.
    func test(id: String) -> LoadTest? {
        guard let line else { return nil }
        var test = LoadTest(line: line, id: id)
        test.model = .closed
        (test.startedAt, test.endedAt, test.peakRate) = (start, end, peak)
        guard let last else { return test }
        test.requests = before.requests + last.requests
        // Locust looks back over some seconds, and writes a rate of 0 until these have passed.
        if peak == 0, last.requests > 0 || resets > 0 { test.peakRate = nil }
        if failures != nil {
            test.errors = before.failures + last.failures
            test.errorShare = LoadTest.share(of: test.errors, among: test.requests)
        }
        // The median of a test that was never reset covers all of it; before the first answer Locust writes 0.
        if resets == 0, last.requests > 0 { test.p50 = lastMedian }
        return test
    }
}
