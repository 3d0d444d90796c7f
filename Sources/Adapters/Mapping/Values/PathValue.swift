import XML

/// A value that a path goes over.
enum PathValue: Sendable {
    /// A value of JSON or YAML.
    case node(Node)
    /// An element of XML.
    case element(XMLElement)
    /// What is around the outermost element of XML.
    case root(XMLElement)
    /// An attribute of XML.
    case attribute(String, line: Int)

    /// The values one step further.
    func children(at step: ValuePath.Step) -> [PathValue] {
        switch (self, step) {
        case (.node(let node), .key(let name)): node[name].map { [.node($0)] } ?? []
        case (.node(let node), .index(let position)): node[position].map { [.node($0)] } ?? []
        case (.node(let node), .all):
            node.kind == .list ? node.items.map { .node($0) } : node.entries.map { .node($0.value) }
        case (.root(let element), .key(let name)): element.name == name ? [.element(element)] : []
        case (.element(let element), .key(let name)):
            name.hasPrefix("@")
                ? element.attribute(String(name.dropFirst())).map { [.attribute($0, line: element.line)] } ?? []
                : element.children(named: name).map { .element($0) }
        case (.root, .all), (.element, .all), (.attribute, _): [self]
        case (.root, .index(let position)), (.element, .index(let position)): position == 0 ? [self] : []
        }
    }

    /// The line in the source, counted from 1.
    var line: Int {
        switch self {
        case .node(let node): node.line
        case .element(let element), .root(let element): element.line
        case .attribute(_, let line): line
        }
    }

    /// Whether there can be columns in it.
    var isRow: Bool {
        switch self {
        case .node(let node): node.kind == .map || node.kind == .list
        case .element: true
        case .root, .attribute: false
        }
    }

    /// What a column takes from it.
    var cell: MappingCell {
        switch self {
        case .attribute(let text, _): return MappingCell(text)
        case .element(let element):
            return element.children.isEmpty ? MappingCell(element.text) : .structure
        case .root: return .structure
        case .node(let node):
            if node.isNull { return .missing }
            return node.utf8.map { MappingCell($0) } ?? .structure
        }
    }
}
