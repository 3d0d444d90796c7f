/// Finds the spans in what Jaeger gives.
///
/// A reply of the query interface, a trace as the page downloads it, a trace as the page transforms it, documents of
/// Elasticsearch, and lists of these.
enum JaegerReplies {
    /// A span with the processes of its trace, where it does not hold its own.
    struct Found {
        var span: Node
        var processes: Node?
    }

    private static let maximumDepth = 4

    /// Calls the body with each span.
    ///
    /// - Parameters:
    ///   - node: A value of the file.
    ///   - breadth: How many items of each list are looked at.
    ///   - body: Receives the spans.
    /// - Returns: Whether the value has a form of Jaeger, even if it holds no span.
    @discardableResult
    static func forEach(in node: Node, breadth: Int = .max, _ body: (Found) -> Void) -> Bool {
        visit(node, breadth, 0, body)
    }

    private static func visit(_ node: Node, _ breadth: Int, _ depth: Int, _ body: (Found) -> Void) -> Bool {
        guard depth < maximumDepth else { return false }
        switch node.kind {
        case .list:
            var isKnown = false
            for item in node.items.lazy.prefix(breadth) where visit(item, breadth, depth + 1, body) { isKnown = true }
            return isKnown
        case .map:
            if isDocument(node) {
                body(Found(span: node, processes: nil))
                return true
            }
            if let spans = node["spans"], spans.kind == .list, isTrace(node, spans) {
                for span in spans.items.lazy.prefix(breadth) where span.kind == .map {
                    body(Found(span: span, processes: node["processes"]))
                }
                return true
            }
            if let documents = SearchHits.documents(in: node) {
                var isKnown = false
                for document in documents.prefix(breadth) where visit(document, breadth, depth + 1, body) {
                    isKnown = true
                }
                return isKnown
            }
            guard let data = node["data"] else { return false }
            return visit(data, breadth, depth + 1, body)
        default: return false
        }
    }

    /// Whether a map is a span that holds its own process, as Elasticsearch stores it.
    private static func isDocument(_ node: Node) -> Bool {
        isSpan(node) && node[path: "process", "serviceName"] != nil
    }

    /// Whether a map is a trace: it has processes, or its spans hold their own.
    private static func isTrace(_ node: Node, _ spans: Node) -> Bool {
        guard let first = spans[0] else { return node.has("traceID", "processes") }
        return isSpan(first)
            && (node["processes"]?.kind == .map || first["process"]?.kind == .map)
    }

    /// Whether a map has the keys of a span, in the spelling of the query interface or of the model.
    private static func isSpan(_ node: Node) -> Bool {
        node["operationName"] != nil && (node.has("traceID", "spanID") || node.has("traceId", "spanId"))
    }

    /// Whether a value is a reply of the query interface that holds no trace, such as an error or a list of services.
    static func isEmptyReply(_ node: Node) -> Bool {
        guard node.has("data", "total", "limit", "offset", "errors"), let data = node["data"] else { return false }
        return data.isNull || data.kind == .list && data.items.allSatisfy { $0.kind == .text }
    }
}
