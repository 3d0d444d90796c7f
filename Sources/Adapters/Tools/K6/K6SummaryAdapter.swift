public import Diagnostics
public import Evidence

/// Reads the summaries that k6 writes at the end of a test, in their three shapes.
///
/// In the export of `--summary-export` a threshold that is `true` was crossed; in the data of `handleSummary` one whose
/// `ok` is
/// `true` was kept.
public struct K6SummaryAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "k6-summary", tool: "k6",
            summary: LocalizedText(
                en:
                    "end-of-test summaries: --summary-export, data of handleSummary, machine-readable 1.0.0",
                zh: "测试结束摘要：--summary-export、handleSummary 数据、机器可读摘要 1.0.0"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    only the machine-readable summary says when the test ran; for the others give the period in the \
                    evidence manifest; the peak rate is the mean rate of http_reqs, for a summary has no other; the \
                    load model is known only where the options with their scenarios are in the summary; service, \
                    release and environment come from options.tags; summaries that a script words itself are not \
                    recognised
                    """,
                zh: """
                    只有机器可读摘要注明测试时间，其余请在证据清单中注明时段；peak_rate 为 http_reqs 的平均速率，摘要中没有其他速率；\
                    仅当摘要含带 scenarios 的 options 时才可知负载模型；service、release、environment 取自 options.tags；\
                    不识别脚本自定义的摘要
                    """))
    }

    /// Recognises a summary by its metrics with names of k6, together with `root_group`, `state` or
    /// `metadata.k6Version`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, let shape = K6Summary.shape(of: root) else { return nil }
        return Recognition(.certain, because: shape.reason)
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root, let shape = K6Summary.shape(of: root) else { return }
        var times = TimeNotes(path: content.path)
        let summary = K6Summary(root: root, shape: shape)
        var test = LoadTest(line: root.line, id: "k6:" + ContentDigest.hexadecimal(content.bytes))
        summary.fill(&test, &times)
        if test.startedAt == nil { times.addMissing(line: test.line) }
        if test.requests == nil { diagnostics.append(Self.withoutRequests(at: root.location)) }
        records.append(test)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func withoutRequests(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "k6.no-requests",
            LocalizedText(
                en: "the summary has no metric 'http_reqs'; requests and errors are not known",
                zh: "摘要中没有指标“http_reqs”；请求数与错误数未知"),
            at: location)
    }
}
