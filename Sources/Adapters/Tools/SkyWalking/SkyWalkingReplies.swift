/// Finds the spans in what SkyWalking gives.
///
/// The reply of the query for a trace, in older and newer form, and segments as agents report them.
enum SkyWalkingReplies {
    /// A span, with the segment that holds it where agents report whole segments.
    struct Found {
        var span: Node
        var segment: Node?
    }

    private static let maximumDepth = 6

    /// Calls the body with each span.
    static func forEach(in node: Node, breadth: Int = .max, _ body: (Found) -> Void) {
        visit(node, breadth, 0, body)
    }

    private static func visit(_ node: Node, _ breadth: Int, _ depth: Int, _ body: (Found) -> Void) {
        guard depth < maximumDepth else { return }
        switch node.kind {
        case .list:
            for item in node.items.lazy.prefix(breadth) { visit(item, breadth, depth + 1, body) }
        case .map:
            if let spans = node["spans"], spans.kind == .list {
                let isSegment = node.has("traceId", "traceSegmentId")
                for span in spans.items.lazy.prefix(breadth) {
                    let isSpan =
                        isSegment ? span.has("spanId", "startTime") : span.has("segmentId", "spanId", "serviceCode")
                    if isSpan { body(Found(span: span, segment: isSegment ? node : nil)) }
                }
                return
            }
            for key in ["data", "trace", "queryTrace", "queryTraces", "traces", "result"] {
                if let inner = node[key] { visit(inner, breadth, depth + 1, body) }
            }
        default: break
        }
    }

    /// Whether a value is the reply of the query for a trace that found nothing.
    static func isEmptyReply(_ node: Node) -> Bool {
        guard let spans = node[path: "data", "trace", "spans"] ?? node[path: "data", "queryTrace", "spans"] else {
            return false
        }
        return spans.kind == .list && spans[0] == nil
    }
}
