import Diagnostics
import Evidence

/// Rows in files, put together as of a date.
struct RecordSetsBench {
    static let day: Int64 = 86_400_000_000
    static let asOf = 1000 * day

    /// A file with its rows, each a set of texts, numbers and times by column.
    struct File {
        var item: EvidenceItem
        var rows: [(kind: RecordKind, cells: [String: Cell])] = []
    }

    enum Cell {
        case text(String)
        case time(Int64)
        case integer(Int64)
        case decimal(Double)
        case boolean(Bool)
    }

    var files: [File] = []
    var subjects = [subject("center", services: [.init(id: "orders", aliases: ["order-api", "ORD"])])]
    var asOf = Self.asOf

    /// Events and state with a column of each type that matters here.
    static let events = kind("events", .event(time: "at"), key: ["id"])
    static let states = kind("states", .state, key: ["id"])

    private static func kind(_ id: String, _ nature: RecordKind.Nature, key: [String]) -> RecordKind {
        let columns: [(String, ColumnType)] = [
            ("id", .text), ("at", .timestamp), ("title", .text), ("size", .integer), ("share", .decimal),
            ("flag", .boolean),
        ]
        return RecordKind(
            id, LocalizedText(verbatim: id), strength: .exercised, nature: nature, key: key,
            columns: columns.map { Column($0, $1, LocalizedText(verbatim: $0)) })
    }

    static func subject(_ id: String, services: [Subject.Service] = []) -> Subject {
        Subject(id: id, name: LocalizedText(verbatim: id), services: services)
    }

    /// Adds a file; days are counted before the as-of date.
    mutating func file(
        _ path: String, collected daysAgo: Int64? = 0, source: String? = nil, kinds: [String] = [],
        of kind: RecordKind = events, _ rows: [[String: Cell]]
    ) {
        let item = EvidenceItem(
            path: path, digest: path, size: 0, source: source,
            collectedAt: daysAgo.map { Self.asOf - $0 * Self.day }, kinds: kinds)
        files.append(File(item: item, rows: rows.map { (kind, $0) }))
    }

    /// The record set, and what was reported on the way.
    func recordSet() -> (records: RecordSet, diagnostics: [Diagnostic]) {
        var builders: [String: TableBuilder] = [:]
        for (number, file) in files.enumerated() {
            var positions: [String: Int] = [:]
            for (kind, cells) in file.rows {
                var builder = builders[kind.id] ?? TableBuilder(kind: kind)
                positions[kind.id, default: 0] += 1
                builder.beginRow(evidence: UInt32(number), position: positions[kind.id] ?? 0)
                for (name, cell) in cells { builder.set(cell, name) }
                builders[kind.id] = builder
            }
        }
        var diagnostics: [Diagnostic] = []
        let records = RecordAssembler(
            builders: Array(builders.values), evidence: files.map(\.item), subjects: subjects
        ).recordSet(asOf: asOf, reporting: &diagnostics)
        return (records, diagnostics)
    }

    /// The rows of a kind as texts, in the order of the table.
    func rows(_ kind: RecordKind = events) -> [String] {
        let records = recordSet().records
        guard let table = records.tables[kind.id] else { return [] }
        return (0..<table.count).map { records.text(of: $0, in: table) }
    }

    func exclusions() -> [RecordSet.Reason: Int] {
        Dictionary(recordSet().records.exclusions.map { ($0.reason, $0.count) }, uniquingKeysWith: +)
    }
}

extension TableBuilder {
    fileprivate mutating func set(_ cell: RecordSetsBench.Cell, _ name: String) {
        switch cell {
        case .text(let value): set(column(name), text: value)
        case .time(let value): set(column(name), timestamp: value)
        case .integer(let value): set(column(name), integer: value)
        case .decimal(let value): set(column(name), decimal: value)
        case .boolean(let value): set(column(name), boolean: value)
        }
    }
}

extension RecordSetsBench.Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int64) { self = .integer(value) }
    init(floatLiteral value: Double) { self = .decimal(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// A time so many days before the as-of date.
    static func ago(_ days: Int64) -> Self { .time(RecordSetsBench.asOf - days * RecordSetsBench.day) }
}

extension RecordSet {
    /// A row with its subject and its place, missing cells left out.
    fileprivate func text(of row: Int, in table: RecordTable) -> String {
        let cells = zip(table.kind.columns, table.columns).compactMap { column, values -> String? in
            if values.isMissing(row) { return nil }
            switch values {
            case .boolean(let values): return "\(column.name)=\(values[row] == 1)"
            case .integer(let values), .duration(let values): return "\(column.name)=\(values[row])"
            case .timestamp(let values):
                return "\(column.name)=-\((RecordSetsBench.asOf - values[row]) / RecordSetsBench.day)d"
            case .decimal(let values): return "\(column.name)=\(values[row])"
            case .text(let codes, let dictionary): return "\(column.name)=\(dictionary.text(of: codes[row]) ?? "")"
            }
        }
        let subject = subjects[Int(table.subjects[row])].id
        return
            "\(subject): \(cells.joined(separator: " ")) (\(evidence[Int(table.evidence[row])].path):\(table.positions[row]))"
    }
}
