/// Collects a test from the histograms of its requests.
struct LocustHistogram {
    /// How many entries could not be read, and the line of the first.
    private(set) var broken = 0
    private(set) var firstBroken: Int?
    private var requests: Int64 = 0
    private var failures: Int64 = 0
    /// How often each response time in microseconds is there.
    private var times: [Int64: Int64] = [:]
    private var seconds: [Int64: Int64] = [:]
    private var start: Int64?
    private var end: Int64?
    private let parser = TimestampParser(epoch: .seconds)

    /// More requests than one test sends.
    private static let largest: Int64 = 1 << 34

    /// Takes the entry of a request.
    mutating func take(_ entry: Node) {
        guard let count = Self.count(entry["num_requests"]), let failed = Self.count(entry["num_failures"]) else {
            broken += 1
            if firstBroken == nil { firstBroken = entry.line }
            return
        }
        requests += count
        failures += failed
        Self.add(entry["response_times"], to: &times) { DurationParser.parse($0, unit: .milliseconds) }
        Self.add(entry["num_reqs_per_sec"], to: &seconds) { Int64($0) }
        guard count > 0 else { return }
        if let time = parser.parse(entry["start_time"]).microseconds { start = min(time, start ?? time) }
        if let time = parser.parse(entry["last_request_timestamp"]).microseconds { end = max(time, end ?? time) }
    }

    private static func count(_ node: Node?) -> Int64? {
        guard let value = node?.int, (0...largest).contains(value) else { return nil }
        return value
    }

    private static func add(_ map: Node?, to sums: inout [Int64: Int64], _ key: (String) -> Int64?) {
        guard let map, map.kind == .map else { return }
        for entry in map.entries {
            guard let value = key(entry.key), let count = count(entry.value) else { continue }
            sums[value, default: 0] += count
        }
    }

    /// The test that all entries make.
    func test(id: String, line: Int) -> LoadTest {
        var test = LoadTest(line: line, id: id)
        test.model = .closed
        (test.startedAt, test.endedAt, test.requests, test.errors) = (start, end, requests, failures)
        test.errorShare = LoadTest.share(of: failures, among: requests)
        test.peakRate = seconds.values.max().map { Double($0) }
        let sorted = times.sorted { $0.key < $1.key }
        let total = sorted.reduce(Int64(0)) { $0 + $1.value }
        (test.p50, test.p95, test.p99) = (
            Self.percentile(50, of: sorted, total), Self.percentile(95, of: sorted, total),
            Self.percentile(99, of: sorted, total)
        )
        return test
    }

    /// The smallest value that at least a percentage of all values do not exceed (nearest rank).
    private static func percentile(_ percent: Int64, of sorted: [(key: Int64, value: Int64)], _ total: Int64) -> Int64?
    {
        guard total > 0 else { return nil }
        let rank = max(1, Int64((Int128(total) * Int128(percent) + 99) / 100))
        var seen: Int64 = 0
        for (value, count) in sorted {
            seen += count
            if seen >= rank { return value }
        }
        return nil
    }
}
