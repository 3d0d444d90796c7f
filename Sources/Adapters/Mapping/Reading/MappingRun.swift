import Diagnostics
import Evidence
import XML

/// Takes a source through a mapping, row by row.
struct MappingRun {
    let definition: MappingDefinition
    private(set) var diagnostics: [Diagnostic] = []
    private var faults = CellFaultLog()
    /// Whether a field was there in any row.
    private var isSeen: [Bool]
    private var rows = 0
    private var skipped: [Int: Int] = [:]
    private var strayRows: [Int] = []
    private var strayCount = 0
    private var header: [String] = []
    private let paths: [ValuePath?]

    init(_ definition: MappingDefinition) {
        self.definition = definition
        paths = definition.fields.map { field in
            if case .path(let path) = field { path } else { nil }
        }
        isSeen = Array(repeating: false, count: definition.fields.count)
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
        for field in isSeen.indices where !isSeen[field] { isSeen[field] = row.has(field) }
        if let rule = definition.skips.firstIndex(where: { holds($0, in: row) }) {
            skipped[rule, default: 0] += 1
            return nil
        }
        return definition.columns.enumerated().map { number, mapping in value(mapping, number, row) }
    }

    private func holds(_ rule: MappingDefinition.SkipRule, in row: MappingRow) -> Bool {
        rule.conditions.allSatisfy { condition in
            guard case .text(let text) = row.cell(condition.field) else { return false }
            return condition.texts.contains(text)
        }
    }

    private mutating func value(_ mapping: ColumnMapping, _ number: Int, _ row: MappingRow) -> RecordValue? {
        guard case .fields(let fields) = mapping.source else {
            if case .constant(let value) = mapping.source { return value }
            return nil
        }
        for field in fields {
            let cell = row.cell(field)
            let reading: ValueReader.Reading
            var text = ""
            switch cell {
            case .missing: continue
            case .structure: reading = .fault(.structure)
            case .text(let found):
                if definition.missingTexts.contains(found) { continue }
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
                        line: row.line(of: field), position: row.position, value: text,
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
            path.map { $0.values(in: .node(root)) } ?? (root.kind == .list ? root.items.map { .node($0) } : [.node(root)])
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

// MARK: - What there is to say

extension MappingRun {
    /// Everything that was found while reading.
    func finish(path: String) -> [Diagnostic] {
        let place = SourceLocation(path: path)
        var result = diagnostics + strayDiagnostics(path: path)
        if rows == 0, strayCount == 0, diagnostics.isEmpty { result.append(noRows(at: place)) }
        if rows > 0 { result += missingFields(at: place) }
        result += faults.diagnostics(columns: definition.columns, kind: definition.kind, path: path)
        for (number, rule) in definition.skips.enumerated() {
            if let count = skipped[number] { result.append(skipNote(rule, count, at: place)) }
        }
        return result
    }

    /// The faults of cells only, without those of some columns.
    func cellFaults(path: String, except expected: Set<String>) -> [Diagnostic] {
        faults.diagnostics(columns: definition.columns, kind: definition.kind, path: path, except: expected)
    }

    private func missingFields(at place: SourceLocation) -> [Diagnostic] {
        var result: [Diagnostic] = []
        for mapping in definition.columns where !mapping.isImplied {
            guard case .fields(let fields) = mapping.source, !fields.contains(where: { isSeen[$0] }) else { continue }
            let names = fields.map { definition.fields[$0].text }
            let isVital =
                mapping.column.name == definition.kind.timeColumn || definition.kind.key.contains(mapping.column.name)
            let english = names.map { "'\($0)'" }.joined(separator: ", ")
            let chinese = names.map { "“\($0)”" }.joined(separator: "、")
            result.append(
                Diagnostic(
                    isVital ? .error : .warning, id: "mapping.no-such-source",
                    LocalizedText(
                        en: "\(english) is in no row; '\(mapping.column.name)' is missing in all of them",
                        zh: "没有任何行包含\(chinese)，全部行的“\(mapping.column.name)”缺失"),
                    at: place,
                    fixes: names.flatMap { Spelling.fix(for: $0, among: header) } + [
                        LocalizedText(
                            en: "correct 'from' of '\(mapping.column.name)', or take it out of the mapping",
                            zh: "请更正“\(mapping.column.name)”的 from，或将其从映射中去掉")
                    ]))
        }
        return result
    }

    private func noRows(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "mapping.no-rows",
            LocalizedText(en: "there are no rows", zh: "没有任何行"), at: place,
            fixes: [
                LocalizedText(en: "check the path in 'rows', and the export", zh: "请检查 rows 中的路径以及导出文件")
            ])
    }

    private func strayDiagnostics(path: String) -> [Diagnostic] {
        guard let line = strayRows.first else { return [] }
        return [
            Diagnostic(
                .error, id: "mapping.not-a-row",
                LocalizedText(
                    en: "\(strayCount) values that 'rows' leads to are no rows, the first of them here",
                    zh: "rows 所指的 \(strayCount) 个值不是行，第一个在此处"),
                at: SourceLocation(path: path, line: line),
                fixes: [
                    LocalizedText(
                        en: "let 'rows' go on to the items of the list with '[*]'", zh: "请在 rows 末尾加 [*]，指向列表各项")
                ])
        ]
    }

    private func skipNote(_ rule: MappingDefinition.SkipRule, _ count: Int, at place: SourceLocation) -> Diagnostic {
        let english = rule.conditions.map { condition in
            let texts = condition.texts.map { "'\($0)'" }.joined(separator: " or ")
            return "'\(definition.fields[condition.field].text)' is \(texts)"
        }
        let chinese = rule.conditions.map { condition in
            let texts = condition.texts.map { "“\($0)”" }.joined(separator: "或")
            return "“\(definition.fields[condition.field].text)”为\(texts)"
        }
        return Diagnostic(
            .note, id: "mapping.skipped",
            LocalizedText(
                en: "\(count) rows are not taken: \(english.joined(separator: " and "))",
                zh: "\(count) 行未采用：\(chinese.joined(separator: "且"))"),
            at: place)
    }

    private static func otherForm(_ content: Content) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.other-form",
            LocalizedText(en: "the file does not have the form that the mapping reads", zh: "文件的形式与映射所读的不同"),
            at: content.location(),
            fixes: [LocalizedText(en: "correct 'format' of the mapping", zh: "请更正映射的 format")])
    }
}
