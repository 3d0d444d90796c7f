/// One row of a source, in which the fields of a mapping are looked up.
struct MappingRow {
    /// What the row is read from.
    enum Origin {
        case cells(DelimitedTable.Row, columns: [Int?])
        /// A value with the item in it that a record is made of, if records are made of items.
        case value(PathValue, item: PathValue?, fields: [MappingDefinition.Field])
        /// A row of a test, whose keys are the names of columns.
        case named(Node, fields: [MappingDefinition.Field])
    }

    let origin: Origin
    /// The line of a table, the number of an element elsewhere; counted from 1.
    let position: Int
    /// The line that the row starts on, counted from 1.
    let line: Int
    /// What stands in fields instead of what the row has there.
    var replaced: [Int: MappingCell] = [:]

    /// What stands in a field.
    func cell(_ field: Int) -> MappingCell {
        if !replaced.isEmpty, let cell = replaced[field] { return cell }
        switch origin {
        case .cells(let row, let columns): return row.bytes(columns[field]).map { MappingCell($0) } ?? .missing
        case .value, .named: return value(field)?.cell ?? .missing
        }
    }

    /// The line of a field, counted from 1.
    func line(of field: Int) -> Int {
        if case .cells = origin { return line }
        return value(field)?.line ?? line
    }

    /// Whether the field is there at all, empty or not.
    func has(_ field: Int) -> Bool {
        if case .cells(_, let columns) = origin { return columns[field] != nil }
        return value(field) != nil
    }

    /// The last value of a field that leads to several, and how many there are.
    func last(_ field: Int) -> (cell: MappingCell, count: Int) {
        guard case .value(let value, let item, let fields) = origin, replaced[field] == nil,
            let (path, start) = Self.way(fields[field], value, item)
        else {
            let cell = cell(field)
            return (cell, cell == .missing ? 0 : 1)
        }
        let (last, count) = path.last(in: start)
        return (last?.cell ?? .missing, count)
    }

    /// The text of the row if only its first cell holds something, as in the heading of a block.
    var onlyText: MappingCell? {
        switch origin {
        case .cells(let row, _):
            guard let first = row.bytes(0), (1..<max(1, row.count)).allSatisfy({ row.bytes($0) == nil }) else {
                return nil
            }
            return MappingCell(first)
        case .named(let node, _):
            let filled = node.entries.filter { !$0.value.isNull }
            return filled.count == 1 ? PathValue.node(filled[0].value).cell : nil
        case .value: return nil
        }
    }

    private func value(_ field: Int) -> PathValue? {
        switch origin {
        case .cells: return nil
        case .value(let value, let item, let fields):
            guard let (path, start) = Self.way(fields[field], value, item) else { return nil }
            return path.first(in: start)
        case .named(let node, let fields): return Self.value(of: fields[field].text, in: node).map { .node($0) }
        }
    }

    private static func way(
        _ field: MappingDefinition.Field, _ value: PathValue, _ item: PathValue?
    ) -> (ValuePath, PathValue)? {
        switch field {
        case .column: nil
        case .path(let path): (path, value)
        case .itemPath(let path): item.map { (path, $0) }
        }
    }

    private static func value(of name: String, in node: Node) -> Node? {
        if let value = node[name] { return value }
        let normalized = HeaderCheck.normalize(name)
        return node.entries.first { HeaderCheck.normalize($0.key) == normalized }?.value
    }
}
