import Diagnostics
import Evidence

/// Collects a test from its samples.
struct JMeterRun {
    /// The times of the file.
    var times: TimeNotes
    private let path: String
    private var start: Int64?
    private var end: Int64?
    private var count: Int64 = 0
    private var failures: Int64 = 0
    private var undecided: Int64 = 0
    private var transactions = 0
    private var broken: (count: Int, line: Int) = (0, 0)
    private var untimed: (count: Int, line: Int) = (0, 0)
    private var durations = RankTally()
    private var seconds = SecondTally()
    private var variables: [String: String?] = [:]

    /// Starts to collect.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// Whether the message of a sample is that of a transaction controller, whose requests are samples of their own.
    static func isTransaction(_ message: ArraySlice<UInt8>) -> Bool {
        message.starts(with: "Number of samples in transaction".utf8)
    }

    /// Whether a response code is that of a success; none if it is no HTTP code.
    static func isGood(code: ArraySlice<UInt8>?) -> Bool? {
        guard let code else { return nil }
        guard let number = NumberText.integer(code) else { return code.starts(with: "Non HTTP".utf8) ? false : nil }
        return (200...399).contains(number)
    }

    /// Adds a request.
    ///
    /// - Parameters:
    ///   - start: When it began, in microseconds since 1970.
    ///   - elapsed: How long it took, in milliseconds.
    ///   - isGood: Whether it succeeded.
    ///   - line: Where it stands.
    mutating func add(start: Int64?, elapsed: Int64, isGood: Bool?, line: Int) {
        guard (0...LoadTest.longest / 1000).contains(elapsed) else { return addBroken(line: line) }
        count += 1
        durations.add(elapsed)
        switch isGood {
        case true?: break
        case false?: failures += 1
        case nil: undecided += 1
        }
        guard let start else {
            if untimed.count == 0 { untimed.line = line }
            untimed.count += 1
            return
        }
        seconds.add(start)
        self.start = min(start, self.start ?? start)
        end = max(start + elapsed * 1000, end ?? start)
    }

    /// Notes a row of a transaction controller.
    mutating func addTransaction() { transactions += 1 }

    /// Notes a row that has no elapsed time.
    mutating func addBroken(line: Int) {
        if broken.count == 0 { broken.line = line }
        broken.count += 1
    }

    /// Notes the value of a sample variable; one that differs between rows is not known.
    mutating func addVariable(_ name: String, _ value: String?) {
        if let known = variables[name] {
            if known != value { variables[name] = .some(nil) }
        } else {
            variables[name] = .some(value)
        }
    }

    /// Writes the test.
    mutating func finish(id: String, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        diagnostics += messages
        guard count > 0 else {
            diagnostics.append(withoutSamples)
            return
        }
        var test = LoadTest(id: id)
        (test.startedAt, test.endedAt) = (start, end)
        if start == nil { times.addMissing(line: 1) }
        test.requests = count
        if undecided == 0 {
            test.errors = failures
            test.errorShare = LoadTest.share(of: failures, among: count)
        }
        test.peakRate = seconds.peak().map { Double($0) }
        test.p50 = durations.percentile(50).map { $0 * 1000 }
        test.p95 = durations.percentile(95).map { $0 * 1000 }
        test.p99 = durations.percentile(99).map { $0 * 1000 }
        test.service = variables["service"] ?? nil
        test.release = variables["release"] ?? variables["version"] ?? nil
        test.environment = EnvironmentName.value(of: variables["environment"] ?? variables["env"] ?? nil)
        records.append(test)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }
}

// MARK: - Messages

extension JMeterRun {
    private var messages: [Diagnostic] {
        var messages: [Diagnostic] = []
        if broken.count > 0 {
            messages.append(
                Diagnostic(
                    .error, id: "jmeter.broken-sample",
                    LocalizedText(
                        en: "\(broken.count) samples have no elapsed time that can be read; they are left out",
                        zh: "有 \(broken.count) 个样本没有可读的耗时；已略去"),
                    at: SourceLocation(path: path, line: broken.line),
                    fixes: [
                        LocalizedText(
                            en: "save elapsed times in whole milliseconds", zh: "请以整毫秒保存耗时")
                    ]))
        }
        if untimed.count > 0 {
            messages.append(
                Diagnostic(
                    .warning, id: "jmeter.sample-time",
                    LocalizedText(
                        en:
                            "the times of \(untimed.count) samples cannot be read; they count, but at no time",
                        zh: "有 \(untimed.count) 个样本的时间无法读取；样本计入，时间不计"),
                    at: SourceLocation(path: path, line: untimed.line),
                    fixes: [
                        LocalizedText(
                            en: "set jmeter.save.saveservice.timestamp_format=ms",
                            zh: "请设置 jmeter.save.saveservice.timestamp_format=ms")
                    ]))
        }
        if transactions > 0 {
            messages.append(
                Diagnostic(
                    .note, id: "jmeter.transactions",
                    LocalizedText(
                        en: "\(transactions) transactions are left out, for their requests are counted themselves",
                        zh: "有 \(transactions) 个事务未计入，因其请求已分别计入"),
                    at: SourceLocation(path: path)))
        }
        return messages
    }

    private var withoutSamples: Diagnostic {
        Diagnostic(
            .warning, id: "jmeter.no-samples",
            LocalizedText(en: "the file holds no sample", zh: "文件中没有样本"), at: SourceLocation(path: path),
            fixes: [LocalizedText(en: "export the file when the test has ended", zh: "请在测试结束后导出文件")])
    }
}
