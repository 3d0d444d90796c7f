import Diagnostics
import Evidence

/// Collects a test from its samples.
struct JMeterRun {
    /// The times of the file.
    var times: TimeNotes
    private let path: String
    private var requests = JMeterTally()
    private var transactions = JMeterTally()
    private var broken: (count: Int, line: Int) = (0, 0)
    private var untimed: (count: Int, line: Int) = (0, 0)
    private var unmeasured: (count: Int, line: Int) = (0, 0)
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
        requests.add(start: start, elapsed: elapsed, isGood: isGood)
        if start == nil {
            if untimed.count == 0 { untimed.line = line }
            untimed.count += 1
        }
    }

    /// Adds a request whose elapsed time was not saved.
    mutating func addUnmeasured(start: Int64?, isGood: Bool?, line: Int) {
        requests.add(start: start, elapsed: nil, isGood: isGood)
        if unmeasured.count == 0 { unmeasured.line = line }
        unmeasured.count += 1
    }

    /// Notes a row of a transaction controller, which counts only if there is no request at all.
    ///
    /// Controllers that make a parent sample write no rows for their requests into a table.
    mutating func addTransaction(start: Int64?, elapsed: Int64?, isGood: Bool?) {
        guard let elapsed, (0...LoadTest.longest / 1000).contains(elapsed) else { return transactions.addEmpty() }
        transactions.add(start: start, elapsed: elapsed, isGood: isGood)
    }

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
        let tally = requests.count > 0 ? requests : transactions
        guard tally.count > 0 else {
            diagnostics.append(withoutSamples)
            return
        }
        var test = LoadTest(id: id)
        tally.fill(&test)
        if test.startedAt == nil { times.addMissing(line: 1) }
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
        if unmeasured.count > 0 {
            messages.append(
                Diagnostic(
                    .warning, id: "jmeter.no-elapsed",
                    LocalizedText(
                        en:
                            "\(unmeasured.count) samples were saved without their elapsed time; they count, but no percentile follows",
                        zh: "有 \(unmeasured.count) 个样本未保存耗时；样本计入，但无法得出百分位"),
                    at: SourceLocation(path: path, line: unmeasured.line),
                    fixes: [
                        LocalizedText(
                            en: "set jmeter.save.saveservice.time=true and timestamp_format=ms",
                            zh: "请设置 jmeter.save.saveservice.time=true 与 timestamp_format=ms")
                    ]))
        }
        if transactions.rows > 0 {
            let isCounted = requests.count == 0
            messages.append(
                Diagnostic(
                    .note, id: "jmeter.transactions",
                    LocalizedText(
                        en: isCounted
                            ? "all \(transactions.rows) samples are transactions; each counts as a request, for the requests in them are not in the file"
                            : "\(transactions.rows) transactions are left out, for their requests are counted themselves",
                        zh: isCounted
                            ? "全部 \(transactions.rows) 个样本均为事务；文件不含其中的请求，每个事务按一次请求计"
                            : "有 \(transactions.rows) 个事务未计入，因其请求已分别计入"),
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
