/// A line of the stream.
enum K6Point {
    /// Whether a map is a line of the stream of k6.
    static func isLine(_ node: Node) -> Bool {
        guard let type = node["type"] else { return false }
        return (type.equals("Metric") || type.equals("Point")) && node["metric"]?.string != nil
            && node["data"]?.kind == .map
    }
}

/// Collects a test from the lines of its stream.
struct K6Run {
    /// How many lines were not of k6, and the first of them.
    private(set) var foreign = 0
    private(set) var firstForeign: Int?
    private let parser = TimestampParser(zone: .utc)
    private var start: Int64?
    private var end: Int64?
    private var requests: Int64?
    private var failedSamples: Int64 = 0
    private var samples: Int64 = 0
    private var durations = RankTally()
    private var seconds = SecondTally()
    private var thresholds: Int64 = 0
    private var errorLimit: Double?
    private var tags = SharedTags()

    /// Takes a line.
    mutating func take(_ line: Node) {
        guard K6Point.isLine(line), let data = line["data"], let metric = line["metric"]?.string else {
            foreign += 1
            if firstForeign == nil { firstForeign = line.line }
            return
        }
        if line["type"]?.equals("Metric") ?? false { return take(metric: metric, data) }
        guard let time = parser.parse(data["time"]).microseconds else { return }
        if take(metric, at: time, data["value"]?.utf8) { tags.take(data["tags"]) }
    }

    /// Takes a point of a table.
    ///
    /// - Parameters:
    ///   - metric: The name of the metric.
    ///   - time: When it was taken, as it is written.
    ///   - value: The value, as it is written.
    mutating func take(_ metric: ArraySlice<UInt8>, at time: ArraySlice<UInt8>?, _ value: ArraySlice<UInt8>?) {
        guard let time = parser.parse(utf8: time).microseconds else { return }
        _ = take(String(decoding: metric, as: UTF8.self), at: time, value)
    }

    /// Takes a point, and says whether it counts requests.
    private mutating func take(_ metric: String, at time: Int64, _ value: ArraySlice<UInt8>?) -> Bool {
        start = min(time, start ?? time)
        end = max(time, end ?? time)
        switch metric {
        case "http_reqs":
            guard let count = value.flatMap({ NumberText.integer($0) }), (0...Self.largestCount).contains(count) else {
                return false
            }
            requests = (requests ?? 0) + count
            seconds.add(time, count: Int(count))
            return true
        case "http_req_failed":
            samples += 1
            if let share = value.flatMap({ NumberText.double($0) }), share > 0 { failedSamples += 1 }
        case "http_req_duration":
            guard let length = DurationParser.parse(utf8: value, unit: .milliseconds), length >= 0 else { return false }
            durations.add(length)
        default: break
        }
        return false
    }

    private mutating func take(metric: String, _ data: Node) {
        for threshold in data["thresholds"]?.itemsOrNone ?? [] {
            guard let expression = threshold.string else { continue }
            thresholds += 1
            if metric == "http_req_failed" { errorLimit = K6Thresholds.limit(expression) ?? errorLimit }
        }
    }

    /// More requests than one point can stand for.
    private static let largestCount: Int64 = 1_000_000

    /// The test that the lines make.
    func test(id: String) -> LoadTest {
        var seconds = seconds
        var test = LoadTest(id: id)
        (test.startedAt, test.endedAt) = (start, end)
        test.requests = requests
        if samples > 0 {
            test.errors = failedSamples
            test.errorShare = LoadTest.share(of: failedSamples, among: samples)
        }
        test.errorLimit = errorLimit
        test.peakRate = seconds.peak().map { Double($0) }
        (test.p50, test.p95, test.p99) = (durations.percentile(50), durations.percentile(95), durations.percentile(99))
        test.thresholds = thresholds
        if thresholds == 0 { test.failedThresholds = 0 }
        test.service = tags["service"]
        test.release = tags["release"] ?? tags["version"]
        test.environment = EnvironmentName.value(of: tags["environment"] ?? tags["env"])
        return test
    }
}

/// The tags that all requests of a test have with the same value.
struct SharedTags {
    private static let names = ["service", "release", "version", "environment", "env"]
    private var values: [String: String] = [:]
    private var isFirst = true

    /// Takes the tags of a request.
    mutating func take(_ tags: Node?) {
        if isFirst {
            isFirst = false
            for name in Self.names { values[name] = tags?[name]?.string }
        } else if !values.isEmpty {
            for name in Self.names {
                guard let value = values[name] else { continue }
                if tags?[name]?.equals(value) != true { values[name] = nil }
            }
        }
    }

    /// The value of a tag, if all requests share it.
    subscript(_ name: String) -> String? {
        guard let value = values[name], !value.isEmpty else { return nil }
        return value
    }
}
