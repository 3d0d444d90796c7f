public import Diagnostics
public import Evidence

/// Reads the interval lines of histogram logs (`.hlog`): when they began and ended, not what the histograms hold.
public struct HistogramLogAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "hdrhistogram-log", tool: "HdrHistogram",
            summary: LocalizedText(en: "a log of interval histograms", zh: "区间直方图日志"), kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the histograms are compressed and are not decoded: counts and percentiles are missing; a tag gives a \
                    test of its own; logs of jHiccup measure the platform and give no test
                    """,
                zh: "直方图经过压缩，不予解码：计数与百分位缺失；每个 Tag 视为一次独立测试；jHiccup 日志测量的是平台停顿，不产生测试记录"))
    }

    /// Recognises the version of the format, or its header, and interval lines with a histogram.
    public func recognize(_ content: Content) -> Recognition? {
        guard let lines = content.encoding == nil || content.json != nil ? nil : Array(content.lines.prefix(40)) else {
            return nil
        }
        let hasVersion = lines.contains { $0.bytes.starts(with: "#[Histogram log format version".utf8) }
        let hasHeader = lines.contains { $0.bytes.starts(with: "\"StartTimestamp\",".utf8) }
        let hasInterval = lines.contains { HistogramInterval($0.bytes) != nil }
        guard hasVersion || hasInterval, [hasVersion, hasHeader, hasInterval].count(where: { $0 }) >= 2 else {
            return nil
        }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the version, header or interval lines of a histogram log", zh: "含直方图日志的版本、表头或区间行"))
    }

    /// Reads one test for each tag.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var log = HistogramLog(path: content.path)
        for line in content.lines { log.take(line) }
        diagnostics += log.diagnostics
        if log.isHiccup {
            diagnostics.append(Self.hiccup(at: content.location()))
            return
        }
        let digest = ContentDigest.hexadecimal(content.bytes)
        var times = TimeNotes(path: content.path)
        let tests = log.tests(id: "hdrhistogram:" + digest)
        if tests.isEmpty { diagnostics.append(Self.empty(at: content.location())) }
        for test in tests {
            if test.startedAt == nil { times.addMissing(line: test.line) }
            records.append(test)
        }
        if !tests.isEmpty { diagnostics.append(Self.compressed(at: content.location(line: tests[0].line))) }
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }
}

// MARK: - Messages

extension HistogramLogAdapter {
    private static func hiccup(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "hdrhistogram.hiccup",
            LocalizedText(
                en: "this log of jHiccup measures pauses of the platform, not requests; it gives no test",
                zh: "这是 jHiccup 的日志，测量平台停顿而非请求；不产生测试记录"),
            at: location,
            fixes: [
                LocalizedText(en: "export the report of the load generator", zh: "请导出压测工具的报告")
            ])
    }

    private static func compressed(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "hdrhistogram.compressed",
            LocalizedText(
                en: "the histograms are not decoded; counts and percentiles are missing", zh: "直方图未解码；计数与百分位缺失"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "import the percentiles that HistogramLogProcessor writes as text (.hgrm) as well",
                    zh: "请一并导入 HistogramLogProcessor 输出的百分位文本（.hgrm）")
            ])
    }

    private static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "hdrhistogram.empty",
            LocalizedText(en: "the log holds no interval", zh: "日志中没有区间"), at: location,
            fixes: [LocalizedText(en: "export the log when the test has ended", zh: "请在测试结束后导出日志")])
    }
}
