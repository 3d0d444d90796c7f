import Diagnostics
import Evidence

extension MappingReader {
    /// The tests of a mapping.
    mutating func readTests(_ records: [RecordMapping]) -> [MappingTest] {
        guard let list = map.child("tests") else { return [] }
        guard list.kind == .list else {
            map.report(
                MappingMessage.wrongType("tests", LocalizedText(en: "a list", zh: "列表"), at: list.location))
            return []
        }
        return list.items.compactMap { node in
            let keys = ["name", "rows", "expect"] + (records.count > 1 ? ["also"] : [])
            var inner = StrictMap(node, named: "tests", keys: keys)
            defer { map.report(inner.diagnostics) }
            let name = inner.text("name")
            for key in ["rows", "expect"] where inner.child(key)?.kind != .list {
                inner.report(
                    inner.child(key).map {
                        MappingMessage.wrongType(key, LocalizedText(en: "a list", zh: "列表"), at: $0.location)
                    } ?? MappingMessage.missingKey(key, at: node.location))
            }
            let expected = inner.child("expect").map { Array($0.items) } ?? []
            checkNames(expected, records.prefix(1), &inner)
            let others = readOtherExpectations(Array(records.dropFirst()), &inner)
            let rows = inner.child("rows").map { Array($0.items) } ?? []
            return MappingTest(name: name, rows: rows, expected: expected, others: others, node: node)
        }
    }

    private func readOtherExpectations(
        _ records: [RecordMapping], _ inner: inout StrictMap
    ) -> [(kind: RecordKind, expected: [Node])] {
        guard let node = inner.child("also") else { return [] }
        let names = records.map(\.kind.id)
        let also = StrictMap(node, named: "also", keys: names)
        inner.report(also.diagnostics)
        var others: [(kind: RecordKind, expected: [Node])] = []
        for (name, value) in node.entries {
            let mapped = records.filter { $0.kind.id == name }
            guard let kind = mapped.first?.kind else { continue }
            let expected = Array(value.items)
            checkNames(expected, mapped[...], &inner)
            others.append((kind, expected))
        }
        return others
    }

    private func checkNames(_ expected: [Node], _ records: ArraySlice<RecordMapping>, _ inner: inout StrictMap) {
        guard let kind = records.first?.kind else { return }
        let mapped = records.flatMap { $0.columns.map(\.column.name) }
        for (column, value) in expected.flatMap({ Array($0.entries) }) where !mapped.contains(column) {
            inner.report(MappingMessage.unknownColumn(column, of: kind.id, among: mapped, at: value.location))
        }
    }
}
