import Diagnostics

/// Finds objectives and histories in what the API of Datadog gives.
///
/// They may stand alone, in a list, in `data`, or in `data.attributes.slos` as the search gives them.
enum DatadogReplies {
    private static let maximumDepth = 5

    /// Visits objectives and histories.
    ///
    /// - Parameters:
    ///   - content: JSON, YAML, or JSON values one after the other.
    ///   - breadth: How many items of each list are looked at.
    ///   - body: Receives maps that are either.
    static func visit(_ content: Content, breadth: Int, _ body: (Node) -> Void) {
        switch content.shape {
        case .jsonLines(let lines):
            for document in lines.prefix(min(breadth, 3)) { visit(document.root, breadth, 0, body) }
        default:
            for document in content.documents { visit(document.root, breadth, 0, body) }
        }
    }

    /// Visits all objectives and histories, and reports lines that are broken.
    static func visit(
        _ content: Content, breadth: Int, reporting diagnostics: inout [Diagnostic], _ body: (Node) -> Void
    ) {
        if case .jsonLines(let lines) = content.shape {
            lines.forEach(reporting: &diagnostics) { visit($0.root, breadth, 0, body) }
        } else {
            visit(content, breadth: breadth, body)
        }
    }

    /// How many objectives a reply says there are in all pages; none if it does not say.
    static func total(in content: Content) -> Int64? {
        guard let root = content.json?.root else { return nil }
        let page = root[path: "metadata", "page"]
        return (page?["total_filtered_count"] ?? page?["total_count"] ?? root[path: "meta", "pagination", "total"])?.int
    }

    private static func visit(_ node: Node, _ breadth: Int, _ depth: Int, _ body: (Node) -> Void) {
        guard depth < maximumDepth else { return }
        switch node.kind {
        case .list:
            for item in node.items.lazy.prefix(breadth) { visit(item, breadth, depth + 1, body) }
        case .map:
            if DatadogHistory(node) != nil || DatadogObjective(node) != nil {
                body(node)
            } else if let data = node["data"] {
                visit(data, breadth, depth + 1, body)
            } else if let slos = node[path: "attributes", "slos"] ?? node["slos"] {
                visit(slos, breadth, depth + 1, body)
            }
        default: break
        }
    }
}
