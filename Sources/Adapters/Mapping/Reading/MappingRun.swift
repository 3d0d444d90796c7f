import Diagnostics
import Evidence
import XML

/// Takes a source through a mapping, row by row.
struct MappingRun {
    let definition: MappingDefinition
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var faults = CellFaultLog()
    /// The fields that were in no row so far.
    private(set) var unseen: [Int]
    private(set) var rows = 0
    private(set) var skipped: [Int: Int] = [:]
    private(set) var strayRows: [Int] = []
    private(set) var strayCount = 0
    private(set) var header: [String] = []
    private let paths: [ValuePath?]

    init(_ definition: MappingDefinition) {
        self.definition = definition
        paths = definition.fields.map { field in
            if case .path(let path) = field { path } else { nil }
        }
        unseen = Array(definition.fields.indices)
    }

    /// Calls the body with the values of each record, one for each column of the mapping, and its position.
    mutating func forEachRecord(of content: Content, _ body: ([RecordValue?], Int) -> Void) {
        switch (definition.source, content.shape) {
        case (.table, .table(let table)): readTable(table, body)
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

    /// The values of one row, or none if the row is not taken.
    mutating func record(of row: MappingRow) -> [RecordValue?]? {
        rows += 1
        if !unseen.isEmpty { unseen.removeAll { row.has($0) } }
        if let rule = definition.skips.firstIndex(where: { holds($0, in: row) }) {
            skipped[rule, default: 0] += 1
            return nil
        }
        return definition.columns.enumerated().map { number, mapping in value(mapping, number, row) }
    }

    private func holds(_ rule: MappingDefinition.SkipRule, in row: MappingRow) -> Bool {
        rule.conditions.allSatisfy { condition in
            guard case .text(let text) = row.cell(condition.field) else { return false }
            return condition.texts.contains { text.elementsEqual($0.utf8) }
        }
    }

    private func standsForNothing(_ text: ArraySlice<UInt8>) -> Bool {
        !definition.missingTexts.isEmpty && definition.missingTexts.contains(String(decoding: text, as: UTF8.self))
    }

    private mutating func value(_ mapping: ColumnMapping, _ number: Int, _ row: MappingRow) -> RecordValue? {
        guard case .fields(let fields) = mapping.source else {
            if case .constant(let value) = mapping.source { return value }
            return nil
        }
        for field in fields {
            let reading: ValueReader.Reading
            var text: ArraySlice<UInt8> = []
            switch row.cell(field) {
            case .missing: continue
            case .structure: reading = .fault(.structure)
            case .text(let found):
                if standsForNothing(found) { continue }
                text = found
                reading = mapping.read(found)
            }
            switch reading {
            case .value(let value): return value
            case .missing: continue
            case .fault(let fault):
                faults.add(
                    fault, column: number,
                    CellFaultLog.Entry(
                        line: row.line(of: field), value: String(decoding: text, as: UTF8.self),
                        field: definition.fields[field].text))
                return nil
            }
        }
        return nil
    }
}

// MARK: - Rows

extension MappingRun {
    private mutating func readTable(_ table: DelimitedTable, _ body: ([RecordValue?], Int) -> Void) {
        header = table.header
        let columns = definition.fields.map { field -> Int? in
            if case .column(let name) = field { table.column(name) } else { nil }
        }
        var found: [Diagnostic] = []
        table.forEachRow(reporting: &found) { row in
            let row = MappingRow(origin: .cells(row, columns: columns), position: row.line, line: row.line)
            if let values = record(of: row) { body(values, row.position) }
        }
        diagnostics += found
    }

    private mutating func readValues(
        of documents: [Document], _ path: ValuePath?, _ body: ([RecordValue?], Int) -> Void
    ) {
        var position = 0
        for document in documents { position = readValues(of: document, path, after: position, body) }
    }

    private mutating func readValues(
        of document: Document, _ path: ValuePath?, after start: Int, _ body: ([RecordValue?], Int) -> Void
    ) -> Int {
        let root = document.root
        let values: [PathValue] =
            path.map { $0.values(in: .node(root)) }
            ?? (root.kind == .list ? root.items.map { .node($0) } : [.node(root)])
        for (number, value) in values.enumerated() { readValue(value, position: start + number + 1, body) }
        return start + values.count
    }

    private mutating func readValue(
        _ value: PathValue, position: Int, _ body: ([RecordValue?], Int) -> Void
    ) {
        guard value.isRow, !isListOfRows(value) else {
            strayCount += 1
            if strayRows.count < 3 { strayRows.append(value.line) }
            return
        }
        let row = MappingRow(origin: .value(value, paths: paths), position: position, line: value.line)
        if let values = record(of: row) { body(values, row.position) }
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
