public import Diagnostics
public import Evidence

/// Reads the results of the assertions of a Gatling test (`assertions.json`).
public struct GatlingAssertionsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "gatling-assertions", tool: "Gatling",
            summary: LocalizedText(en: "the results of the assertions of a test", zh: "测试的断言结果"), kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the file says when the test began and which assertions held, but neither when it ended nor how many \
                    requests there were; those are in the log and in the statistics
                    """,
                zh: "文件注明测试开始时间与断言结果，但不含结束时间与请求数，后者见日志与统计文件"))
    }

    /// Recognises `simulation`, `simulationId`, `start` and `assertions`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, Self.isResult(root) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'simulation', 'simulationId', 'start' and 'assertions' of Gatling",
                zh: "含 Gatling 的“simulation”“simulationId”“start”“assertions”"))
    }

    private static func isResult(_ root: Node) -> Bool {
        root.has("simulation", "simulationId", "start") && root["assertions"]?.kind == .list
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root, Self.isResult(root) else { return }
        var test = LoadTest(line: root.line, id: "gatling:" + ContentDigest.hexadecimal(content.bytes))
        var times = TimeNotes(path: content.path)
        test.startedAt = times.time(root["start"])
        var failed: Int64? = 0
        var count: Int64 = 0
        for assertion in root["assertions"]?.items ?? root.items where assertion.kind == .map {
            count += 1
            switch assertion["result"]?.bool {
            case true?: break
            case false?: failed = failed.map { $0 + 1 }
            case nil: failed = nil
            }
        }
        (test.thresholds, test.failedThresholds) = (count, failed)
        if test.startedAt == nil { times.addMissing(line: test.line) }
        if count == 0 { diagnostics.append(Self.withoutAssertions(at: root.location)) }
        records.append(test)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func withoutAssertions(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "gatling.no-assertions",
            LocalizedText(en: "the list is empty: the test has no assertions", zh: "列表为空：该测试没有断言"), at: location)
    }
}
