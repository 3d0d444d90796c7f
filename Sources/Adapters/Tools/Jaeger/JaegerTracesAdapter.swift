public import Diagnostics
public import Evidence

/// Reads traces of Jaeger: replies of the query interface, downloads of the page, and documents of Elasticsearch.
public struct JaegerTracesAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "jaeger-traces", tool: "Jaeger",
            summary: LocalizedText(
                en: "traces of Jaeger: API replies, downloads, and documents of Elasticsearch",
                zh: "Jaeger 调用链：接口应答、页面下载与 Elasticsearch 文档"),
            kinds: [.dependencies, .telemetryTargets, .traceSummaries, .transactionWindows],
            limits: LocalizedText(
                en: """
                    an export is a sample: figures are those of the file; a span is an error if the tag error is true, \
                    or otel.status_code is ERROR; the parent is the first CHILD_OF in the same trace, without one the \
                    first FOLLOWS_FROM; transactions are the roots of traces, without a count, since no limit for Apdex \
                    is known and spans are sampled; calls to what sends no spans are taken from peer.service, db.system, \
                    db.type or messaging.system of outgoing spans
                    """,
                zh: """
                    导出只是样本，数字仅限文件内；标签 error 为 true 或 otel.status_code 为 ERROR 视为出错；父节点取同一链路的首个 \
                    CHILD_OF，没有则取首个 FOLLOWS_FROM；交易取链路的根，因 Apdex 目标未知且 span 经过采样，不给出总数；\
                    对未上报 span 的对象的调用取自出口 span 的 peer.service、db.system、db.type、messaging.system
                    """))
    }

    /// Recognises spans with 'traceID', 'spanID' and 'operationName' that have processes.
    public func recognize(_ content: Content) -> Recognition? {
        var found = false
        var isEmpty = false
        switch content.shape {
        case .json(let document):
            JaegerReplies.forEach(in: document.root, breadth: 5) { _ in found = true }
            isEmpty = JaegerReplies.isEmptyReply(document.root)
        case .jsonLines(let lines):
            for document in lines.prefix(3) {
                JaegerReplies.forEach(in: document.root, breadth: 5) { _ in found = true }
            }
        default: return nil
        }
        if found {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "spans with 'traceID', 'spanID' and 'operationName', and their processes",
                    zh: "span 含“traceID”“spanID”“operationName”及其 process"))
        }
        guard isEmpty else { return nil }
        return Recognition(
            .likely,
            because: LocalizedText(
                en: "the envelope of the query interface of Jaeger without traces", zh: "Jaeger 查询接口的应答，但不含调用链"))
    }

    /// Reads the spans.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var run = TraceRun(path: content.path, agent: "Jaeger")
        switch content.shape {
        case .json(let document): Self.take(document.root, &run)
        case .jsonLines(let lines): lines.forEach(reporting: &diagnostics) { Self.take($0.root, &run) }
        default: return
        }
        run.finish(into: &records, reporting: &diagnostics)
    }

    private static func take(_ value: Node, _ run: inout TraceRun) {
        let isKnown = JaegerReplies.forEach(in: value) { found in
            let span = JaegerSpan(found.span)
            var facts = SpanFacts(
                line: found.span.line, trace: span.trace, span: span.span, parent: span.parent,
                service: run.store.service(span.service(found.processes), line: found.span.line))
            facts.role = span.role
            facts.isError = span.isError
            facts.hasLinks = span.hasLinks
            facts.start = span.start
            facts.duration = span.duration
            if facts.role != .other, facts.role != .server { facts.peer = span.peer }
            run.append(facts, at: found.span, name: span.operation)
        }
        if JaegerReplies.isEmptyReply(value) {
            run.faults.add("empty", empty(value))
        } else if !isKnown {
            run.faults.add("foreign", foreign(value))
        }
    }
}

// MARK: - Messages

extension JaegerTracesAdapter {
    private static func empty(_ node: Node) -> Diagnostic {
        Diagnostic(
            .note, id: "jaeger.no-trace",
            LocalizedText(
                en: "this reply holds no trace, and so proves nothing", zh: "该应答不含调用链，不能证明任何事项"),
            at: node.location,
            fixes: [
                LocalizedText(
                    en: "export traces with /api/traces?service=NAME&limit=1000",
                    zh: "请用 /api/traces?service=NAME&limit=1000 导出调用链")
            ])
    }

    private static func foreign(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "jaeger.foreign",
            LocalizedText(en: "this value holds no span of Jaeger; it is left out", zh: "该值不含 Jaeger 的 span；已略去"),
            at: node.location, fixes: [LocalizedText(en: "export the file again", zh: "请重新导出该文件")])
    }
}
