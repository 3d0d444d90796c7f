import Diagnostics
import Evidence

extension MappingReader {
    mutating func readSkips() -> [MappingDefinition.SkipRule] {
        guard let node = map.child("skip") else { return [] }
        let inner = StrictMap(node, named: "skip", keys: ["where"])
        map.report(inner.diagnostics)
        guard let rules = inner.child("where") else {
            if node.kind == .map { map.report(MappingMessage.missingKey("where", at: node.location)) }
            return []
        }
        let maps = rules.kind == .list ? Array(rules.items) : [rules]
        return maps.compactMap { rule in
            var conditions = StrictMap(rule, named: "where", keys: nil)
            var result: [MappingDefinition.SkipRule.Condition] = []
            for (key, _) in rule.entries {
                let texts = conditions.texts(key).map { HeaderCheck.trim($0.text) }
                if let field = skipField(key, at: rule) { result.append(.init(field: field, texts: texts)) }
            }
            map.report(conditions.diagnostics)
            return result.isEmpty ? nil : MappingDefinition.SkipRule(conditions: result)
        }
    }

    private mutating func skipField(_ key: String, at rule: Node) -> Int? {
        if isTable { return number(of: .column(key)) }
        do throws(ValuePathFault) {
            return number(of: .path(try ValuePath(key)))
        } catch {
            map.report(MappingMessage.path(key, error, at: rule.location))
            return nil
        }
    }

    mutating func readTests(of kind: RecordKind, _ columns: [ColumnMapping]) -> [MappingTest] {
        guard let list = map.child("tests") else { return [] }
        guard list.kind == .list else {
            map.report(
                MappingMessage.wrongType("tests", LocalizedText(en: "a list", zh: "列表"), at: list.location))
            return []
        }
        return list.items.compactMap { node in
            var inner = StrictMap(node, named: "tests", keys: ["name", "rows", "expect"])
            let name = inner.text("name")
            for key in ["rows", "expect"] where inner.child(key)?.kind != .list {
                inner.report(
                    inner.child(key).map {
                        MappingMessage.wrongType(key, LocalizedText(en: "a list", zh: "列表"), at: $0.location)
                    } ?? MappingMessage.missingKey(key, at: node.location))
            }
            let expected = inner.child("expect").map { Array($0.items) } ?? []
            let mapped = columns.map(\.column.name)
            for (column, value) in expected.flatMap({ Array($0.entries) }) where !mapped.contains(column) {
                inner.report(MappingMessage.unknownColumn(column, of: kind.id, among: mapped, at: value.location))
            }
            map.report(inner.diagnostics)
            let rows = inner.child("rows").map { Array($0.items) } ?? []
            return MappingTest(name: name, rows: rows, expected: expected, node: node)
        }
    }
}
