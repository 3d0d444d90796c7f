public import Diagnostics
public import Evidence

/// Reads `statistics.json` of the HTML dashboard of JMeter.
public struct JMeterStatisticsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "jmeter-statistics", tool: "Apache JMeter",
            summary: LocalizedText(en: "statistics.json of the HTML dashboard", zh: "HTML 报告的 statistics.json"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the file holds no times: give the period in the evidence manifest, or import the samples (JTL) \
                    instead; the three percentiles are taken as 90, 95 and 99, which is the default of JMeter and may \
                    have been changed; the peak rate is the mean throughput
                    """,
                zh: """
                    文件不含时间：请在证据清单中注明时段，或改为导入样本（JTL）；三个百分位按 JMeter 默认的 90、95、99 处理，\
                    但可能已被修改；peak_rate 为平均吞吐量
                    """))
    }

    /// Recognises entries with `transaction`, `sampleCount`, `errorCount` and `meanResTime`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, Self.isStatistics(root) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "entries with 'transaction', 'sampleCount', 'errorCount' and 'meanResTime'",
                zh: "各项含“transaction”“sampleCount”“errorCount”“meanResTime”"))
    }

    private static func isStatistics(_ root: Node) -> Bool {
        guard root.kind == .map, root.entries.contains(where: { _ in true }) else { return false }
        return root.entries.allSatisfy { $0.value.has("transaction", "sampleCount", "errorCount", "meanResTime") }
    }

    /// Reads the test: the entry `Total`, or the sum of all entries if it is not there.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root else { return }
        var test = LoadTest(line: root.line, id: "jmeter:" + ContentDigest.hexadecimal(content.bytes))
        if let total = root["Total"], total.kind == .map {
            test.line = total.line
            test.requests = total["sampleCount"]?.int
            test.errors = total["errorCount"]?.int
            test.peakRate = total["throughput"]?.double
            test.p50 = DurationParser.parse(total["medianResTime"], unit: .milliseconds)
            test.p95 = DurationParser.parse(total["pct2ResTime"], unit: .milliseconds)
            test.p99 = DurationParser.parse(total["pct3ResTime"], unit: .milliseconds)
        } else {
            test.requests = Self.sum("sampleCount", of: root)
            test.errors = Self.sum("errorCount", of: root)
            diagnostics.append(Self.withoutTotal(at: root.location))
        }
        test.errorShare = LoadTest.share(of: test.errors, among: test.requests)
        records.append(test)
        var times = TimeNotes(path: content.path)
        times.addMissing(line: test.line)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    /// The sum of a count over all entries; none if one has none.
    private static func sum(_ name: String, of root: Node) -> Int64? {
        var sum: Int64 = 0
        for entry in root.entries {
            guard let value = entry.value[name]?.int else { return nil }
            let (total, overflow) = sum.addingReportingOverflow(value)
            guard !overflow else { return nil }
            sum = total
        }
        return sum
    }

    private static func withoutTotal(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "jmeter.no-total",
            LocalizedText(
                en: "there is no entry 'Total'; counts are added up, percentiles and rate are not known",
                zh: "没有“Total”项；计数相加得出，百分位与速率未知"),
            at: location)
    }
}
