import XML

/// Looks for what a mapping wants to be there.
struct MarkerCheck {
    private let definition: MappingDefinition

    init(_ definition: MappingDefinition) {
        self.definition = definition
    }

    /// Whether the content has the form of the mapping, and all of its markers.
    func holds(for content: Content) -> Bool {
        let markers = definition.markers
        switch definition.source {
        case .table:
            return MappingTable.find(in: content, columns: markers.columns) != nil
        case .json:
            return content.json.map { holds(for: $0.root) } ?? false
        case .jsonLines:
            return (content.jsonLines?.first ?? content.json).map { holds(for: $0.root) } ?? false
        case .yaml:
            guard case .yaml(let documents) = content.shape else { return false }
            return documents.contains { holds(for: $0.root) }
        case .xml(let rows):
            return holds(forXML: content, rows: rows)
        }
    }

    private func holds(for root: Node) -> Bool {
        let outermost = root.kind == .list ? root[0] : root
        let hasKeys = definition.markers.keys.allSatisfy { outermost?[$0] != nil }
        return hasKeys && definition.markers.paths.allSatisfy { $0.first(in: .node(root)) != nil }
    }

    /// Keys of XML are names of elements and attributes in the outermost element.
    private func holds(forXML content: Content, rows: ValuePath) -> Bool {
        guard case .xml(let markup) = content.shape else { return false }
        if case .key(let name)? = rows.steps.first, name != markup.localName { return false }
        guard let root = try? XMLElement.parse(content.bytes, named: content.path) else { return false }
        let hasKeys = definition.markers.keys.allSatisfy { key in
            root.name == key || root.child(key) != nil || root.attribute(key) != nil
        }
        return hasKeys && definition.markers.paths.allSatisfy { $0.first(in: .root(root)) != nil }
    }
}
