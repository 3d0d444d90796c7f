/// An export of a tool that Assay has no reader for, together with the mapping file that reads it.
struct MappedExport: Sendable {
    /// The identifier of the mapping, and of the stream of exports.
    var id: String
    var tool: String
    var name: (en: String, zh: String)
    /// The record kind that a row becomes.
    var kind: String
    var form = Form.table
    var fields: [Field]
    /// Record columns that are the same in every row.
    var constants: [(column: String, value: Tree)] = []
    /// Rows that are not taken: a field, and what stands in it.
    var skipped: (field: String, values: [String])?
    /// Rows as the tool writes them, and what must come out.
    var tests: [Test] = []

    /// How rows are written.
    enum Form: Hashable, Sendable {
        case table
        /// A list below some keys, as interfaces answer.
        case json(under: [String])
        case jsonLines
    }

    /// A row with what it must become, for the mapping to be tested by.
    struct Test: Sendable {
        var name: String
        var row: [String]
        var expected: [(column: String, value: Tree)]
    }

    /// The mapping file, then the exports of both years; a year without rows has no export.
    func files(_ path: String, rows: (Year) -> [[String]]) -> [ExampleFile] {
        [mappingFile]
            + Year.allCases.compactMap { year in
                let rows = rows(year)
                return rows.isEmpty ? nil : file(path, year, rows)
            }
    }

    /// The export of one year.
    func file(_ path: String, _ year: Year, _ rows: [[String]]) -> ExampleFile {
        ExampleFile(
            year.path(path), text(rows), evidence: EvidenceNote(tool, id, year, [kind], mapping: id))
    }

    /// The rows as text.
    func text(_ rows: [[String]]) -> String {
        switch form {
        case .table:
            var csv = CSV(header: fields.map(\.name))
            for row in rows { csv.add(row) }
            return csv.text
        case .json(let keys):
            let list = Tree.list(rows.map(tree))
            let count = Tree.integer(rows.count)
            guard let last = keys.last else { return list.json(compactBelow: 1) }
            var value: Tree = ["total": count]
            if case .map(let pairs) = value { value = .map(pairs + [(key: last, value: list)]) }
            for key in keys.dropLast().reversed() { value = .map([(key: key, value: value)]) }
            return value.json(compactBelow: keys.count + 1)
        case .jsonLines: return rows.map { tree($0).json(compactBelow: 0) }.joined()
        }
    }

    private func tree(_ row: [String]) -> Tree {
        .map(zip(fields, row).map { field, cell in (key: field.name, value: field.tree(cell)) })
    }
}
