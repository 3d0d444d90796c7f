public import Diagnostics
public import Evidence

/// Reads the text log of Gatling (`simulation.log`), and recognises the binary one of newer versions.
public struct GatlingLogAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "gatling-log", tool: "Gatling",
            summary: LocalizedText(
                en: "the log of a test as text, up to version 3.12; the binary log since then is recognised only",
                zh: "测试日志（文本，3.12 及以前版本）；此后的二进制日志仅识别"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    percentiles are exact by nearest rank in whole milliseconds over all requests, failed ones included, \
                    where Gatling interpolates; the peak rate is the most requests that began within one second; \
                    assertions are counted, but their results are in assertions.json; requests and scenarios are not \
                    services; the load model is not in the log
                    """,
                zh: """
                    百分位按最近秩以整毫秒对全部请求（含失败）精确计算，而 Gatling 采用插值；peak_rate 为一秒内开始的最多请求数；\
                    可统计断言数量，其结果见 assertions.json；请求与场景不视为服务；日志不含负载模型
                    """))
    }

    /// Recognises the line of the run with requests or users behind it, or the head of the binary log.
    public func recognize(_ content: Content) -> Recognition? {
        if case .binary = content.shape, Self.isBinaryLog(content.bytes) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "the version and the class of a simulation at the head of a binary log",
                    zh: "二进制日志以版本号与模拟类名开头"))
        }
        guard Self.isText(content) else { return nil }
        var hasRun = false
        var others = 0
        for line in content.lines.prefix(60) where !line.isBlank {
            guard let parsed = GatlingLine(line.bytes) else { return nil }
            if parsed.isRun { hasRun = true } else { others += 1 }
        }
        guard hasRun || others >= 3 else { return nil }
        return Recognition(
            hasRun ? .certain : .likely,
            because: LocalizedText(
                en: "tab-separated lines RUN, USER and REQUEST of Gatling",
                zh: "含 Gatling 以制表符分隔的 RUN、USER、REQUEST 行"))
    }

    private static func isText(_ content: Content) -> Bool {
        switch content.shape {
        case .text, .markdown: true
        case .table(let table): table.delimiter == 0x09
        default: false
        }
    }

    /// Whether bytes start with a zero, and a version such as `3.13.1` behind its length.
    private static func isBinaryLog(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 16, bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0, (5...24).contains(bytes[4])
        else { return false }
        let version = bytes[5..<min(bytes.count, 5 + Int(bytes[4]))]
        let digits = version.prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
        return digits.count >= 5 && digits.contains(UInt8(ascii: "."))
            && version.allSatisfy { (0x2B...0x7A).contains($0) }
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        if case .binary = content.shape {
            diagnostics.append(Self.binary(at: content.location()))
            return
        }
        var log = GatlingLog(path: content.path)
        for line in content.lines { log.take(line) }
        diagnostics += log.diagnostics
        guard let test = log.test(id: "gatling:" + ContentDigest.hexadecimal(content.bytes)) else {
            diagnostics.append(Self.empty(at: content.location()))
            return
        }
        if test.startedAt == nil { log.times.addMissing(line: test.line) }
        records.append(test)
        log.times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }
}

// MARK: - Messages

extension GatlingLogAdapter {
    private static func binary(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "gatling.binary-log",
            LocalizedText(
                en: "this is a binary log of Gatling, which is read by Gatling only; nothing is read",
                zh: "这是 Gatling 的二进制日志，只能由 Gatling 自身读取；未读取任何内容"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "make the report and import js/global_stats.json, js/stats.json and js/assertions.json",
                    zh: "请生成报告，并导入 js/global_stats.json、js/stats.json 与 js/assertions.json")
            ])
    }

    private static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "gatling.no-requests",
            LocalizedText(en: "the log holds no request", zh: "日志中没有请求"), at: location,
            fixes: [LocalizedText(en: "export the log when the test has ended", zh: "请在测试结束后导出日志")])
    }
}
