import Diagnostics

/// Finds the objects of some sorts in JSON, JSON lines and YAML, whatever stands around them.
///
/// An object may stand alone, in a list, in the envelope of a page or of a webhook, or in lists of any of these.
struct ObjectFinder<Sort: Hashable & Sendable>: Sendable {
    /// An object with what stands around it.
    struct Found {
        var sort: Sort
        var node: Node
        /// The map in which the object or its list was found; none at the top.
        var envelope: Node?

        /// The line of the object, counted from 1.
        var line: Int { node.line }
    }

    /// The keys under which envelopes hold objects or lists of them.
    var envelopes: [String]
    /// The keys under which objects hold other objects.
    var nested: [String] = []
    /// What sort of object a map is; none if it is none.
    var sort: @Sendable (Node) -> Sort?

    /// Calls the body with one object after the other.
    ///
    /// - Parameters:
    ///   - content: The file.
    ///   - diagnostics: Receives what is broken.
    ///   - page: Receives each envelope.
    ///   - body: Receives each object.
    func forEach(
        in content: Content, reporting diagnostics: inout [Diagnostic], page: (Node) -> Void = { _ in },
        _ body: (Found) -> Void
    ) {
        let walk = Walk(finder: self, breadth: .max)
        switch content.shape {
        case .json, .yaml:
            for document in content.documents { walk.add(document.root, in: nil, 0, page, body) }
        case .jsonLines(let lines):
            lines.forEach(reporting: &diagnostics) { walk.add($0.root, in: nil, 0, page, body) }
        default: break
        }
    }

    /// The first objects, looked for in the first items of lists only.
    func sample(of content: Content) -> [Found] {
        let walk = Walk(finder: self, breadth: 5)
        var found: [Found] = []
        switch content.shape {
        case .json, .yaml:
            for document in content.documents.prefix(3) {
                walk.add(document.root, in: nil, 0, { _ in }, { found.append($0) })
            }
        case .jsonLines(let lines):
            for document in lines.prefix(3) { walk.add(document.root, in: nil, 0, { _ in }, { found.append($0) }) }
        default: break
        }
        return found
    }
}

extension ObjectFinder {
    /// Goes down from a value to the objects in it.
    private struct Walk {
        let finder: ObjectFinder
        let breadth: Int
        private static var maximumDepth: Int { 6 }

        init(finder: ObjectFinder, breadth: Int) {
            self.finder = finder
            self.breadth = breadth
        }

        func add(
            _ node: Node, in envelope: Node?, _ depth: Int, _ page: (Node) -> Void, _ body: (Found) -> Void
        ) {
            guard depth < Self.maximumDepth else { return }
            switch node.kind {
            case .list:
                for item in node.items.lazy.prefix(breadth) { add(item, in: envelope, depth + 1, page, body) }
            case .map:
                var keys = finder.envelopes
                if let sort = finder.sort(node) {
                    body(Found(sort: sort, node: node, envelope: envelope))
                    keys = finder.nested
                } else if keys.contains(where: { node[$0]?.kind == .list || node[$0]?.kind == .map }) {
                    page(node)
                }
                for key in keys {
                    if let value = node[key] { add(value, in: node, depth + 1, page, body) }
                }
            default: break
            }
        }
    }
}
