public import Diagnostics
public import Evidence

/// Reads what Locust prints with `--json`: one entry for each request with its histogram.
public struct LocustJSONAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "locust-json", tool: "Locust",
            summary: LocalizedText(
                en: "the output of --json, and of the page stats/requests", zh: "--json 输出，以及 stats/requests 页面"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    percentiles are exact by nearest rank over the histograms, whose response times Locust rounds to two \
                    digits above 100 ms; the peak rate is the most requests within one second; stats/requests holds \
                    neither times nor a histogram, and its rate is that of the last seconds
                    """,
                zh: """
                    百分位按最近秩由直方图精确计算，Locust 将 100 毫秒以上的响应时间取两位有效数字；peak_rate 为一秒内的最多请求数；\
                    stats/requests 不含时间与直方图，其速率只覆盖最近几秒
                    """))
    }

    /// Recognises entries with `num_requests`, `num_failures` and `response_times`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root else { return nil }
        let isList = root.kind == .list && (root[0].map(Self.isEntry) ?? false)
        guard isList || Self.isPage(root) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "entries with 'num_requests' and 'num_failures', and their histogram or 'fail_ratio'",
                zh: "各项含“num_requests”“num_failures”，以及直方图或“fail_ratio”"))
    }

    private static func isEntry(_ node: Node) -> Bool {
        node.has("num_requests", "num_failures", "response_times", "start_time")
    }

    private static func isPage(_ root: Node) -> Bool {
        root.has("stats", "total_rps", "fail_ratio")
            && (root["stats"]?[0]?.has("num_requests", "num_failures") ?? false)
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root else { return }
        let id = "locust:" + ContentDigest.hexadecimal(content.bytes)
        let test: LoadTest
        if Self.isPage(root) {
            test = Self.page(root, id: id)
        } else {
            var run = LocustHistogram()
            for entry in root.items { run.take(entry) }
            test = run.test(id: id, line: root.line)
            if run.broken > 0 {
                diagnostics.append(Self.broken(run.broken, at: content.location(line: run.firstBroken)))
            }
        }
        var times = TimeNotes(path: content.path)
        if test.startedAt == nil { times.addMissing(line: test.line) }
        records.append(test)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func page(_ root: Node, id: String) -> LoadTest {
        var test = LoadTest(line: root.line, id: id)
        test.model = .closed
        let entries = root["stats"]?.itemsOrNone ?? []
        guard let total = entries.last(where: { LocustColumns.isTotal($0["name"]?.string) }) else { return test }
        test.requests = total["num_requests"]?.int
        test.errors = total["num_failures"]?.int
        test.errorShare = LoadTest.share(of: test.errors, among: test.requests)
        test.p50 = DurationParser.parse(total["median_response_time"], unit: .milliseconds)
        test.p95 = DurationParser.parse(total["response_time_percentile_0.95"], unit: .milliseconds)
        test.p99 = DurationParser.parse(total["response_time_percentile_0.99"], unit: .milliseconds)
        return test
    }

    private static func broken(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "locust.broken-entry",
            LocalizedText(
                en: "\(count) entries have no counts that can be read; they are left out",
                zh: "有 \(count) 项没有可读的计数；已略去"),
            at: location,
            fixes: [LocalizedText(en: "export the test again", zh: "请重新导出该测试")])
    }
}
