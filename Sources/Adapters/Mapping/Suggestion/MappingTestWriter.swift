import Diagnostics
import Evidence

/// Writes the tests of a suggested mapping: first rows of the file, and what becomes of them.
struct MappingTestWriter {
    let sample: SourceSample
    let draft: MappingDraft
    private static let maximumTests = 2

    /// The YAML text of the tests.
    ///
    /// - Parameter mapping: The mapping without tests.
    /// - Returns: The text; empty if no row can be read without a fault.
    func tests(for mapping: String) -> String {
        let used = draft.guesses.map(\.field)
        let rows = sample.firstRows.map { texts in
            Row(texts: used.compactMap { field in texts[field].map { (sample.fields[field].steps, $0) } })
        }
        let candidates = rows.filter { !$0.texts.isEmpty }
        guard !candidates.isEmpty else { return "" }
        let trial = mapping + "tests:\n" + candidates.map { "  - {rows: [\($0.yaml)], expect: []}\n" }.joined()
        var ignored: [Diagnostic] = []
        guard let adapter = MappingAdapter(Content(path: "", bytes: Array(trial.utf8)), reporting: &ignored) else {
            return ""
        }
        var lines: [String] = []
        for (row, test) in zip(candidates, adapter.definition.tests) where lines.count < Self.maximumTests {
            guard let record = adapter.record(of: test) else { continue }
            let expected = record.map { "\($0.column): \(MappingWriter.quoted($0.text))" }
            lines.append("  - rows: [\(row.yaml)]\n    expect: [{\(expected.joined(separator: ", "))}]")
        }
        guard !lines.isEmpty else { return "" }
        return "tests:  # real rows: replace what must not be passed on / 取自真实数据，不宜外传的请替换\n"
            + lines.joined(separator: "\n") + "\n"
    }

    /// Texts of a row with the keys that lead to them.
    private struct Row {
        var texts: [(steps: [String], text: String)]

        /// The row as a map of YAML.
        var yaml: String { Self.map(texts) }

        private static func map(_ texts: [(steps: [String], text: String)]) -> String {
            var order: [String] = []
            var groups: [String: [(steps: [String], text: String)]] = [:]
            for (steps, text) in texts {
                guard let key = steps.first else { continue }
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append((Array(steps.dropFirst()), text))
            }
            let pairs = order.map { key -> String in
                let group = groups[key] ?? []
                let value = group.first.map { $0.steps.isEmpty ? MappingWriter.quoted($0.text) : map(group) } ?? "null"
                return "\(MappingWriter.quoted(key)): \(value)"
            }
            return "{\(pairs.joined(separator: ", "))}"
        }
    }
}

extension MappingAdapter {
    /// What the only row of a test becomes, or none if there is a fault, no record, or no value.
    fileprivate func record(of test: MappingTest) -> [(column: String, text: String)]? {
        guard let records = records(of: test), records.count == 1 else { return nil }
        let pairs = zip(definition.records[0].columns, records[0]).compactMap { mapping, value in
            value.map { (column: mapping.column.name, text: $0.text) }
        }
        return pairs.isEmpty ? nil : pairs
    }
}
