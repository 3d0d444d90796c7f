public import Diagnostics
public import Evidence

/// Reads traces of SkyWalking: replies of its query, and segments as agents report them.
public struct SkyWalkingTracesAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "skywalking-traces", tool: "SkyWalking",
            summary: LocalizedText(
                en: "traces of SkyWalking: replies of its query, and reported segments",
                zh: "SkyWalking 调用链：查询应答与上报的 segment"),
            kinds: [.dependencies, .telemetryTargets, .traceSummaries, .transactionWindows],
            limits: LocalizedText(
                en: """
                    an export is a sample: figures are those of the file; times are whole milliseconds; the parent is \
                    the one in the segment, else the first reference; transactions are the roots of traces, without a \
                    count, since no limit for Apdex is known; calls to what sends no spans are named by the address that \
                    the exit calls
                    """,
                zh: """
                    导出只是样本，数字仅限文件内；时间精确到毫秒；父节点取同一 segment 内的，没有则取首个 ref；交易取链路的根，\
                    因 Apdex 目标未知，不给出总数；对未上报 span 的对象的调用以 Exit 的 peer 地址命名
                    """))
    }

    /// Recognises spans with 'segmentId', 'spanId' and 'serviceCode', and segments with 'traceSegmentId'.
    public func recognize(_ content: Content) -> Recognition? {
        var found = false
        var isEmpty = false
        switch content.shape {
        case .json(let document):
            SkyWalkingReplies.forEach(in: document.root, breadth: 5) { _ in found = true }
            isEmpty = SkyWalkingReplies.isEmptyReply(document.root)
        case .jsonLines(let lines):
            for document in lines.prefix(3) {
                SkyWalkingReplies.forEach(in: document.root, breadth: 5) { _ in found = true }
            }
        default: return nil
        }
        if found {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "spans of SkyWalking with their segments and services", zh: "SkyWalking 的 span，含 segment 与服务"))
        }
        guard isEmpty else { return nil }
        return Recognition(
            .likely,
            because: LocalizedText(
                en: "the reply of the query for a trace, without spans", zh: "调用链查询的应答，但不含 span"))
    }

    /// Reads the spans.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var run = TraceRun(path: content.path, agent: "SkyWalking")
        switch content.shape {
        case .json(let document): Self.take(document.root, &run)
        case .jsonLines(let lines): lines.forEach(reporting: &diagnostics) { Self.take($0.root, &run) }
        default: return
        }
        run.finish(into: &records, reporting: &diagnostics)
    }

    private static func take(_ value: Node, _ run: inout TraceRun) {
        SkyWalkingReplies.forEach(in: value) { found in
            let span = SkyWalkingSpan(found)
            let line = found.span.line
            var facts = SpanFacts(
                line: line, trace: span.trace, span: span.identifier, parent: span.parent,
                service: run.store.service(span.service, line: line))
            facts.role = span.role
            facts.isError = span.isError
            facts.hasLinks = span.hasLinks
            facts.start = span.start
            facts.duration = span.duration
            if facts.role != .other, facts.role != .server { facts.peer = span.peer }
            run.append(facts, at: found.span, name: span.name)
        }
        if SkyWalkingReplies.isEmptyReply(value) { run.faults.add("empty", empty(value)) }
    }

    private static func empty(_ node: Node) -> Diagnostic {
        Diagnostic(
            .note, id: "skywalking.no-trace",
            LocalizedText(
                en: "this reply holds no span, and so proves nothing", zh: "该应答不含 span，不能证明任何事项"),
            at: node.location,
            fixes: [
                LocalizedText(en: "query a trace that is still stored", zh: "请查询仍在保存期内的调用链")
            ])
    }
}
