import Diagnostics
import Evidence

extension MappingReader {
    static let columnKeys = [
        "from", "outer", "text", "constant", "take", "match", "join", "values", "else", "time", "zone", "unit", "plus",
    ]

    /// The columns in the order of the kind.
    mutating func readColumns(of kind: RecordKind, from map: inout StrictMap) -> [ColumnMapping] {
        let isIdentity = map.boolean("identity") ?? false
        var named: [String: ColumnMapping] = [:]
        var mentioned: Set<String> = []
        if let node = map.child("columns") {
            map.report(StrictMap(node, named: "columns", keys: nil).diagnostics)
            for (name, value) in node.entries {
                guard let index = kind.index(of: name) else {
                    let names = kind.columns.map(\.name)
                    map.report(MappingMessage.unknownColumn(name, of: kind.id, among: names, at: value.location))
                    continue
                }
                mentioned.insert(name)
                named[name] = readColumn(kind.columns[index], value, &map)
            }
        } else if !isIdentity {
            map.report(MappingMessage.missingKey("columns", at: map.node.location))
        }
        if isIdentity {
            for column in kind.columns where !mentioned.contains(column.name) {
                mentioned.insert(column.name)
                named[column.name] = implied(column)
            }
        }
        reportMissingColumns(of: kind, mentioned, &map)
        let columns = kind.columns.compactMap { named[$0.name] }
        reportDoubtfulTimes(columns, &map)
        return columns
    }

    private mutating func implied(_ column: Column) -> ColumnMapping {
        let path = ValuePath(key: column.name)
        let field = number(of: isTable ? .column(column.name) : isItem ? .itemPath(path) : .path(path))
        return ColumnMapping(
            column: column, source: .fields([field]), reader: ValueReader(column, zone: zone), isImplied: true)
    }

    private func reportMissingColumns(of kind: RecordKind, _ mentioned: Set<String>, _ map: inout StrictMap) {
        let place = map.child("columns")?.location ?? map.node.location
        if let time = kind.timeColumn, !mentioned.contains(time) {
            map.report(MappingMessage.noTimeColumn(time, of: kind.id, at: place))
        }
        for column in kind.columns {
            guard mentioned.contains(column.name), let known = column.knownAt, !mentioned.contains(known) else {
                continue
            }
            map.report(MappingMessage.neverKnown(column.name, without: known, at: place))
        }
        for key in kind.key where !mentioned.contains(key) && key != kind.timeColumn && key != "service" {
            map.report(MappingMessage.noKeyColumn(key, of: kind.id, at: place))
        }
    }

    private mutating func readColumn(_ column: Column, _ node: Node, _ map: inout StrictMap) -> ColumnMapping? {
        if node.kind != .map {
            guard let text = node.string, !text.isEmpty else {
                map.report(
                    MappingMessage.wrongType(
                        column.name,
                        LocalizedText(en: "the name of a column, or keys such as 'from'", zh: "列名，或 from 等键"),
                        at: node.location))
                return nil
            }
            guard let field = field(text, node) else { return nil }
            return ColumnMapping(column: column, source: .fields([field]), reader: ValueReader(column, zone: zone))
        }
        var inner = StrictMap(node, named: column.name, keys: Self.columnKeys)
        defer { map.report(inner.diagnostics) }
        let reader = readReader(column, &inner)
        let values = readValues(column, reader, &inner)
        let join = readJoin(&inner)
        let otherwise = readOtherwise(column, reader, &inner)
        let take = readTake(column, &inner)
        let match = readMatch(&inner)
        let plus = readPlus(column, &inner)
        guard let source = readColumnSource(column, reader, &inner) else { return nil }
        return ColumnMapping(
            column: column, source: source, take: take, match: match, join: join, values: values, otherwise: otherwise,
            reader: reader, plus: plus)
    }

    private mutating func readColumnSource(
        _ column: Column, _ reader: ValueReader, _ inner: inout StrictMap
    ) -> ColumnMapping.Source? {
        if let constant = inner.child("constant") {
            for key in Self.columnKeys where key != "constant" {
                guard let child = inner.child(key) else { continue }
                inner.report(
                    MappingMessage.notApplicable(
                        key, LocalizedText(en: "a constant needs nothing else", zh: "常量不需要其他键"), at: child.location))
            }
            return value(constant, of: column, reader, &inner).map { .constant($0) }
        }
        let given = ["from", "outer", "text"].filter { inner.child($0) != nil }
        guard let key = given.first else {
            inner.report(MappingMessage.missingKey("from", at: inner.node.location))
            return nil
        }
        for other in given.dropFirst() {
            inner.report(
                MappingMessage.notApplicable(
                    other, LocalizedText(en: "there is '\(key)'", zh: "已有 \(key)"),
                    at: inner.child(other)?.location ?? inner.node.location))
        }
        if key == "text" { return readTemplate(&inner).map { .text($0) } }
        let sources = inner.texts(key)
        if key == "outer" {
            guard isItem else {
                inner.report(
                    MappingMessage.notApplicable(
                        key, LocalizedText(en: "records are not made of items here", zh: "此处的记录并非来自行内各项"),
                        at: inner.child(key)?.location ?? inner.node.location))
                return nil
            }
            isItem = false
            defer { isItem = true }
            let numbers = sources.compactMap { field($0.text, $0.node) }
            return numbers.isEmpty ? nil : .fields(numbers)
        }
        let numbers = sources.compactMap { field($0.text, $0.node) }
        return numbers.isEmpty ? nil : .fields(numbers)
    }

    /// What the texts of a column hold.
    private mutating func readReader(_ column: Column, _ inner: inout StrictMap) -> ValueReader {
        let ownZone = inner.zone("zone", local: localZone)
        let time = inner.child("time")
        let unit = inner.child("unit")
        if column.type != .timestamp {
            for (key, child) in [("time", time), ("zone", inner.child("zone"))] {
                guard let child else { continue }
                inner.report(
                    MappingMessage.notApplicable(
                        key, LocalizedText(en: "'\(column.name)' is no time", zh: "“\(column.name)”不是时间"),
                        at: child.location))
            }
        }
        if let unit, column.type != .duration, column.type != .decimal {
            inner.report(
                MappingMessage.notApplicable(
                    "unit",
                    LocalizedText(
                        en: "'\(column.name)' is no length of time and no share", zh: "“\(column.name)”既不是时长也不是比例"),
                    at: unit.location))
        }
        switch column.type {
        case .timestamp: return ValueReader(.timestamp(readTimeForms(&inner), zone: ownZone ?? zone))
        case .duration: return ValueReader(.duration(readUnit(&inner)))
        case .decimal:
            let isPercent = inner.choice("unit", among: ["percent", "fraction"]) == "percent"
            return ValueReader(.decimal(isPercent: isPercent, isShare: column.isShare))
        default: return ValueReader(column)
        }
    }

    func readUnit(_ inner: inout StrictMap) -> DurationUnit? {
        guard let child = inner.child("unit"), let text = inner.text("unit") else { return nil }
        if let unit = DurationUnit(rawValue: text) ?? DurationUnit(symbol: text) { return unit }
        inner.report(
            MappingMessage.unknownValue(
                text, of: "unit", among: DurationUnit.allCases.map(\.rawValue), at: child.location))
        return nil
    }

    private func readTimeForms(_ inner: inout StrictMap) -> [ValueReader.TimeForm] {
        guard inner.child("time") != nil else { return [.automatic] }
        return inner.texts("time").compactMap { text, node in
            switch text {
            case "auto": return .automatic
            case "rfc3339": return .rfc3339
            case "epoch-s": return .epoch(.seconds)
            case "epoch-ms": return .epoch(.milliseconds)
            case "epoch-us": return .epoch(.microseconds)
            case "epoch-ns": return .epoch(.nanoseconds)
            default:
                if let pattern = TimestampPattern(text) { return .pattern(pattern) }
                inner.report(
                    MappingMessage.wrongType(
                        "time",
                        LocalizedText(
                            en:
                                "auto, rfc3339, epoch-s, epoch-ms, epoch-us, epoch-ns or a pattern such as \"yyyy-MM-dd HH:mm:ss\"",
                            zh: " auto、rfc3339、epoch-s、epoch-ms、epoch-us、epoch-ns 或 \"yyyy-MM-dd HH:mm:ss\" 这样的格式"),
                        at: node.location))
                return nil
            }
        }
    }
}
