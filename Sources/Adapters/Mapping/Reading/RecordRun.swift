import Evidence

/// Takes rows to the records of one kind, and counts what is wrong with them.
struct RecordRun {
    let mapping: RecordMapping
    private let columns: [ColumnMapping]
    private let fields: [MappingDefinition.Field]
    private let missingTexts: Set<String>
    private(set) var faults = CellFaultLog()
    /// The fields that were in no row so far.
    private(set) var unseen: [Int]
    private(set) var rows = 0
    private(set) var skipped: [Int: Int] = [:]
    /// How many rows no condition of `keep` held for.
    private(set) var notKept = 0

    init(_ mapping: RecordMapping, of definition: MappingDefinition) {
        self.mapping = mapping
        columns = mapping.columns
        fields = definition.fields
        missingTexts = definition.missingTexts
        var read = Set(mapping.columns.flatMap(\.fields))
        read.formUnion(mapping.columns.flatMap { $0.plus?.fields ?? [] })
        unseen = read.sorted()
    }

    /// Calls the body with the values of each record that a row becomes.
    mutating func forEachRecord(of row: MappingRow, _ body: ([RecordValue?]) -> Void) {
        var row = row
        if let items = mapping.items, case .value(let value, _, let fields) = row.origin {
            for item in items.values(in: value) {
                row = MappingRow(
                    origin: .value(value, item: item, fields: fields), position: row.position, line: item.line,
                    replaced: row.replaced)
                if let values = record(of: row) { body(values) }
            }
            return
        }
        guard let split = mapping.split, case .text(let text) = row.cell(split.field) else {
            if let values = record(of: row) { body(values) }
            return
        }
        for part in split.parts(of: text) {
            row.replaced[split.field] = part
            if let values = record(of: row) { body(values) }
        }
    }

    /// The values of one row, or none if the row is not taken.
    private mutating func record(of row: MappingRow) -> [RecordValue?]? {
        rows += 1
        if !unseen.isEmpty { unseen.removeAll { row.has($0) } }
        if let rule = mapping.skips.firstIndex(where: { Self.holds($0, in: row) }) {
            skipped[rule, default: 0] += 1
            return nil
        }
        if !mapping.keeps.isEmpty, !mapping.keeps.contains(where: { Self.holds($0, in: row) }) {
            notKept += 1
            return nil
        }
        var values: [RecordValue?] = []
        values.reserveCapacity(columns.count)
        for number in columns.indices { values.append(value(number, row)) }
        return values
    }

    private static func holds(_ rule: RowRule, in row: MappingRow) -> Bool {
        rule.conditions.allSatisfy { $0.holds(for: row.cell($0.field)) }
    }

    private func standsForNothing(_ text: ArraySlice<UInt8>) -> Bool {
        !missingTexts.isEmpty && missingTexts.contains(String(decoding: text, as: UTF8.self))
    }
}

// MARK: - Values

extension RecordRun {
    private mutating func value(_ number: Int, _ row: MappingRow) -> RecordValue? {
        let column = columns[number]
        let value: RecordValue?
        switch column.source {
        case .constant(let constant): return constant
        case .text(let parts):
            guard let text = text(of: parts, row) else { return nil }
            value = read(column.read(Array(text.utf8)[...]), number, row, column.fields.first ?? 0, text).value
        case .fields(let fields): value = self.value(of: fields, column, number, row)
        }
        guard let plus = column.plus, case .timestamp(let time)? = value else { return value }
        return sum(time, plus, number, row)
    }

    private mutating func value(
        of fields: [Int], _ column: ColumnMapping, _ number: Int, _ row: MappingRow
    ) -> RecordValue? {
        for field in fields {
            let cell: MappingCell
            if column.take == .first {
                cell = row.cell(field)
            } else {
                let (last, count) = row.last(field)
                if column.take == .count {
                    if count > 0 || row.has(field) { return .integer(Int64(count)) }
                    continue
                }
                cell = last
            }
            let outcome: (value: RecordValue?, isFinal: Bool)
            switch cell {
            case .missing: continue
            case .structure: outcome = read(.fault(.structure), number, row, field, "")
            case .text(let text):
                if standsForNothing(text) { continue }
                let reading = column.read(text)
                if case .value(let value) = reading { return value }
                outcome = read(reading, number, row, field, String(decoding: text, as: UTF8.self))
            }
            if outcome.isFinal { return outcome.value }
        }
        return nil
    }

    /// The value that was read; a fault is counted, and ends the search.
    private mutating func read(
        _ reading: ValueReader.Reading, _ number: Int, _ row: MappingRow, _ field: Int,
        _ text: @autoclosure () -> String
    ) -> (value: RecordValue?, isFinal: Bool) {
        switch reading {
        case .value(let value): return (value, true)
        case .missing: return (nil, false)
        case .fault(let fault):
            faults.add(
                fault, column: number,
                CellFaultLog.Entry(line: row.line(of: field), value: text(), field: fields[field].text))
            return (nil, true)
        }
    }

    private func text(of parts: [ColumnMapping.Part], _ row: MappingRow) -> String? {
        var text = ""
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .field(let field):
                guard case .text(let found) = row.cell(field), !standsForNothing(found) else { return nil }
                text += String(decoding: found, as: UTF8.self)
            }
        }
        return text.isEmpty ? nil : text
    }

    /// A time with a length of time added; missing if there is none.
    private mutating func sum(
        _ time: Int64, _ plus: ColumnMapping.Addition, _ number: Int, _ row: MappingRow
    ) -> RecordValue? {
        let reader = ValueReader(.duration(plus.unit))
        for field in plus.fields {
            guard case .text(let text) = row.cell(field), !standsForNothing(text) else { continue }
            let outcome = read(reader.read(text), number, row, field, String(decoding: text, as: UTF8.self))
            guard outcome.isFinal else { continue }
            guard case .duration(let length)? = outcome.value else { return nil }
            let (end, overflows) = time.addingReportingOverflow(length)
            return overflows ? nil : .timestamp(end)
        }
        return nil
    }
}
