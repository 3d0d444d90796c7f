import Diagnostics
import Evidence

extension MappingReader {
    private static let recordKeys = ["records", "each", "columns", "identity", "split", "keep", "skip"]

    /// What a row becomes, as a mapping or an item of `also` says.
    mutating func readRecords(_ kind: RecordKind, from map: inout StrictMap) -> RecordMapping {
        let columns = readColumns(of: kind, from: &map)
        let split = readSplit(&map)
        let keeps = readRules("keep", &map)
        let skips = readRules("skip", &map)
        return RecordMapping(kind: kind, columns: columns, skips: skips, keeps: keeps, split: split)
    }

    /// The further kinds of records that a row becomes.
    mutating func readOthers() -> [RecordMapping] {
        guard let list = map.child("also") else { return [] }
        guard list.kind == .list else {
            map.report(MappingMessage.wrongType("also", LocalizedText(en: "a list", zh: "列表"), at: list.location))
            return []
        }
        return list.items.compactMap { node in
            var inner = StrictMap(node, named: "also", keys: Self.recordKeys)
            defer { map.report(inner.diagnostics) }
            guard node.kind == .map, let kind = readKind(from: &inner) else { return nil }
            var items: ValuePath?
            if let each = inner.child("each") {
                if isTable {
                    inner.report(
                        MappingMessage.notApplicable(
                            "each", LocalizedText(en: "rows of a table have no items", zh: "表格的行没有内部各项"),
                            at: each.location))
                } else {
                    items = path(each, key: "each")
                }
            }
            isItem = items != nil
            defer { isItem = false }
            var records = readRecords(kind, from: &inner)
            records.items = items
            return records
        }
    }

    private mutating func readSplit(_ map: inout StrictMap) -> CellSplit? {
        guard let node = map.child("split") else { return nil }
        var inner = StrictMap(node, named: "split", keys: ["from", "by"])
        let from = inner.requiredText("from")
        let separators = inner.texts("by").map(\.text)
        if inner.child("by") == nil, node.kind == .map {
            inner.report(MappingMessage.missingKey("by", at: node.location))
        }
        map.report(inner.diagnostics)
        guard let from, !separators.isEmpty, let field = field(from, inner.child("from") ?? node) else { return nil }
        return CellSplit(field: field, separators: separators)
    }

    private mutating func readRules(_ key: String, _ map: inout StrictMap) -> [RowRule] {
        guard let node = map.child(key) else { return [] }
        let inner = StrictMap(node, named: key, keys: ["where"])
        map.report(inner.diagnostics)
        guard let rules = inner.child("where") else {
            if node.kind == .map { map.report(MappingMessage.missingKey("where", at: node.location)) }
            return []
        }
        let maps = rules.kind == .list ? Array(rules.items) : [rules]
        return maps.compactMap { rule in
            map.report(StrictMap(rule, named: "where", keys: nil).diagnostics)
            var result: [RowRule.Condition] = []
            for (name, value) in rule.entries {
                guard let field = field(name, rule) else { continue }
                if let condition = readCondition(name, value, field, &map) { result.append(condition) }
            }
            return result.isEmpty ? nil : RowRule(conditions: result)
        }
    }

    /// A text, null for an empty cell, a list of those, or `{match: pattern}`.
    private func readCondition(
        _ name: String, _ value: Node, _ field: Int, _ map: inout StrictMap
    ) -> RowRule.Condition? {
        var condition = RowRule.Condition(field: field)
        if value.kind == .map {
            var inner = StrictMap(value, named: name, keys: ["match"])
            condition.pattern = readMatch(&inner)
            if inner.child("match") == nil, inner.diagnostics.isEmpty {
                inner.report(MappingMessage.missingKey("match", at: value.location))
            }
            map.report(inner.diagnostics)
            return condition.pattern == nil ? nil : condition
        }
        for item in value.kind == .list ? Array(value.items) : [value] {
            let text = item.string.map(HeaderCheck.trim)
            if item.isNull || text?.isEmpty == true {
                condition.allowsMissing = true
            } else if let text {
                condition.texts.append(text)
            } else {
                map.report(
                    MappingMessage.wrongType(
                        name, LocalizedText(en: "a text, null or a list of them", zh: "文本、null 或其列表"), at: item.location
                    ))
            }
        }
        return condition.texts.isEmpty && !condition.allowsMissing ? nil : condition
    }
}
