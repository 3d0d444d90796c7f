import Diagnostics

/// The statistics of one minute.
struct IagoLine {
    let line: Int
    let requests: Int64
    let errors: Int64
    /// Microseconds since 1970.
    let time: Int64?
    /// Microseconds.
    let percentiles: (p50: Int64?, p95: Int64?, p99: Int64?)
    /// Whether the counters are those of Iago.
    let isIago: Bool
    private static let largest: Int64 = 1 << 34

    /// The JSON behind `stats:` in a line; none if there is none.
    static func statistics(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard line.starts(with: "INF [".utf8) || line.starts(with: "[".utf8) || line.starts(with: "I ".utf8) else {
            return nil
        }
        let head = line.prefix(120)
        guard let brace = head.firstIndex(of: UInt8(ascii: "{")),
            line[..<brace].trimmed.suffix(6).elementsEqual("stats:".utf8)
        else { return nil }
        return line[brace...]
    }

    /// Reads the JSON of a line; none if it is broken.
    init?(_ text: ArraySlice<UInt8>, line: Int, path: String) {
        var ignored: [Diagnostic] = []
        guard let document = Document.json(Array(text), path: path, reporting: &ignored), document.isComplete,
            document.root.kind == .map
        else { return nil }
        let root = document.root
        self.line = line
        isIago = root["requests_sent"] != nil && (root["client/requests"] != nil || root["records-read"] != nil)
        requests = Self.count(root["client/requests"]) ?? Self.count(root["requests_sent"]) ?? 0
        var failed = Self.count(root["client/failures"]) ?? 0
        for entry in root.entries where entry.key.utf8.count == 3 {
            guard let code = Int64(entry.key), (400...599).contains(code) else { continue }
            failed += Self.count(entry.value) ?? 0
        }
        errors = min(failed, requests)
        time = TimestampParser(epoch: .seconds).parse(root["timestamp"]).microseconds
        percentiles = (Self.length(root, "p50"), Self.length(root, "p95"), Self.length(root, "p99"))
    }

    private static func count(_ node: Node?) -> Int64? {
        guard let value = node?.int, (0...largest).contains(value) else { return nil }
        return value
    }

    private static func length(_ root: Node, _ name: String) -> Int64? {
        DurationParser.parse(root["client/request_latency_ms_\(name)"], unit: .milliseconds)
    }
}

/// Adds up the minutes of a test.
struct IagoRun {
    private var first: IagoLine?
    private var minutes = 0
    private var requests: Int64 = 0
    private var errors: Int64 = 0
    private var peak: Int64 = 0
    private var start: Int64?
    private var end: Int64?

    /// Takes a minute; one without requests does not stretch the test.
    mutating func take(_ line: IagoLine) {
        if first == nil { first = line }
        guard line.requests > 0 else { return }
        minutes += 1
        requests += line.requests
        errors += line.errors
        peak = max(peak, line.requests)
        guard let time = line.time else { return }
        start = min(time - 60_000_000, start ?? time)
        end = max(time, end ?? time)
    }

    /// The test; none if there was no line.
    func test(id: String) -> LoadTest? {
        guard let first else { return nil }
        var test = LoadTest(line: first.line, id: id)
        test.model = .open
        (test.startedAt, test.endedAt, test.requests, test.errors) = (start, end, requests, errors)
        test.errorShare = LoadTest.share(of: errors, among: requests)
        if requests > 0 { test.peakRate = Double(peak) / 60 }
        if minutes == 1 { (test.p50, test.p95, test.p99) = first.percentiles }
        return test
    }
}
