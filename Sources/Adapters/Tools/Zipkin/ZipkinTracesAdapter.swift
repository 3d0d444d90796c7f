public import Diagnostics
public import Evidence

/// Reads traces of Zipkin in version 2 and 1: one trace, several traces, or documents of Elasticsearch.
public struct ZipkinTracesAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "zipkin-traces", tool: "Zipkin",
            summary: LocalizedText(
                en: "traces of Zipkin in version 2 or 1", zh: "Zipkin 调用链，v2 或 v1"),
            kinds: [.dependencies, .telemetryTargets, .traceSummaries, .transactionWindows],
            limits: LocalizedText(
                en: """
                    an export is a sample: figures are those of the file; client and server halves of one call have the \
                    same identifier and count as two spans, also where version 1 writes them as one; a tag error makes \
                    an error, whatever it says; clocks that differ between hosts are not corrected; transactions are the \
                    roots of traces, without a count, since no limit for Apdex is known and spans are sampled; calls to \
                    what sends no spans are taken from the remote endpoint of outgoing spans
                    """,
                zh: """
                    导出只是样本，数字仅限文件内；同一次调用的客户端与服务端两半标识相同，按两个 span 计，v1 合写为一个时亦然；\
                    有 error 标签即视为出错；不校正主机间的时钟偏差；交易取链路的根，因 Apdex 目标未知且 span 经过采样，不给出总数；\
                    对未上报 span 的对象的调用取自出口 span 的 remoteEndpoint
                    """))
    }

    /// Recognises spans with 'traceId' and 'id', and endpoints or annotations.
    public func recognize(_ content: Content) -> Recognition? {
        var spans: [ZipkinSpan] = []
        switch content.shape {
        case .json(let document): Self.visit(document.root, breadth: 5) { spans.append($0) }
        case .jsonLines(let lines):
            for document in lines.prefix(3) { Self.visit(document.root, breadth: 5) { spans.append($0) } }
        default: return nil
        }
        if spans.contains(where: \.isCertain) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "spans with 'traceId' and 'id', and endpoints or annotations of Zipkin",
                    zh: "span 含“traceId”“id”及 Zipkin 的 endpoint 或 annotation"))
        }
        guard spans.contains(where: \.isLikely) else { return nil }
        return Recognition(
            .likely,
            because: LocalizedText(
                en: "spans with 'traceId', 'id', 'name', 'timestamp' and 'duration'",
                zh: "span 含“traceId”“id”“name”“timestamp”“duration”"))
    }

    /// Reads the spans.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var run = TraceRun(path: content.path, agent: "Zipkin")
        switch content.shape {
        case .json(let document): Self.visit(document.root, breadth: .max) { Self.take($0, &run) }
        case .jsonLines(let lines):
            lines.forEach(reporting: &diagnostics) { Self.visit($0.root, breadth: .max) { Self.take($0, &run) } }
        default: return
        }
        run.finish(into: &records, reporting: &diagnostics)
    }

    private static func take(_ span: ZipkinSpan, _ run: inout TraceRun) {
        let node = span.node
        let line = node.line
        for half in span.halves {
            var facts = SpanFacts(
                line: line, trace: SpanIdentifier.number(node["traceId"]), span: SpanIdentifier.number(node["id"]),
                parent: SpanIdentifier.number(node["parentId"]), service: run.store.service(half.service, line: line))
            facts.role = half.role
            facts.isError = half.isError
            facts.start = half.start
            facts.duration = half.duration
            if half.role != .other, half.role != .server { facts.peer = half.peer }
            run.append(facts, at: node, name: node["name"]?.string)
        }
    }

    /// Calls the body with the spans of a value: one, a list, a list of lists, or documents of Elasticsearch.
    private static func visit(_ node: Node, breadth: Int, depth: Int = 0, _ body: (ZipkinSpan) -> Void) {
        guard depth < 4 else { return }
        switch node.kind {
        case .list:
            for item in node.items.lazy.prefix(breadth) { visit(item, breadth: breadth, depth: depth + 1, body) }
        case .map:
            if let span = ZipkinSpan(node) {
                body(span)
            } else if let documents = SearchHits.documents(in: node) {
                for document in documents.prefix(breadth) {
                    visit(document, breadth: breadth, depth: depth + 1, body)
                }
            }
        default: break
        }
    }
}
