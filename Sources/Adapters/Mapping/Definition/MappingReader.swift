import Diagnostics
import Evidence

/// Reads a mapping file strictly: what it does not know, it reports.
struct MappingReader {
    static let keys = [
        "mapping", "id", "tool", "name", "limits", "records", "format", "detect", "rows", "fill", "blocks", "zone",
        "missing", "columns", "identity", "split", "keep", "skip", "also", "tests",
    ]
    static let formats = ["table", "json", "jsonl", "yaml", "xml"]

    var map: StrictMap
    var fields: [MappingDefinition.Field] = []
    /// Whether names of columns are those of a table rather than paths.
    var isTable = false
    /// Whether paths of columns start at an item of the row.
    var isItem = false
    var zone: ZoneRule?
    /// The zone that `local` stands for.
    let localZone: ZoneRule?
    /// Gives the bytes of tables that are joined; none if there is nowhere to take them from.
    let load: ((String) -> [UInt8]?)?
    /// The tables that were joined so far, by file and columns.
    var joins: [[String]: JoinTable] = [:]

    init(_ root: Node, localZone: ZoneRule?, load: ((String) -> [UInt8]?)?) {
        map = StrictMap(root, named: "mapping", keys: Self.keys)
        self.localZone = localZone
        self.load = load
    }

    /// The mapping, or none if anything in it is wrong.
    mutating func definition() -> MappingDefinition? {
        readVersion()
        let id = readIdentifier()
        let tool = map.requiredText("tool")
        let name = map.localizedText("name")
        let limits = map.localizedText("limits")
        let kind = readKind()
        zone = map.zone("zone", local: localZone)
        let source = readSource()
        isTable = source == .table
        let markers = readMarkers(source)
        let missing = map.texts("missing").map { HeaderCheck.trim($0.text) }
        let filled = readTableNames("fill")
        let blocks = readTableNames("blocks")
        guard let kind else { return nil }
        var top = StrictMap(map.node, named: "mapping", keys: nil)
        let main = readRecords(kind, from: &top)
        map.report(top.diagnostics)
        let records = [main] + readOthers()
        let tests = readTests(records)
        guard !map.diagnostics.containsErrors, let id, let tool, let source, let markers else { return nil }
        return MappingDefinition(
            id: id, tool: tool, name: name ?? LocalizedText(verbatim: id), limits: limits, source: source,
            markers: markers,
            fields: fields, records: records, filled: filled, blocks: blocks.first, missingTexts: Set(missing),
            tests: tests)
    }

    private mutating func readVersion() {
        guard let node = map.child("mapping") else { return }
        guard node.int != 1 else { return }
        map.report(MappingMessage.version(node.string ?? "", at: node.location))
    }

    private mutating func readIdentifier() -> String? {
        guard let id = map.requiredText("id") else { return nil }
        let letters = "abcdefghijklmnopqrstuvwxyz0123456789-"
        if id.allSatisfy({ letters.contains($0) }), id.first != "-", id.last != "-" { return id }
        map.report(
            MappingMessage.wrongType(
                "id", LocalizedText(en: "lower-case letters, digits and hyphens", zh: "小写字母、数字和连字符"),
                at: map.node["id"]?.location ?? map.node.location))
        return nil
    }

    /// The names of columns that a key of tables gives.
    private mutating func readTableNames(_ key: String) -> [Int] {
        guard let node = map.child(key) else { return [] }
        guard isTable else {
            map.report(
                MappingMessage.notApplicable(key, LocalizedText(en: "it is for tables", zh: "仅用于表格"), at: node.location)
            )
            return []
        }
        let names = map.texts(key)
        if key == "blocks", names.count > 1 {
            map.report(MappingMessage.wrongType(key, LocalizedText(en: "one name", zh: "一个名称"), at: node.location))
        }
        return names.map { number(of: .column($0.text)) }
    }

    private mutating func readKind() -> RecordKind? {
        readKind(from: &map)
    }

    func readKind(from map: inout StrictMap) -> RecordKind? {
        guard let name = map.requiredText("records") else { return nil }
        if let kind = RecordKind.named(name) { return kind }
        map.report(
            MappingMessage.unknownValue(
                name, of: "records", among: RecordKind.all.map(\.id),
                at: map.node["records"]?.location ?? map.node.location))
        return nil
    }

    private mutating func readSource() -> MappingDefinition.Source? {
        guard map.child("format") != nil else {
            map.report(MappingMessage.missingKey("format", at: map.node.location))
            return nil
        }
        let rows = map.child("rows")
        let path = rows.flatMap { self.path($0, key: "rows") }
        switch map.choice("format", among: Self.formats) {
        case "table":
            if let rows {
                map.report(
                    MappingMessage.notApplicable(
                        "rows", LocalizedText(en: "the rows of a table are its lines", zh: "表格的行即其各行"),
                        at: rows.location))
            }
            return .table
        case "json": return .json(rows: path)
        case "jsonl": return .jsonLines(rows: path)
        case "yaml": return .yaml(rows: path)
        case "xml":
            if rows == nil { map.report(MappingMessage.missingKey("rows", at: map.node.location)) }
            return path.map { .xml(rows: $0) }
        default: return nil
        }
    }

    private mutating func readMarkers(_ source: MappingDefinition.Source?) -> MappingDefinition.Markers? {
        guard let node = map.child("detect") else {
            map.report(MappingMessage.missingKey("detect", at: map.node.location))
            return nil
        }
        var inner = StrictMap(node, named: "detect", keys: ["columns", "keys", "path"])
        var markers = MappingDefinition.Markers()
        markers.columns = readMarkerColumns(&inner)
        markers.keys = inner.texts("keys").map(\.text)
        let paths = inner.texts("path")
        map.report(inner.diagnostics)
        markers.paths = paths.compactMap { path($0.node, key: "path") }
        for key in ["columns", "keys", "path"] where source != nil {
            guard let child = node[key], (key == "columns") != (source == .table) else { continue }
            map.report(
                MappingMessage.notApplicable(
                    key, LocalizedText(en: "it is not for this format", zh: "不用于该格式"), at: child.location))
        }
        if node.kind == .map, markers.count == 0, inner.diagnostics.isEmpty {
            map.report(MappingMessage.missingKey(isTable || source == .table ? "columns" : "keys", at: node.location))
        }
        if markers.count == 1, inner.diagnostics.isEmpty { map.report(MappingMessage.weakDetection(at: node.location)) }
        return markers
    }

    /// The columns that must be there; an item that is a list gives several names of one.
    private func readMarkerColumns(_ inner: inout StrictMap) -> [[String]] {
        guard let child = inner.child("columns"), child.kind == .list else {
            return inner.texts("columns").map { [$0.text] }
        }
        return child.items.compactMap { item in
            let names = (item.kind == .list ? Array(item.items) : [item]).compactMap(\.string).filter { !$0.isEmpty }
            if !names.isEmpty { return names }
            inner.report(
                MappingMessage.wrongType(
                    "columns", LocalizedText(en: "a text or a list of texts", zh: "文本或文本列表"), at: item.location))
            return nil
        }
    }

    /// A path, or none after a report.
    mutating func path(_ node: Node, key: String) -> ValuePath? {
        guard let text = node.string, !text.isEmpty else {
            map.report(MappingMessage.wrongType(key, LocalizedText(en: "a path", zh: "路径"), at: node.location))
            return nil
        }
        return path(text, node)
    }

    /// A path from its text, or none after a report.
    mutating func path(_ text: String, _ node: Node) -> ValuePath? {
        do throws(ValuePathFault) {
            return try ValuePath(text)
        } catch {
            map.report(MappingMessage.path(text, error, at: node.location))
            return nil
        }
    }

    /// The number of a field, which is added if it is new; none after a report.
    mutating func field(_ text: String, _ node: Node) -> Int? {
        let field: MappingDefinition.Field
        if isTable {
            field = .column(text)
        } else {
            guard let path = path(text, node) else { return nil }
            field = isItem ? .itemPath(path) : .path(path)
        }
        return number(of: field)
    }

    mutating func number(of field: MappingDefinition.Field) -> Int {
        if let known = fields.firstIndex(of: field) { return known }
        fields.append(field)
        return fields.count - 1
    }
}
