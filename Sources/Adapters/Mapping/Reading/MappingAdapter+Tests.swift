public import Diagnostics
import Evidence

extension MappingAdapter {
    /// Takes the rows of the tests in the mapping file through the mapping, and reports what does not come out as expected.
    ///
    /// - Returns: One diagnostic for each difference, located in the mapping file; nothing if all tests hold or there are none.
    public func runTests() -> [Diagnostic] {
        definition.tests.flatMap { run($0) }
    }

    /// How many tests the mapping file has.
    public var testCount: Int { definition.tests.count }

    private func run(_ test: MappingTest) -> [Diagnostic] {
        var run = MappingRun(definition)
        var records: [[[RecordValue?]]] = definition.records.map { _ in [] }
        for (number, node) in test.rows.enumerated() {
            run.read(row(node, number + 1)) { mapping, values, _ in
                records[mapping].append(values)
            }
        }
        var except = [Set<String>](repeating: [], count: definition.records.count)
        var result = compare(records[0], 0, test.expected, of: test, &except[0])
        for (kind, expected) in test.others {
            var rest = expected[...]
            let numbers = definition.records.indices.dropFirst().filter { definition.records[$0].kind.id == kind.id }
            for number in numbers {
                let found = records[number]
                let isLast = number == numbers.last
                let part = isLast ? rest : rest.prefix(found.count)
                rest = rest.dropFirst(part.count)
                result += compare(found, number, Array(part), of: test, &except[number])
            }
        }
        let faults = run.cellFaults(path: test.node.path, except: except)
        return result
            + faults.map { fault in
                var failure = fault
                failure.severity = .error
                return failure
            }
    }

    /// The records of the main kind that the rows of a test become; none if there is a fault.
    func records(of test: MappingTest) -> [[RecordValue?]]? {
        var run = MappingRun(definition)
        var records: [[RecordValue?]] = []
        for (number, node) in test.rows.enumerated() {
            run.read(row(node, number + 1)) { mapping, values, _ in
                if mapping == 0 { records.append(values) }
            }
        }
        let faults = run.cellFaults(path: "", except: definition.records.map { _ in [] })
        return faults.isEmpty ? records : nil
    }

    private func compare(
        _ records: [[RecordValue?]], _ mapping: Int, _ expected: [Node], of test: MappingTest,
        _ expectsNothing: inout Set<String>
    ) -> [Diagnostic] {
        var result: [Diagnostic] = []
        let kind = definition.records[mapping].kind.id
        if records.count != expected.count {
            let name = mapping == 0 ? ("records", "记录") : (kind, " \(kind)")
            result.append(
                failure(
                    LocalizedText(
                        en: "expected \(expected.count) \(name.0), got \(records.count)",
                        zh: "应有 \(expected.count) 条\(name.1)，实得 \(records.count) 条"),
                    of: test, at: test.node))
        }
        let columns = definition.records[mapping].columns
        for (record, expected) in zip(records, expected) {
            for (name, node) in expected.entries {
                guard let number = columns.firstIndex(where: { $0.column.name == name }) else { continue }
                if node.isNull { expectsNothing.insert(name) }
                if let difference = difference(columns[number].column, node, record[number]) {
                    result.append(failure(difference, of: test, at: node))
                }
            }
        }
        return result
    }

    private func row(_ node: Node, _ position: Int) -> MappingRow {
        let origin: MappingRow.Origin =
            definition.source == .table
            ? .named(node, fields: definition.fields) : .value(.node(node), item: nil, fields: definition.fields)
        return MappingRow(origin: origin, position: position, line: node.line)
    }

    /// What differs between an expected value and the one that came out, or none.
    private func difference(_ column: Column, _ node: Node, _ actual: RecordValue?) -> LocalizedText? {
        let name = column.name
        let got =
            actual.map { LocalizedText(en: "'\($0.text)'", zh: "“\($0.text)”") }
            ?? LocalizedText(en: "nothing", zh: "无值")
        if node.isNull {
            guard actual != nil else { return nil }
            return LocalizedText(
                en: "expected no '\(name)', got \(got.en)", zh: "“\(name)”应无值，实得\(got.zh)")
        }
        let text = node.string ?? ""
        guard case .value(let expected) = ValueReader(column, zone: .utc).read(text) else {
            return LocalizedText(
                en: "'\(text)' cannot be a value of '\(name)'", zh: "“\(text)”不能作为“\(name)”的值")
        }
        if let actual, actual.isSame(as: expected) { return nil }
        return LocalizedText(
            en: "expected '\(name)' to be '\(expected.text)', got \(got.en)",
            zh: "“\(name)”应为“\(expected.text)”，实得\(got.zh)")
    }

    private func failure(_ what: LocalizedText, of test: MappingTest, at node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.test-failed", what, at: node.location,
            notes: test.name.map { [LocalizedText(en: "the test says: \($0)", zh: "该测试说明：\($0)")] } ?? [],
            fixes: [LocalizedText(en: "correct the mapping or the test", zh: "请更正映射或测试")])
    }
}
