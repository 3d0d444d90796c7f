import Diagnostics
import Evidence
import XML

/// Takes a source through a mapping, row by row.
struct MappingRun {
    let definition: MappingDefinition
    var records: [RecordRun]
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var rows = 0
    private(set) var strayRows: [Int] = []
    private(set) var strayCount = 0
    private(set) var header: [String] = []
    /// Rows of a table that repeat its header or give totals.
    private(set) var repeatedHeaders = 0
    private(set) var totals = 0
    /// The last cells of fields in which an empty cell stands for what is above it.
    private var carried: [Int: MappingCell] = [:]

    /// Receives the values of a record, one for each column of its mapping.
    ///
    /// It is given the number of the mapping among those of the definition, the values, and the position.
    typealias Body = (Int, [RecordValue?], Int) -> Void

    init(_ definition: MappingDefinition) {
        self.definition = definition
        records = definition.records.map { RecordRun($0, of: definition) }
    }

    /// Calls the body with each record.
    mutating func forEachRecord(of content: Content, _ body: Body) {
        switch (definition.source, content.shape) {
        case (.table, _):
            guard let table = MappingTable.find(in: content, columns: definition.markers.columns) ?? content.table
            else {
                diagnostics.append(Self.otherForm(content))
                return
            }
            readTable(table, body)
        case (.json(let path), .json(let document)), (.jsonLines(let path), .json(let document)):
            readValues(of: [document], path, body)
        case (.jsonLines(let path), .jsonLines(let lines)):
            var position = 0
            var found: [Diagnostic] = []
            lines.forEach(reporting: &found) { document in
                position = readValues(of: document, path, after: position, body)
            }
            diagnostics += found
        case (.yaml(let path), .yaml(let documents)): readValues(of: documents, path, body)
        case (.xml(let path), .xml):
            do throws(XMLFailure) {
                let root = try XMLElement.parse(content.bytes, named: content.path)
                for (number, value) in path.values(in: .root(root)).enumerated() {
                    readValue(value, position: number + 1, body)
                }
            } catch {
                diagnostics.append(error.diagnostic)
            }
        default: diagnostics.append(Self.otherForm(content))
        }
    }

    /// Calls the body with each record that a row becomes.
    mutating func read(_ row: MappingRow, _ body: Body) {
        var row = row
        if definition.blocks != nil || !definition.filled.isEmpty {
            if let block = definition.blocks, let text = row.onlyText {
                carried[block] = text
                return
            }
            fill(&row)
        }
        rows += 1
        for number in records.indices {
            records[number].forEachRecord(of: row) { values in body(number, values, row.position) }
        }
    }

    private mutating func fill(_ row: inout MappingRow) {
        for field in definition.filled {
            let cell = row.cell(field)
            if cell == .missing { row.replaced[field] = carried[field] } else { carried[field] = cell }
        }
        if let block = definition.blocks, row.cell(block) == .missing { row.replaced[block] = carried[block] }
    }
}

// MARK: - Rows

extension MappingRun {
    private mutating func readTable(_ table: DelimitedTable, _ body: Body) {
        header = table.header
        let columns = definition.fields.map { field -> Int? in
            if case .column(let name) = field { table.column(name) } else { nil }
        }
        var found: [Diagnostic] = []
        table.forEachRow(reporting: &found) { row in
            if MappingTable.isHeader(row, of: table) {
                repeatedHeaders += 1
            } else if MappingTable.isTotal(row) {
                totals += 1
            } else {
                read(MappingRow(origin: .cells(row, columns: columns), position: row.line, line: row.line), body)
            }
        }
        // A name that is there twice matters only where it is read; exports of trackers repeat "Labels" dozens of times.
        let wanted = Set(columns.compactMap { $0 }.map { table.header[$0] })
        var reported: Set<String> = []
        diagnostics += found.filter { diagnostic in
            guard diagnostic.id == DelimitedTable.repeatedColumnID else { return true }
            let text = diagnostic.summary.en
            return wanted.contains { text.contains("'\($0)'") } && reported.insert(text).inserted
        }
    }

    private mutating func readValues(of documents: [Document], _ path: ValuePath?, _ body: Body) {
        var position = 0
        for document in documents { position = readValues(of: document, path, after: position, body) }
    }

    private mutating func readValues(
        of document: Document, _ path: ValuePath?, after start: Int, _ body: Body
    ) -> Int {
        let root = document.root
        let values: [PathValue] =
            path.map { $0.values(in: .node(root)) }
            ?? (root.kind == .list ? root.items.map { .node($0) } : [.node(root)])
        for (number, value) in values.enumerated() { readValue(value, position: start + number + 1, body) }
        return start + values.count
    }

    private mutating func readValue(_ value: PathValue, position: Int, _ body: Body) {
        guard value.isRow, !isListOfRows(value) else {
            strayCount += 1
            if strayRows.count < 3 { strayRows.append(value.line) }
            return
        }
        let origin = MappingRow.Origin.value(value, item: nil, fields: definition.fields)
        read(MappingRow(origin: origin, position: position, line: value.line), body)
    }

    /// Whether a path stops at a list whose items were meant: no column is looked up by its place in a list.
    private func isListOfRows(_ value: PathValue) -> Bool {
        guard case .node(let node) = value, node.kind == .list else { return false }
        return !definition.fields.contains { field in
            guard case .path(let path) = field, let first = path.steps.first else { return false }
            if case .key = first { return false }
            return true
        }
    }
}
