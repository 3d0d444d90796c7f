/// Counts samples of one sort.
struct JMeterTally {
    /// How many samples have a time that was taken.
    private(set) var count: Int64 = 0
    /// How many rows there were, those without a time that was taken included.
    private(set) var rows: Int64 = 0
    private var failures: Int64 = 0
    private var undecided: Int64 = 0
    private var unmeasured: Int64 = 0
    private var start: Int64?
    private var end: Int64?
    private var durations = RankTally()
    private var seconds = SecondTally()

    /// Adds a sample.
    ///
    /// - Parameters:
    ///   - start: When it began, in microseconds since 1970; none if that is not known.
    ///   - elapsed: How long it took, in milliseconds; none if that was not saved.
    ///   - isGood: Whether it succeeded; none if that is not known.
    mutating func add(start: Int64?, elapsed: Int64?, isGood: Bool?) {
        rows += 1
        count += 1
        if let elapsed { durations.add(elapsed) } else { unmeasured += 1 }
        switch isGood {
        case true?: break
        case false?: failures += 1
        case nil: undecided += 1
        }
        guard let start else { return }
        seconds.add(start)
        self.start = min(start, self.start ?? start)
        end = max(start + (elapsed ?? 0) * 1000, end ?? start)
    }

    /// Notes a row without a time that was taken.
    mutating func addEmpty() { rows += 1 }

    /// Fills a test with what was counted.
    func fill(_ test: inout LoadTest) {
        var seconds = seconds
        // Without the length of the last samples, when the test ended is not known.
        (test.startedAt, test.endedAt, test.requests) = (start, unmeasured == 0 ? end : nil, count)
        if undecided == 0 {
            test.errors = failures
            test.errorShare = LoadTest.share(of: failures, among: count)
        }
        test.peakRate = seconds.peak().map { Double($0) }
        guard unmeasured == 0 else { return }
        test.p50 = durations.percentile(50).map { $0 * 1000 }
        test.p95 = durations.percentile(95).map { $0 * 1000 }
        test.p99 = durations.percentile(99).map { $0 * 1000 }
    }
}
