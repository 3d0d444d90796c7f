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

    /// Calls the body with the values one step further until it wants no more, and says whether it wants more.
    func forEachChild(at step: ValuePath.Step, _ body: (PathValue) -> Bool) -> Bool {
        switch (self, step) {
        case (.node(let node), .key(let name)): return node[name].map { body(.node($0)) } ?? true
        case (.node(let node), .index(let position)): return node[position].map { body(.node($0)) } ?? true
        case (.node(let node), .all):
            if node.kind == .list { return node.items.allSatisfy { body(.node($0)) } }
            return node.entries.allSatisfy { body(.node($0.value)) }
        case (.node(let node), .matching(let keys, let text)):
            if node.kind == .list {
                return node.items.allSatisfy { item in
                    !PathValue.node(item).leads(keys, to: text) || body(.node(item))
                }
            }
            return !leads(keys, to: text) || body(self)
        case (.root(let element), .key(let name)): return element.name != name || body(.element(element))
        case (.element(let element), .key(let name)):
            if name.hasPrefix("@") {
                guard let value = element.attribute(String(name.dropFirst())) else { return true }
                return body(.attribute(value, line: element.line))
            }
            for case .element(let child) in element.content where child.name == name {
                if !body(.element(child)) { return false }
            }
            return true
        case (.element, .matching(let keys, let text)): return !leads(keys, to: text) || body(self)
        case (.root, .matching), (.attribute, .matching): return true
        case (.root, .all), (.element, .all), (.attribute, _): return body(self)
        case (.root, .index(let position)), (.element, .index(let position)): return position != 0 || body(self)
        }
    }

    /// Whether keys lead to a value with this text.
    private func leads(_ keys: [String], to text: String) -> Bool {
        var value: PathValue? = self
        for key in keys {
            var next: PathValue?
            _ = value?.forEachChild(at: .key(key)) { child in
                next = child
                return false
            }
            value = next
        }
        guard case .text(let found)? = value?.cell else { return false }
        return found.elementsEqual(text.utf8)
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
            let hasElements = element.content.contains { if case .element = $0 { true } else { false } }
            return hasElements ? .structure : MappingCell(element.text)
        case .root: return .structure
        case .node(let node):
            if node.isNull { return .missing }
            return node.utf8.map { MappingCell($0) } ?? .structure
        }
    }
}
