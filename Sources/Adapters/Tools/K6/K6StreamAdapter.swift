public import Diagnostics
public import Evidence

/// Reads the stream of points that k6 writes with `--out json`, one line after the other.
public struct K6StreamAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "k6-stream", tool: "k6",
            summary: LocalizedText(en: "the points of a test from --out json", zh: "--out json 输出的测试数据点"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    percentiles are exact by nearest rank, where k6 itself interpolates; the peak rate is the most \
                    requests within one second; thresholds are counted, but the stream does not say whether they were \
                    crossed; the load model is not in the stream; service, release (or version) and environment (or \
                    env) come from tags that all requests share
                    """,
                zh: """
                    百分位按最近秩精确计算，而 k6 自身采用插值；peak_rate 为一秒内的最多请求数；可统计阈值数量，但数据流不说明是否越限；\
                    数据流不含负载模型；service、release（或 version）、environment（或 env）取自全部请求共有的标签
                    """))
    }

    /// Recognises lines with `type` Metric or Point, `metric` and `data`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let first = content.jsonLines?.first?.root, K6Point.isLine(first) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "lines with 'type' Metric or Point, 'metric' and 'data'",
                zh: "各行含取值为 Metric 或 Point 的“type”以及“metric”“data”"))
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let lines = content.jsonLines else { return }
        var run = K6Run()
        lines.forEach(reporting: &diagnostics) { run.take($0.root) }
        var times = TimeNotes(path: content.path)
        let test = run.test(id: "k6:" + ContentDigest.hexadecimal(content.bytes))
        if test.startedAt == nil { times.addMissing(line: test.line) }
        if run.foreign > 0 {
            diagnostics.append(Self.foreign(run.foreign, at: content.location(line: run.firstForeign)))
        }
        records.append(test)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func foreign(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "k6.foreign-line",
            LocalizedText(
                en: "\(count) lines are no metrics or points of k6; they are left out",
                zh: "有 \(count) 行不是 k6 的指标或数据点；已略去"),
            at: location,
            fixes: [LocalizedText(en: "keep the output of each tool in a file of its own", zh: "请将各工具的输出分别存放")])
    }
}
