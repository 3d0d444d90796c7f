/// One row of a source, in which the fields of a mapping are looked up.
struct MappingRow {
    /// What the row is read from.
    enum Origin {
        case cells(DelimitedTable.Row, columns: [Int?])
        case value(PathValue, paths: [ValuePath?])
        /// A row of a test, whose keys are the names of columns.
        case named(Node, names: [String])
    }

    let origin: Origin
    /// The line of a table, the number of an element elsewhere; counted from 1.
    let position: Int
    /// The line that the row starts on, counted from 1.
    let line: Int

    /// What stands in a field.
    func cell(_ field: Int) -> MappingCell {
        switch origin {
        case .cells(let row, let columns): row.bytes(columns[field]).map { MappingCell($0) } ?? .missing
        case .value(let value, let paths): paths[field]?.first(in: value)?.cell ?? .missing
        case .named(let node, let names):
            Self.value(of: names[field], in: node).map { PathValue.node($0).cell } ?? .missing
        }
    }

    /// The line of a field, counted from 1.
    func line(of field: Int) -> Int {
        switch origin {
        case .cells: line
        case .value(let value, let paths): paths[field]?.first(in: value)?.line ?? line
        case .named(let node, let names): Self.value(of: names[field], in: node)?.line ?? line
        }
    }

    /// Whether the field is there at all, empty or not.
    func has(_ field: Int) -> Bool {
        switch origin {
        case .cells(_, let columns): columns[field] != nil
        case .value(let value, let paths): paths[field]?.first(in: value) != nil
        case .named(let node, let names): Self.value(of: names[field], in: node) != nil
        }
    }

    private static func value(of name: String, in node: Node) -> Node? {
        if let value = node[name] { return value }
        let normalized = HeaderCheck.normalize(name)
        return node.entries.first { HeaderCheck.normalize($0.key) == normalized }?.value
    }
}
