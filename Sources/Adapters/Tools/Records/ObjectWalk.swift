import Diagnostics

/// Goes over the maps of a file that holds one, a list of them, a page around them, or one on each line.
struct ObjectWalk {
    /// The keys under which a page holds its list.
    var envelopes: [String]

    private static let maximumDepth = 4

    /// Calls the body with one map after the other; the envelopes themselves are not among them.
    ///
    /// - Parameters:
    ///   - content: JSON, YAML, or JSON values one after the other.
    ///   - diagnostics: Receives what is broken.
    ///   - body: Receives a map.
    func forEach(in content: Content, reporting diagnostics: inout [Diagnostic], _ body: (Node) -> Void) {
        switch content.shape {
        case .json(let document): visit(document.root, breadth: .max, depth: 0, body)
        case .yaml(let documents):
            for document in documents { visit(document.root, breadth: .max, depth: 0, body) }
        case .jsonLines(let lines):
            lines.forEach(reporting: &diagnostics) { visit($0.root, breadth: .max, depth: 0, body) }
        default: break
        }
    }

    /// The first maps, for recognition: only the start of lists and of lines is looked at.
    func sample(of content: Content, breadth: Int = 5) -> [Node] {
        var found: [Node] = []
        switch content.shape {
        case .json(let document): visit(document.root, breadth: breadth, depth: 0) { found.append($0) }
        case .yaml(let documents):
            for document in documents.prefix(breadth) {
                visit(document.root, breadth: breadth, depth: 0) { found.append($0) }
            }
        case .jsonLines(let lines):
            for document in lines.prefix(breadth) {
                visit(document.root, breadth: breadth, depth: 0) { found.append($0) }
            }
        default: break
        }
        return found
    }

    /// The pages around the maps of a document, the outermost first.
    func pages(of content: Content) -> [Node] {
        content.documents.map(\.root).filter { root in envelopes.contains { root[$0]?.kind == .list } }
    }

    private func visit(_ node: Node, breadth: Int, depth: Int, _ body: (Node) -> Void) {
        guard depth < Self.maximumDepth else { return }
        switch node.kind {
        case .list:
            for item in node.items.lazy.prefix(breadth) { visit(item, breadth: breadth, depth: depth + 1, body) }
        case .map:
            for key in envelopes {
                guard let list = node[key], list.kind == .list else { continue }
                return visit(list, breadth: breadth, depth: depth + 1, body)
            }
            body(node)
        default: break
        }
    }
}
