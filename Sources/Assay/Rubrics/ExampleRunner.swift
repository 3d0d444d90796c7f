public import Diagnostics
internal import Evidence
internal import Expressions
internal import Indicators
public import Rubric

/// Runs the examples of a rubric as its tests: records in, value and level out.
public struct ExampleRunner: Sendable {
    private let rubric: LoadedRubric

    /// Creates a runner for a rubric.
    public init(rubric: LoadedRubric) {
        self.rubric = rubric
    }

    /// What became of the examples.
    public struct Outcome: Hashable, Sendable {
        /// How many examples gave what they expect.
        public var passed = 0
        /// The examples that did not, with what they gave instead.
        public var failures: [Diagnostic] = []
    }

    /// Runs the examples of all items, or of one.
    public func run(item: Identifier<Item>? = nil) -> Outcome {
        var outcome = Outcome()
        for candidate in rubric.rubric.items where item == nil || candidate.id == item {
            for example in candidate.examples {
                let failures = run(example, of: candidate)
                if failures.isEmpty { outcome.passed += 1 } else { outcome.failures += failures }
            }
        }
        return outcome
    }

    private func run(_ example: Example, of item: Item) -> [Diagnostic] {
        guard let indicator = item.indicators.first(where: { $0.id == example.indicator }),
            let plan = rubric.plans[indicator.id]
        else { return [.unknownIndicator(example)] }
        var diagnostics: [Diagnostic] = []
        guard let records = ExampleRecords(example).recordSet(reporting: &diagnostics) else { return diagnostics }
        let measurements = MeasurementEngine(records: records)
            .measure(plan, subjects: [0], maximumAge: item.maximumAge)
        return measurements.flatMap { compare($0, of: indicator, with: example) }
    }

    /// What differs from the expectations of an example.
    private func compare(
        _ measurement: Measurement, of indicator: Indicator, with example: Example
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let expected = example.expectedValue, measurement.value != expected {
            found.append(.differs(example, "value", expected.formatted(places: 6), Self.text(measurement)))
        }
        let level = level(of: measurement, indicator, tier: example.tier)
        if level != example.expectedLevel {
            let expected = example.expectedLevel?.description ?? "none"
            let given = level?.description ?? "none"
            found.append(.differs(example, "level", expected, "\(given) (\(Self.text(measurement)))"))
        }
        if let expected = example.expectedSample, measurement.sample != expected {
            found.append(.differs(example, "sample", "\(expected)", "\(measurement.sample)"))
        }
        return found
    }

    /// The highest level below which no threshold fails; none without a value.
    private func level(of measurement: Measurement, _ indicator: Indicator, tier: Int?) -> Level? {
        guard let value = measurement.value else { return nil }
        let thresholds = indicator.thresholds(forTier: tier)
        for level in thresholds.keys.sorted() {
            guard let threshold = thresholds[level] else { continue }
            if !indicator.direction.holds(value, against: threshold.value) { return Level(level.rawValue - 1) }
        }
        return rubric.rubric.highestLevel
    }

    private static func text(_ measurement: Measurement) -> String {
        switch measurement.outcome {
        case .measured(let figure): figure.value.formatted(places: 6)
        case .noEvidence(let gap): "none: \(gap)"
        }
    }
}

/// Makes the records of an example.
struct ExampleRecords {
    private let example: Example

    init(_ example: Example) {
        self.example = example
    }

    /// The records at the as-of date of the example; none if a cell cannot be read.
    func recordSet(reporting diagnostics: inout [Diagnostic]) -> RecordSet? {
        guard let asOf = try? CivilTime.parse(example.asOf) else {
            diagnostics.append(.unreadable(example.asOf, as: "timestamp", at: example.location))
            return nil
        }
        var found: [Diagnostic] = []
        var builders: [TableBuilder] = []
        for table in example.records {
            guard let kind = RecordKind.named(table.kind) else {
                found.append(.unreadable(table.kind, as: "record kind", at: example.location))
                continue
            }
            var builder = TableBuilder(kind: kind)
            for row in table.rows { add(row, to: &builder, &found) }
            builders.append(builder)
        }
        let subject = Subject(
            id: "example", name: LocalizedText(verbatim: "example"), tier: example.tier)
        let tables = Dictionary(builders.map { ($0.kind.id, Self.table($0, asOf: asOf)) }) { first, _ in first }
        diagnostics += found
        guard !found.containsErrors else { return nil }
        let evidence = EvidenceItem(path: example.location.path, digest: "", size: 0, collectedAt: asOf)
        return RecordSet(asOf: asOf, evidence: [evidence], subjects: [subject], tables: tables)
    }

    /// All rows belong to the only subject; they are sorted by time as the engine expects, and cut at the as-of date.
    private static func table(_ builder: TableBuilder, asOf: Int64) -> RecordTable {
        var times: [Int64]?
        if let name = builder.kind.timeColumn, let index = builder.kind.index(of: name),
            case .timestamp(let values) = builder.finish()[index]
        {
            times = values
        }
        var rows = Array(0..<builder.count)
        if let times {
            rows = rows.filter { times[$0] != ColumnValues.missingInteger && times[$0] <= asOf }
            rows.sort { (times[$0], $0) < (times[$1], $1) }
        }
        return RecordTable(
            kind: builder.kind, columns: builder.finish().map { $0.selecting(rows) },
            evidence: rows.map { builder.evidence[$0] }, positions: rows.map { builder.positions[$0] },
            subjects: rows.map { _ in 0 })
    }

    private func add(_ row: Example.Row, to builder: inout TableBuilder, _ diagnostics: inout [Diagnostic]) {
        for number in 1...max(1, row.count) {
            builder.beginRow(evidence: 0, position: row.location.line ?? 1)
            let service = RecordKind.serviceColumn.name
            if !row.cells.contains(where: { $0.column == service }) {
                builder.set(builder.column(service), text: "svc")
            }
            for cell in row.cells {
                guard builder.kind.index(of: cell.column) != nil else {
                    diagnostics.append(.unknownColumn(cell.column, builder.kind, at: row.location))
                    continue
                }
                let text = cell.text.replacing("{n}", with: String(number))
                if !builder.set(builder.column(cell.column), parsing: text) {
                    let type = builder.column(cell.column).type.rawValue
                    diagnostics.append(.unreadable(text, as: type, at: row.location))
                }
            }
        }
    }
}

extension TableBuilder {
    /// Sets a cell from its text; gives whether the text could be read as the type of the column.
    fileprivate mutating func set(_ column: ColumnHandle, parsing text: String) -> Bool {
        switch column.type {
        case .text:
            set(column, text: text)
        case .boolean:
            guard let value = Bool(text) else { return false }
            set(column, boolean: value)
        case .integer:
            guard let value = Int64(text) else { return false }
            set(column, integer: value)
        case .decimal:
            guard let value = Double(text) else { return false }
            set(column, decimal: value)
        case .timestamp:
            guard let value = try? CivilTime.parse(text) else { return false }
            set(column, timestamp: value)
        case .duration:
            guard let value = try? DurationText.parse(text) else { return false }
            set(column, duration: value)
        }
        return true
    }
}

extension Diagnostic {
    fileprivate static func unknownIndicator(_ example: Example) -> Diagnostic {
        Diagnostic(
            .error, id: "example.unknown-indicator",
            LocalizedText(
                en: "the example '\(example.name)' names no indicator of its item", zh: "示例“\(example.name)”未指向本评估项的指标"),
            at: example.location)
    }

    fileprivate static func differs(_ example: Example, _ what: String, _ expected: String, _ found: String)
        -> Diagnostic
    {
        Diagnostic(
            .error, id: "example.failed",
            LocalizedText(
                en: "'\(example.name)': \(what) is \(found), expected \(expected)",
                zh: "“\(example.name)”：\(what) 为 \(found)，预期 \(expected)"),
            at: example.location,
            fixes: [LocalizedText(en: "correct the indicator or the example", zh: "请更正指标或示例")])
    }

    fileprivate static func unreadable(_ text: String, as type: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "example.unreadable",
            LocalizedText(en: "'\(text)' cannot be read as \(type)", zh: "“\(text)”无法读作 \(type)"), at: location)
    }

    fileprivate static func unknownColumn(
        _ name: String, _ kind: RecordKind, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "example.unknown-column",
            LocalizedText(en: "'\(kind.id)' has no column '\(name)'", zh: "“\(kind.id)”没有列“\(name)”"), at: location,
            fixes: Spelling.fix(for: name, among: kind.columns.map(\.name)))
    }
}
