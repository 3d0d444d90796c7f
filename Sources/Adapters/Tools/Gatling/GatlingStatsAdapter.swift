public import Diagnostics
public import Evidence

/// Reads the statistics of the report of Gatling: `global_stats.json`, `stats.json`, and `stats.js` around it.
public struct GatlingStatsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "gatling-stats", tool: "Gatling",
            summary: LocalizedText(
                en: "the statistics of a report: global_stats.json and stats.json",
                zh: "报告统计：global_stats.json 与 stats.json"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the files hold no times: give the period in the evidence manifest, or import assertions.json or the \
                    text log as well; the four percentiles are taken as 50, 75, 95 and 99, which is the default of \
                    Gatling and may have been changed; Gatling interpolates percentiles; the peak rate is the mean rate
                    """,
                zh: """
                    文件不含时间：请在证据清单中注明时段，或一并导入 assertions.json 或文本日志；四个百分位按 Gatling 默认的 50、75、95、99 处理，\
                    但可能已被修改；Gatling 以插值计算百分位；peak_rate 为平均速率
                    """))
    }

    /// Recognises `numberOfRequests` and `percentiles1`, by themselves or in a tree of groups.
    public func recognize(_ content: Content) -> Recognition? {
        if let root = content.json?.root, Self.statistics(root) != nil {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "'numberOfRequests', 'meanResponseTime' and 'percentiles1' of Gatling",
                    zh: "含 Gatling 的“numberOfRequests”“meanResponseTime”“percentiles1”"))
        }
        guard Self.isScript(content) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the script 'var stats' with 'numberOfRequests' of Gatling",
                zh: "脚本含“var stats”与 Gatling 的“numberOfRequests”"))
    }

    /// The figures of all requests.
    private static func statistics(_ root: Node) -> Node? {
        if isStatistics(root) { return root }
        guard root["type"]?.equals("GROUP") ?? false, let stats = root["stats"], isStatistics(stats) else { return nil }
        return stats
    }

    private static func isStatistics(_ node: Node) -> Bool {
        node["numberOfRequests"]?.has("total", "ok", "ko") ?? false
            && (node["meanResponseTime"] ?? node["percentiles1"])?["total"] != nil
    }

    private static func isScript(_ content: Content) -> Bool {
        guard content.encoding != nil, content.bytes.prefix(200).contains(UInt8(ascii: "=")) else { return false }
        var hasStats = false
        for line in content.lines.prefix(60) where line.bytes.count < 400 {
            let text = line.bytes.trimmed
            if text.starts(with: "var stats = {".utf8) || text.starts(with: "stats = {".utf8) { hasStats = true }
            if hasStats, text.starts(with: "\"numberOfRequests\"".utf8) { return true }
        }
        return false
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root, let stats = Self.statistics(root) else {
            diagnostics.append(Self.script(at: content.location()))
            return
        }
        var test = LoadTest(line: stats.line, id: "gatling:" + ContentDigest.hexadecimal(content.bytes))
        test.requests = stats[path: "numberOfRequests", "total"]?.int
        test.errors = stats[path: "numberOfRequests", "ko"].flatMap { $0.equals("-") ? 0 : $0.int }
        test.errorShare = LoadTest.share(of: test.errors, among: test.requests)
        test.peakRate = stats[path: "meanNumberOfRequestsPerSecond", "total"]?.double
        if test.requests ?? 0 > 0 {
            // Before version 2 there were only two percentiles, 95 and 99.
            let isOld = stats["percentiles3"] == nil
            test.p50 = isOld ? nil : Self.length(stats["percentiles1"])
            test.p95 = Self.length(stats[isOld ? "percentiles1" : "percentiles3"])
            test.p99 = Self.length(stats[isOld ? "percentiles2" : "percentiles4"])
        }
        records.append(test)
        var times = TimeNotes(path: content.path)
        times.addMissing(line: test.line)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func length(_ node: Node?) -> Int64? {
        DurationParser.parse(node?["total"], unit: .milliseconds)
    }

    private static func script(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "gatling.script",
            LocalizedText(
                en: "this is the script of the report page, not data; nothing is read", zh: "这是报告页面的脚本而非数据；未读取任何内容"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "import js/stats.json or js/global_stats.json of the same report",
                    zh: "请导入同一报告的 js/stats.json 或 js/global_stats.json")
            ])
    }
}
