/// The fields of a file with some of their values, for guessing what they mean.
struct SourceSample {
    /// A field and its values in the first rows, without those that are empty.
    struct Field {
        /// The name of the column, or the path of the value from its row.
        var source: String
        /// The names that tell what it means: the whole way and its last part.
        var names: [String]
        var values: [String] = []
    }

    var format: String
    /// The path of the rows, if they are not where they are looked for anyway.
    var rows: String?
    /// The keys of the outermost map.
    var keys: [String] = []
    var fields: [Field]

    private static let maximumRows = 200
    private static let maximumDepth = 4

    /// Takes a sample of tables, JSON and JSON lines; none for anything else, or if there are no rows.
    init?(_ content: Content) {
        switch content.shape {
        case .table(let table):
            guard table.hasHeader else { return nil }
            format = "table"
            fields = table.header.map { Field(source: $0, names: [$0]) }
            for row in table.rows.prefix(Self.maximumRows) {
                for column in fields.indices {
                    if let text = row[column] { fields[column].values.append(text) }
                }
            }
            fields.removeAll { $0.source.isEmpty }
        case .json(let document):
            guard let found = Self.findRows(in: document.root) else { return nil }
            format = "json"
            rows = found.path == "$[*]" ? nil : found.path
            if document.root.kind == .map { keys = document.root.entries.map(\.key) }
            fields = Self.fields(of: found.rows)
        case .jsonLines(let lines):
            format = "jsonl"
            fields = Self.fields(of: lines.prefix(Self.maximumRows).map(\.root))
        default: return nil
        }
        if fields.isEmpty { return nil }
    }

    /// The longest list of maps, looked for from the outside to the inside.
    private static func findRows(in root: Node) -> (path: String, rows: [Node])? {
        var level: [(path: String, node: Node)] = [("$", root)]
        for _ in 0..<maximumDepth {
            let lists = level.compactMap { path, node -> (path: String, rows: [Node])? in
                guard node.kind == .list else { return nil }
                let rows = Array(node.items.lazy.filter { $0.kind == .map }.prefix(maximumRows))
                return rows.isEmpty ? nil : (path + "[*]", rows)
            }
            let longest = lists.map(\.rows.count).max() ?? 0
            if let found = lists.first(where: { $0.rows.count == longest }) { return found }
            level = level.flatMap { path, node in
                node.entries.prefix(100).map { (path + step($0.key), $0.value) }
            }
        }
        return root.kind == .map ? ("$", [root]) : nil
    }

    /// The single values in rows, with the maps that they are in, in the order in which they are first met.
    private static func fields(of rows: [Node]) -> [Field] {
        var fields: [Field] = []
        var positions: [String: Int] = [:]
        func add(_ node: Node, _ path: String, _ names: [String], depth: Int) {
            for (key, value) in node.entries {
                let way = path + step(key)
                if value.kind == .map, depth < maximumDepth {
                    add(value, way, names + [key], depth: depth + 1)
                } else if value.kind != .list, value.kind != .map {
                    let position = positions[way] ?? fields.count
                    if position == fields.count, fields.count < 500 {
                        positions[way] = position
                        let source = way.hasPrefix(".") ? String(way.dropFirst()) : way
                        fields.append(Field(source: source, names: meaning(of: key, in: names)))
                    }
                    if position < fields.count, let text = value.string, !text.isEmpty {
                        fields[position].values.append(text)
                    }
                }
            }
        }
        for row in rows { add(row, "", [], depth: 0) }
        return fields
    }

    /// The names that tell what a value means: the whole way, the map around it if its own key says nothing, its own key.
    private static func meaning(of key: String, in names: [String]) -> [String] {
        guard let parent = names.last else { return [key] }
        let isHollow = ["name", "value", "id", "code", "display_value", "text", "label"].contains(key.lowercased())
        return [(names + [key]).joined(separator: " ")] + (isHollow ? [parent] : []) + [key]
    }

    /// One step of a path to a key.
    private static func step(_ key: String) -> String {
        let isPlain = !key.isEmpty && !key.contains { ".[]'\"$*() ".contains($0) }
        return isPlain ? ".\(key)" : "['\(key)']"
    }
}
