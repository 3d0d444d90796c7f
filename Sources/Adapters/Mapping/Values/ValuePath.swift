import XML

/// The way to values in JSON, YAML or XML: a small part of JSONPath.
///
/// `$` is the start and may be left out, `.name` and `['name']` go to a key, `[*]` to every item, `[0]` to one. In XML a name
/// goes to all child elements of that name, and `@name` to an attribute. Everything else of JSONPath is refused by name.
struct ValuePath: Hashable, Sendable {
    /// One step of the way.
    enum Step: Hashable, Sendable {
        case key(String)
        case all
        case index(Int)
    }

    let steps: [Step]
    /// The text as it is written.
    let text: String

    /// Creates a path.
    ///
    /// - Parameter text: The path as it is written.
    /// - Throws: What the text holds that is no part of a path.
    init(_ text: String) throws(ValuePathFault) {
        var parser = ValuePathParser(text)
        steps = try parser.parse()
        self.text = text
    }

    /// The path that goes to one key, whatever characters its name has.
    init(key: String) {
        steps = [.key(key)]
        text = key
    }

    /// The values at the end of the path, in the order of the document.
    func values(in root: PathValue) -> [PathValue] {
        var current = [root]
        for step in steps {
            current = current.flatMap { $0.children(at: step) }
            if current.isEmpty { return [] }
        }
        return current
    }

    /// The first value at the end of the path.
    func first(in root: PathValue) -> PathValue? {
        guard steps.count != 1 else { return root.children(at: steps[0]).first }
        return values(in: root).first
    }

    /// Whether a path of rows should go on to the items of the list that it names.
    var endsInItems: Bool {
        steps.last == .all
    }
}

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

/// What stands in a cell of the source.
enum MappingCell: Hashable, Sendable {
    /// Nothing.
    case missing
    /// A text as UTF-8 without white space around it, never empty.
    case text(ArraySlice<UInt8>)
    /// A list or a map.
    case structure

    /// Creates a cell from a text; blank means missing.
    init(_ text: ArraySlice<UInt8>) {
        let trimmed = CellText.trim(text)
        self = trimmed.isEmpty ? .missing : .text(trimmed)
    }

    /// Creates a cell from a text; blank means missing.
    init(_ text: String) {
        self.init(Array(text.utf8)[...])
    }
}
