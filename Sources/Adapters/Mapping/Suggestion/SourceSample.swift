import XML

/// The fields of a file with some of their values, for guessing what they mean.
struct SourceSample {
    /// A field and its values in the first rows, without those that are empty.
    struct Field {
        /// The name of the column, or the path of the value from its row.
        var source: String
        /// The names that tell what it means: the whole way and its last part.
        var names: [String]
        /// The keys that lead to it from its row.
        var steps: [String]
        var values: [String] = []
    }

    var format: String
    /// The path of the rows, if they are not where they are looked for anyway.
    var rows: String?
    /// The keys of the outermost map.
    var keys: [String] = []
    var fields: [Field]
    /// The texts of the first rows, by the position of their field.
    private(set) var firstRows: [[Int: String]] = []

    private static let maximumRows = 200
    static let maximumFirstRows = 20
    static let maximumDepth = 4

    /// Takes a sample of tables, JSON, JSON lines, YAML and XML; none for anything else, or if there are no rows.
    init?(_ content: Content) {
        fields = []
        if let table = MappingTable.guess(in: content) {
            format = "table"
            readTable(table)
            if fields.isEmpty { return nil }
            return
        }
        switch content.shape {
        case .json(let document):
            format = "json"
            guard readDocument(document) else { return nil }
        case .yaml(let documents):
            format = "yaml"
            guard let document = documents.first, documents.count == 1, readDocument(document) else { return nil }
        case .jsonLines(let lines):
            format = "jsonl"
            readFields(of: lines.prefix(Self.maximumRows).map { .node($0.root) })
        case .xml:
            format = "xml"
            guard let root = try? XMLElement.parse(content.bytes, named: content.path),
                let found = Self.findRows(in: root)
            else { return nil }
            rows = found.path
            readFields(of: found.rows.prefix(Self.maximumRows).map { .element($0) })
        default: return nil
        }
        if fields.isEmpty { return nil }
    }

    private mutating func readTable(_ table: DelimitedTable) {
        let columns = table.header.indices.filter { index in
            !table.header[index].isEmpty && table.column(table.header[index]) == index
        }
        fields = columns.map { index in
            let name = table.header[index]
            return Field(source: name, names: [name], steps: [name])
        }
        for row in table.rows.prefix(Self.maximumRows)
        where !MappingTable.isHeader(row, of: table) && !MappingTable.isTotal(row) {
            var texts: [Int: String] = [:]
            for (position, column) in columns.enumerated() {
                guard let text = row[column].map(HeaderCheck.trim), !text.isEmpty else { continue }
                fields[position].values.append(text)
                texts[position] = text
            }
            if firstRows.count < Self.maximumFirstRows { firstRows.append(texts) }
        }
    }

    private mutating func readDocument(_ document: Document) -> Bool {
        guard let found = Self.findRows(in: document.root) else { return false }
        rows = found.path == "$[*]" ? nil : found.path
        if document.root.kind == .map { keys = document.root.entries.map(\.key) }
        readFields(of: found.rows.map { .node($0) })
        return true
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

    /// Takes the single values in rows, with the maps that they are in, in the order in which they are first met.
    private mutating func readFields(of rows: [PathValue]) {
        var positions: [[String]: Int] = [:]
        for row in rows {
            var texts: [Int: String] = [:]
            for (steps, text) in Self.values(in: row, below: [], depth: 0) {
                var position = positions[steps]
                if position == nil, fields.count < 500, let key = steps.last {
                    position = fields.count
                    positions[steps] = position
                    let way = steps.map(Self.step).joined()
                    let source = way.hasPrefix(".") ? String(way.dropFirst()) : way
                    let names = Self.meaning(of: key, in: Array(steps.dropLast()))
                    fields.append(Field(source: source, names: names, steps: steps))
                }
                guard let position, !text.isEmpty, texts[position] == nil else { continue }
                fields[position].values.append(text)
                texts[position] = text
            }
            if firstRows.count < Self.maximumFirstRows { firstRows.append(texts) }
        }
    }

    /// The single values in a row with the keys that lead to them; empty texts stand for nothing.
    private static func values(
        in value: PathValue, below steps: [String], depth: Int
    ) -> [(steps: [String], text: String)] {
        switch value {
        case .node(let node):
            return node.entries.flatMap { key, value -> [(steps: [String], text: String)] in
                switch value.kind {
                case .map where depth < maximumDepth: values(in: .node(value), below: steps + [key], depth: depth + 1)
                case .map, .list: []
                default: [(steps + [key], value.string ?? "")]
                }
            }
        case .element(let element):
            var found = element.attributes.map { (steps: steps + ["@" + $0.name], text: $0.value) }
            var seen: Set<String> = []
            for child in element.children where seen.insert(child.name).inserted {
                let inner = steps + [child.name]
                if child.children.isEmpty { found.append((inner, HeaderCheck.trim(child.text))) }
                if depth < maximumDepth {
                    found += values(in: .element(child), below: inner, depth: depth + 1).filter { $0.steps != inner }
                }
            }
            return found
        case .root, .attribute: return []
        }
    }

    /// The most elements of one name under one element, looked for from the outside to the inside.
    private static func findRows(in root: XMLElement) -> (path: String, rows: [XMLElement])? {
        var level: [(path: String, element: XMLElement)] = [("$." + root.name, root)]
        for _ in 0..<maximumDepth {
            var best: (path: String, rows: [XMLElement])?
            for (path, element) in level {
                for name in Set(element.children.map(\.name)).sorted() {
                    let rows = element.children(named: name)
                    if rows.count > max(1, best?.rows.count ?? 0) { best = (path + "." + name, rows) }
                }
            }
            if let best { return best }
            level = level.flatMap { path, element in element.children.prefix(100).map { (path + "." + $0.name, $0) } }
        }
        return root.children.isEmpty ? nil : root.children.first.map { ("$.\(root.name).\($0.name)", [$0]) }
    }

    /// The names that tell what a value means: the whole way, the map around it if its own key says nothing, its own key.
    private static func meaning(of key: String, in names: [String]) -> [String] {
        let bare = key.hasPrefix("@") ? String(key.dropFirst()) : key
        guard let parent = names.last else { return bare == key ? [key] : [bare, key] }
        let isHollow = ["name", "value", "id", "code", "display_value", "text", "label"].contains(bare.lowercased())
        return [(names + [bare]).joined(separator: " ")] + (isHollow ? [parent] : []) + [bare]
    }

    /// One step of a path to a key.
    private static func step(_ key: String) -> String {
        let isPlain = !key.isEmpty && !key.contains { ".[]'\"$*() ".contains($0) }
        return isPlain ? ".\(key)" : "['\(key)']"
    }
}
