public import Diagnostics
public import Evidence

/// Reads the percentiles that HdrHistogram prints as text (`.hgrm`).
public struct HistogramPercentilesAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "hdrhistogram-percentiles", tool: "HdrHistogram",
            summary: LocalizedText(en: "the percentiles of a histogram as text", zh: "直方图百分位文本"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the text does not say its unit: values are taken as milliseconds, which is the default of \
                    HistogramLogProcessor and of wrk2; it holds no times: give the period in the evidence manifest; a \
                    percentile is the first value at or above it; errors are not known
                    """,
                zh: """
                    文本未注明单位：按 HistogramLogProcessor 与 wrk2 默认的毫秒处理；文本不含时间：请在证据清单中注明时段；\
                    百分位取首个达到该比例的值；错误数未知
                    """))
    }

    /// Recognises the header with `Value`, `Percentile` and `TotalCount`, and rows or a footer.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.encoding != nil, content.json == nil, !content.bytes.starts(with: "<".utf8) else { return nil }
        var hasHeader = false
        for line in content.lines.prefix(20) where !line.isBlank {
            if HistogramPercentiles.isHeader(line.bytes) {
                hasHeader = true
            } else if hasHeader {
                guard HistogramPercentiles.Row(line.bytes) != nil || HistogramPercentiles.isFooter(line.bytes) else {
                    return nil
                }
                return Recognition(
                    .certain,
                    because: LocalizedText(
                        en: "the header 'Value Percentile TotalCount' with its rows",
                        zh: "含表头“Value Percentile TotalCount”及其数据行"))
            } else if !line.bytes.starts(with: "#".utf8) {
                return nil
            }
        }
        return nil
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var percentiles = HistogramPercentiles()
        for line in content.lines { percentiles.take(line.bytes) }
        guard percentiles.hasRows else {
            diagnostics.append(Self.empty(at: content.location()))
            return
        }
        var test = LoadTest(id: "hdrhistogram:" + ContentDigest.hexadecimal(content.bytes))
        test.requests = percentiles.total
        (test.p50, test.p95, test.p99) = (percentiles[50], percentiles[95], percentiles[99])
        records.append(test)
        if !percentiles.isWhole { diagnostics.append(Self.cut(at: content.location())) }
        diagnostics.append(Self.unit(at: content.location(line: 1)))
        var times = TimeNotes(path: content.path)
        times.addMissing(line: test.line)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }
}

// MARK: - Messages

extension HistogramPercentilesAdapter {
    private static func unit(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "hdrhistogram.assumed-unit",
            LocalizedText(
                en: "the values do not say their unit and are taken as milliseconds", zh: "数值未注明单位，按毫秒处理"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "if the unit is another one, write the values in milliseconds ('-outputValueUnitRatio')",
                    zh: "若单位不是毫秒，请以毫秒输出（-outputValueUnitRatio）")
            ])
    }

    private static func cut(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "hdrhistogram.cut",
            LocalizedText(
                en: "the rows end before 100 %; the count of requests and the higher percentiles are not known",
                zh: "数据行未到 100%；请求数与较高的百分位未知"),
            at: location, fixes: [LocalizedText(en: "export the text again", zh: "请重新导出该文本")])
    }

    private static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "hdrhistogram.empty",
            LocalizedText(en: "the text holds no percentile", zh: "文本中没有百分位"), at: location,
            fixes: [LocalizedText(en: "export the text again", zh: "请重新导出该文本")])
    }
}
