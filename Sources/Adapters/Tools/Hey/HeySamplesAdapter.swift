public import Diagnostics
public import Evidence

/// Reads the single requests that hey writes with `-o csv`.
public struct HeySamplesAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "hey-samples", tool: "hey",
            summary: LocalizedText(en: "the requests of a test from -o csv", zh: "-o csv 输出的逐条请求"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    times count from the start of the test: give its period in the evidence manifest; hey writes only \
                    requests that were answered, so that connection errors are missing; percentiles are exact by nearest \
                    rank; the peak rate is the most requests that began within one second
                    """,
                zh: """
                    时间自测试开始起计：请在证据清单中注明时段；hey 只写出已应答的请求，不含连接错误；\
                    百分位按最近秩精确计算；peak_rate 为一秒内开始的最多请求数
                    """))
    }

    private struct Columns {
        let time: Int
        let status: Int
        let offset: Int?

        init?(_ table: DelimitedTable) {
            guard table.hasHeader, let time = table.column("response-time"), let status = table.column("status-code"),
                table.column("DNS+dialup") != nil || table.column("Response-delay") != nil
            else { return nil }
            self.time = time
            self.status = status
            offset = table.column("offset")
        }
    }

    /// Recognises the columns of hey.
    public func recognize(_ content: Content) -> Recognition? {
        guard let table = content.table, Columns(table) != nil else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the columns 'response-time', 'DNS+dialup' and 'status-code' of hey",
                zh: "含 hey 的“response-time”“DNS+dialup”“status-code”列"))
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let table = content.table, let columns = Columns(table) else { return }
        var durations = RankTally()
        var seconds = SecondTally()
        var faults = FaultSummary()
        var failures: Int64 = 0
        table.forEachRow(reporting: &diagnostics) { row in
            guard let length = DurationParser.parse(utf8: row.bytes(columns.time), unit: .seconds),
                (0...LoadTest.longest).contains(length), let status = row.int(columns.status)
            else { return faults.add("row", Self.broken(at: content.location(line: row.line))) }
            durations.add(length)
            if !(100..<400).contains(status) { failures += 1 }
            if let offset = DurationParser.parse(utf8: row.bytes(columns.offset), unit: .seconds) {
                seconds.add(offset)
            }
        }
        diagnostics += faults.diagnostics
        var test = LoadTest(line: table.firstLine, id: "hey:" + ContentDigest.hexadecimal(content.bytes))
        test.model = .closed
        (test.requests, test.errors) = (Int64(durations.count), failures)
        test.errorShare = LoadTest.share(of: failures, among: test.requests)
        test.peakRate = seconds.peak().map { Double($0) }
        (test.p50, test.p95, test.p99) = (durations.percentile(50), durations.percentile(95), durations.percentile(99))
        guard durations.count > 0 else {
            diagnostics.append(Self.empty(at: content.location()))
            return
        }
        records.append(test)
        var times = TimeNotes(path: content.path)
        times.addMissing(line: test.line)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }
}

// MARK: - Messages

extension HeySamplesAdapter {
    private static func broken(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "hey.broken-row",
            LocalizedText(
                en: "the request has no response time or status that can be read; it is left out",
                zh: "该请求没有可读的响应时间或状态码；已略去"),
            at: location, fixes: [LocalizedText(en: "export the test again", zh: "请重新导出该测试")])
    }

    private static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "hey.empty", LocalizedText(en: "the file holds no request", zh: "文件中没有请求"), at: location,
            fixes: [
                LocalizedText(
                    en: "import the text report, which counts connection errors too", zh: "请导入文本报告，其中也统计连接错误")
            ])
    }
}
