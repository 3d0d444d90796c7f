import Adapters
import Diagnostics
import Evidence
import Foundation
import Testing

/// A mapping of the folder `mappings`.
struct ShippedMapping: CustomTestStringConvertible {
    let name: String
    let adapter: MappingAdapter?
    let diagnostics: [Diagnostic]
    /// The rows of its tests, written as the tool would write them.
    let evidence: [UInt8]

    var testDescription: String { name }

    init(_ name: String) {
        self.name = name
        let content = Content(path: name, bytes: TestFile.repository("mappings/" + name))
        var diagnostics: [Diagnostic] = []
        adapter = MappingAdapter(content, localZone: .utc, reporting: &diagnostics)
        self.diagnostics = diagnostics
        evidence = content.documents.first.map { Self.evidence(of: $0.root) } ?? []
    }

    /// All of them, in the order of their names.
    static let all: [ShippedMapping] = {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "mappings")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { ShippedMapping($0) }
    }()

    private static func evidence(of root: Node) -> [UInt8] {
        let rows = root["tests"].map { $0.items.flatMap { $0["rows"].map { Array($0.items) } ?? [] } } ?? []
        return Array((root["format"]?.string == "table" ? table(rows, root) : json(rows, root)).utf8)
    }

    /// The columns that are asked for, and those of the rows.
    private static func table(_ rows: [Node], _ root: Node) -> String {
        var names: [String] = []
        for row in rows { for (name, _) in row.entries where !names.contains(name) { names.append(name) } }
        for item in root["detect"]?["columns"].map({ Array($0.items) }) ?? [] {
            let choices = item.kind == .list ? item.items.compactMap(\.string) : [item.string ?? ""]
            if !choices.contains(where: names.contains) { names.append(choices[0]) }
        }
        func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        let lines = [names.map(quoted)] + rows.map { row in names.map { quoted(row[$0]?.string ?? "") } }
        return lines.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    /// A document with the rows where the mapping looks for them.
    private static func json(_ rows: [Node], _ root: Node) -> String {
        let keys = (root["rows"]?.string ?? "").replacing("$.", with: "").replacing("[*]", with: "").split(
            separator: ".")
        let list = "[" + rows.map(object).joined(separator: ", ") + "]"
        return keys.reversed().reduce(list) { inner, key in "{\"\(key)\": \(inner)}" }
    }

    private static func object(_ row: Node) -> String {
        let pairs = row.entries.map { name, value in
            "\"\(name)\": " + (value.kind == .number ? value.string ?? "null" : "\"\(value.string ?? "")\"")
        }
        return "{" + pairs.joined(separator: ", ") + "}"
    }
}
