import Diagnostics
import Evidence

/// Reads a mapping file strictly: what it does not know, it reports.
struct MappingReader {
    static let keys = [
        "mapping", "id", "tool", "name", "limits", "records", "format", "detect", "rows", "zone", "missing", "columns",
        "identity", "skip", "tests",
    ]
    static let formats = ["table", "json", "jsonl", "yaml", "xml"]

    var map: StrictMap
    var fields: [MappingDefinition.Field] = []
    /// Whether names of columns are those of a table rather than paths.
    var isTable = false
    var zone: ZoneRule?

    init(_ root: Node) {
        map = StrictMap(root, named: "mapping", keys: Self.keys)
    }

    /// The mapping, or none if anything in it is wrong.
    mutating func definition() -> MappingDefinition? {
        readVersion()
        let id = readIdentifier()
        let tool = map.requiredText("tool")
        let name = map.localizedText("name")
        let limits = map.localizedText("limits")
        let kind = readKind()
        zone = map.zone("zone")
        let source = readSource()
        isTable = source == .table
        let markers = readMarkers(source)
        let missing = map.texts("missing").map { HeaderCheck.trim($0.text) }
        guard let kind else { return nil }
        let columns = readColumns(of: kind)
        let skips = readSkips()
        let tests = readTests(of: kind, columns)
        guard !map.diagnostics.containsErrors, let id, let tool, let source, let markers else { return nil }
        return MappingDefinition(
            id: id, tool: tool, name: name ?? LocalizedText(verbatim: id), limits: limits, kind: kind, source: source,
            markers: markers, fields: fields, columns: columns, skips: skips, missingTexts: Set(missing), tests: tests)
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

    private mutating func readKind() -> RecordKind? {
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
        markers.columns = inner.texts("columns").map(\.text)
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
        return markers
    }

    /// A path, or none after a report.
    mutating func path(_ node: Node, key: String) -> ValuePath? {
        guard let text = node.string, !text.isEmpty else {
            map.report(MappingMessage.wrongType(key, LocalizedText(en: "a path", zh: "路径"), at: node.location))
            return nil
        }
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
            guard let path = path(node, key: "from") else { return nil }
            field = .path(path)
        }
        return number(of: field)
    }

    mutating func number(of field: MappingDefinition.Field) -> Int {
        if let known = fields.firstIndex(of: field) { return known }
        fields.append(field)
        return fields.count - 1
    }
}
