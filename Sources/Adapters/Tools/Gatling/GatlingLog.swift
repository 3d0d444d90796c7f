import Diagnostics

/// Collects a test from the lines of a text log.
struct GatlingLog {
    private let path: String
    /// The times of the file.
    var times: TimeNotes
    private var runStart: Int64?
    private var first: Int64?
    private var last: Int64?
    private var failures: Int64 = 0
    private var assertions: Int64 = 0
    private var durations = RankTally()
    private var seconds = SecondTally()
    private var faults = FaultSummary()

    /// Starts to collect.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// Takes a line.
    mutating func take(_ line: TextLine) {
        guard !line.isBlank else { return }
        guard let parsed = GatlingLine(line.bytes) else {
            faults.add("line", Self.broken(at: SourceLocation(path: path, line: line.number)))
            return
        }
        switch parsed.kind {
        case .run:
            if runStart == nil { runStart = times.time(utf8: parsed.runStart, line: line.number) }
        case .assertion: assertions += 1
        case .request:
            guard let request = parsed.request, request.end >= request.start,
                request.end - request.start <= LoadTest.longest / 1000
            else {
                faults.add("line", Self.broken(at: SourceLocation(path: path, line: line.number)))
                return
            }
            durations.add(request.end - request.start)
            seconds.add(request.start * 1000)
            first = min(request.start, first ?? request.start)
            last = max(request.end, last ?? request.end)
            if !request.isGood { failures += 1 }
        case .user, .scenario, .group, .error: break
        }
    }

    /// Requests that began before 1973 do not count from 1970, but from the start of the run.
    private static let epochLimit: Int64 = 100_000_000_000

    /// The test; none if there was no request.
    func test(id: String) -> LoadTest? {
        guard durations.count > 0, let first, let last else { return nil }
        var seconds = seconds
        var test = LoadTest(id: id)
        if first >= Self.epochLimit {
            (test.startedAt, test.endedAt) = (first * 1000, last * 1000)
        } else if let runStart {
            (test.startedAt, test.endedAt) = (runStart + first * 1000, runStart + last * 1000)
        }
        (test.requests, test.errors) = (Int64(durations.count), failures)
        test.errorShare = LoadTest.share(of: failures, among: test.requests)
        test.peakRate = seconds.peak().map { Double($0) }
        test.p50 = durations.percentile(50).map { $0 * 1000 }
        test.p95 = durations.percentile(95).map { $0 * 1000 }
        test.p99 = durations.percentile(99).map { $0 * 1000 }
        test.thresholds = assertions
        if assertions == 0 { test.failedThresholds = 0 }
        return test
    }

    /// What could not be read.
    var diagnostics: [Diagnostic] { faults.diagnostics }

    private static func broken(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "gatling.broken-line",
            LocalizedText(en: "the line is none of Gatling or is cut; it is left out", zh: "该行不是 Gatling 日志行或被截断；已略去"),
            at: location,
            fixes: [LocalizedText(en: "export the log when the test has ended", zh: "请在测试结束后导出日志")])
    }
}
