import Diagnostics

/// Finds the objects that the API, a webhook or the command line of a tool gives.
///
/// They may stand alone, in a list, in the envelope of a page, in a map that wraps one object, or in lists of any of these, for
/// pages that were put together; as JSON, JSON lines or YAML.
struct Payloads: Sendable {
    /// The sorts; the first that fits an object counts.
    var sorts: [PayloadSort]
    /// The keys of lists in the envelopes of pages.
    var envelopes: [String] = []
    /// The keys of maps that wrap one object.
    var wrappers: [String] = []

    /// An object with the sort that it is of.
    struct Found {
        var sort: PayloadSort
        var keys: [String]
        var node: Node
        /// The map that wraps it.
        var payload: Node?
    }

    private static let maximumDepth = 5

    /// Calls the body with each object, and reports what is broken.
    ///
    /// - Returns: How many objects the envelopes say there are; none if they do not say it.
    @discardableResult
    func forEach(in content: Content, reporting diagnostics: inout [Diagnostic], _ body: (Found) -> Void) -> Int64? {
        var total: Int64?
        func walk(_ node: Node) {
            visit(node, payload: nil, depth: 0, breadth: .max, total: &total) { found in
                body(found)
                return true
            }
        }
        if let lines = content.jsonLines {
            lines.forEach(reporting: &diagnostics) { walk($0.root) }
        } else {
            for document in content.documents { walk(document.root) }
        }
        return total
    }

    /// The first object, looked for in the first items of lists only.
    func first(in content: Content) -> Found? {
        var first: Found?
        var total: Int64?
        let documents = content.jsonLines.map { Array($0.prefix(5)) } ?? Array(content.documents.prefix(5))
        for document in documents where first == nil {
            visit(document.root, payload: nil, depth: 0, breadth: 5, total: &total) { found in
                first = found
                return false
            }
        }
        return first
    }

    /// How sure it is that content holds such objects, and why.
    func recognize(_ content: Content) -> Recognition? {
        guard let found = first(in: content) else { return nil }
        let keys = found.keys.prefix(4)
        let name = found.sort.name
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "\(name.en) with the keys \(keys.map { "'\($0)'" }.joined(separator: ", "))",
                zh: "\(name.zh)，含键\(keys.map { "“\($0)”" }.joined(separator: "、"))"))
    }

    /// Visits a value; says whether to go on.
    @discardableResult
    private func visit(
        _ node: Node, payload: Node?, depth: Int, breadth: Int, total: inout Int64?, _ body: (Found) -> Bool
    ) -> Bool {
        guard depth < Self.maximumDepth else { return true }
        if node.kind == .list {
            for item in node.items.lazy.prefix(breadth) {
                if !visit(item, payload: payload, depth: depth + 1, breadth: breadth, total: &total, body) {
                    return false
                }
            }
            return true
        }
        guard node.kind == .map else { return true }
        for sort in sorts {
            if let keys = sort.keys(of: node) {
                return body(Found(sort: sort, keys: keys, node: node, payload: payload))
            }
        }
        for key in envelopes {
            guard let list = node[key], list.kind == .list else { continue }
            for name in ["total_count", "total", "totalCount", "count", "size"] {
                guard let count = node[name]?.int else { continue }
                total = max(total ?? 0, count)
                break
            }
            return visit(list, payload: node, depth: depth + 1, breadth: breadth, total: &total, body)
        }
        for key in wrappers {
            guard let inner = node[key], inner.kind == .map else { continue }
            if !visit(inner, payload: node, depth: depth + 1, breadth: breadth, total: &total, body) { return false }
        }
        return true
    }
}
