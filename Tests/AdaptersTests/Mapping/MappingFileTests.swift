import Adapters
import Diagnostics
import Evidence
import Foundation
import Testing

@Suite struct MappingFileTests {
    private static let good = String(decoding: TestFile.fixture("mapping/acme-incidents.yaml"), as: UTF8.self)

    private func faults(_ text: String) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        _ = MappingAdapter(Content(path: "m.yaml", bytes: Array(text.utf8)), reporting: &diagnostics)
        return diagnostics
    }

    /// What is said about the good mapping after one replacement.
    private func faults(_ old: String, _ new: String) -> [String] {
        let text = Self.good.replacing(old, with: new)
        #expect(text != Self.good)
        return faults(text).map { $0.formatted(in: .english) }
    }

    @Test(arguments: [
        (
            "zone:", "zonne:",
            "m.yaml:9:8: error: unknown key 'zonne' [mapping.unknown-key]\n  fix: did you mean 'zone'?"
        ),
        (
            "records: incidents", "records: incident",
            "m.yaml:6:10: error: 'records' cannot be 'incident' [mapping.unknown-value]\n  fix: did you mean 'incidents'?"
        ),
        (
            "format: table", "format: csv",
            "m.yaml:7:9: error: 'format' cannot be 'csv' [mapping.unknown-value]\n  fix: one of table, json, jsonl, yaml, xml"
        ),
        (
            "  severity:", "  severety:",
            "m.yaml:14:13: error: the record kind 'incidents' has no column 'severety' [mapping.unknown-column]\n  fix: did you mean 'severity'?"
        ),
        (
            "监控: monitoring, 用户", "监控: monitor, 用户",
            "m.yaml:17:48: error: 'monitor' cannot be a value of 'detected_by': it is not among the values of this column [mapping.bad-value]\n  fix: one of monitoring, user, staff, partner, unknown"
        ),
        (
            "else: unknown", "else: someone",
            "m.yaml:17:81: error: 'someone' cannot be a value of 'detected_by': it is not among the values of this column [mapping.bad-value]\n  fix: one of monitoring, user, staff, partner, unknown"
        ),
        (
            "一级: 1,", "一级: first,",
            "m.yaml:14:45: error: 'first' cannot be a value of 'severity': it is no whole number [mapping.bad-value]"
        ),
        (
            "zone: \"+08:00\"", "zone: Beijing",
            "m.yaml:9:7: error: 'zone' must be an offset such as \"+08:00\", a name such as Asia/Shanghai, or local [mapping.wrong-type]"
        ),
        (
            "from: 开始时间, time: \"yyyy-MM-dd HH:mm:ss\"", "from: 开始时间, time: YYYY",
            "m.yaml:15:42: error: 'time' must be auto, rfc3339, epoch-s, epoch-ms, epoch-us, epoch-ns or a pattern such as \"yyyy-MM-dd HH:mm:ss\" [mapping.wrong-type]"
        ),
        (
            "  id: 单号\n", "",
            "m.yaml:12:3: warning: nothing is mapped to 'id', so that duplicate incidents are not recognised [mapping.no-key]\n  fix: map a column to 'id'"
        ),
        (
            "reassignments: 转派次数", "reassignments: {from: 转派次数, unit: minutes}",
            "m.yaml:19:45: error: 'unit' does not fit here: 'reassignments' is no length of time and no share [mapping.not-applicable]\n  fix: take 'unit' out"
        ),
        (
            "constant: production", "constant: production, from: x",
            "m.yaml:18:45: error: 'from' does not fit here: a constant needs nothing else [mapping.not-applicable]\n  fix: take 'from' out"
        ),
        (
            "detect: {columns: [单号, 开始时间]}", "detect: {keys: [单号]}",
            "m.yaml:8:16: error: 'keys' does not fit here: it is not for this format [mapping.not-applicable]\n  fix: take 'keys' out"
        ),
        (
            "detect: {columns: [单号, 开始时间]}", "detect: {}",
            "m.yaml:8:9: error: 'columns' is missing [mapping.missing-key]\n  fix: add the key 'columns'"
        ),
        (
            "id: acme-incidents", "id: Acme Incidents",
            "m.yaml:2:5: error: 'id' must be lower-case letters, digits and hyphens [mapping.wrong-type]"
        ),
        (
            "mapping: 1", "mapping: 2",
            "m.yaml:1:10: error: mapping files of version '2' cannot be read [mapping.version]\n  fix: write 'mapping: 1'"
        ),
        (
            "skip: {where:", "skip: {when:",
            "m.yaml:20:14: error: unknown key 'when' [mapping.unknown-key]\n  fix: one of where"
        ),
        (
            "        severity: 1\n", "        severities: 1\n",
            "m.yaml:29:21: error: the record kind 'incidents' has no column 'severities' [mapping.unknown-column]\n  fix: did you mean 'severity'?"
        ),
    ])
    func `a mistake is located, explained and mended`(old: String, new: String, expected: String) {
        #expect(faults(old, new).contains(expected))
    }

    @Test func `a column that is known from a time on needs that time`() {
        let found = faults("  title: {from: [标题, 摘要]}", "  cause: {constant: change}\n  sla_met: {constant: true}")
        #expect(
            found.first == """
                m.yaml:12:3: warning: 'sla_met' counts from 'closed_at' on, which nothing is mapped to, so that it never counts [mapping.never-known]
                  fix: map a column to 'closed_at'
                """)
        #expect(!found.contains { $0.contains("'cause'") })
    }

    @Test func `a mapping of events needs a time`() {
        let found = faults("  started_at: {from: 开始时间, time: \"yyyy-MM-dd HH:mm:ss\"}\n", "")
        #expect(
            found.contains {
                $0.contains("nothing is mapped to 'started_at', and 'incidents' without it count in no period")
            })
    }

    @Test(arguments: [
        ("$..items", "recursive descents ('..')"), ("$.items[?(@.a > 1)]", "filters ('[?(@.a > 1)]')"),
        ("$.items[0:2]", "slices ('[0:2]')"), ("$.items[0,1]", "unions ('[0,1]')"),
        ("$.items[-1]", "negative positions ('[-1]')"),
        ("$.items.length()", "functions ('length()')"), ("$.items[(1)]", "scripts ('[(1)]')"), ("$['a','b']", "unions"),
    ])
    func `what paths cannot do is refused by its name`(path: String, name: String) {
        let text = """
            mapping: 1
            id: x
            tool: x
            records: services
            format: json
            detect: {keys: [a, b]}
            rows: "\(path)"
            columns: {service: a}
            """
        let found = faults(text)
        #expect(found.map(\.id) == ["mapping.path"])
        #expect(found.first?.summary.en.contains(name) == true)
        #expect(found.first?.location?.line == 7)
    }

    @Test(arguments: ["$x", "$.", "$.a.", "$.a[", "$.a['b", "$.a[x]", "$.a]b", "$['a'"])
    func `a text that is no path is refused`(path: String) {
        let text =
            "mapping: 1\nid: x\ntool: x\nrecords: services\nformat: json\ndetect: {keys: [a, b]}\nrows: \"\(path)\"\ncolumns: {service: a}\n"
        #expect(faults(text).map(\.id) == ["mapping.path"])
    }

    @Test(arguments: [
        "", "a: 1", "[1, 2]", "mapping: 1", "mapping: [1]", "mapping: {a: 1}\ncolumns: 3\ndetect: x\ntests: 4\nskip: 1",
    ])
    func `what is no mapping gives none, and says so`(text: String) {
        var diagnostics: [Diagnostic] = []
        #expect(MappingAdapter(Content(path: "m.yaml", bytes: Array(text.utf8)), reporting: &diagnostics) == nil)
        #expect(diagnostics.containsErrors)
    }

    @Test func `one file holds one mapping`() {
        #expect(faults(Self.good + "---\n" + Self.good).map(\.id) == ["mapping.several-documents"])
    }

    @Test func `the tests in a mapping are run`() throws {
        var diagnostics: [Diagnostic] = []
        let adapter = try #require(
            MappingAdapter(Content(path: "m.yaml", bytes: Array(Self.good.utf8)), reporting: &diagnostics))
        #expect(adapter.testCount == 1)
        #expect(adapter.runTests() == [])
    }

    @Test(arguments: [
        ("severity: 1\n", "severity: 2\n", "expected 'severity' to be '2', got '1'"),
        (
            "2023-01-01T19:04:05Z", "2023-01-02T03:04:05Z",
            "expected 'started_at' to be '2023-01-02T03:04:05Z', got '2023-01-01T19:04:05Z'"
        ),
        (
            "recovered_at: null", "recovered_at: 2023-01-01T19:04:05Z",
            "expected 'recovered_at' to be '2023-01-01T19:04:05Z', got nothing"
        ),
        ("title: 支付超时\n", "title: null\n", "expected no 'title', got '支付超时'"),
        ("状态: 作废}", "状态: 关闭}", "expected 1 records, got 2"),
        ("级别: 一级, 开始时间", "级别: 九级, 开始时间", "'九级' in '级别' is not listed in 'values'; 'severity' is missing there"),
    ])
    func `a test that fails says what was expected and what came out`(old: String, new: String, expected: String) throws
    {
        let text = Self.good.replacing(old, with: new)
        #expect(text != Self.good)
        var diagnostics: [Diagnostic] = []
        let adapter = try #require(
            MappingAdapter(Content(path: "m.yaml", bytes: Array(text.utf8)), reporting: &diagnostics))
        let failures = adapter.runTests()
        #expect(failures.contains { $0.summary.en == expected })
        #expect(failures.allSatisfy { $0.severity == .error && $0.location?.path == "m.yaml" })
    }

    @Test func `damaged mapping files never crash`() {
        let bytes = Array(Self.good.utf8)
        for copy in Damage.cuts(bytes) + Damage.flips(bytes, count: 200) {
            var diagnostics: [Diagnostic] = []
            let adapter = MappingAdapter(Content(path: "m.yaml", bytes: copy), reporting: &diagnostics)
            #expect(adapter != nil || diagnostics.containsErrors)
            _ = adapter?.runTests()
        }
    }
}

extension MappingFileTests {
    @Test func `the schema names all keys, formats and record kinds`() throws {
        let bytes = TestFile.repository("mappings/schema/mapping.schema.json")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        #expect(properties["records"]?["enum"] as? [String] == RecordKind.all.map(\.id))
        #expect(properties["format"]?["enum"] as? [String] == ["table", "json", "jsonl", "yaml", "xml"])
        for key in properties.keys.sorted() {
            let found = faults("mapping: 1\n\(key): 1\n").filter { $0.id == "mapping.unknown-key" }
            #expect(found == [], "\(key)")
        }
        let unknown = faults("mapping: 1\nzzzzzzzzzzzzzzzzzzzz: 1\n").first { $0.id == "mapping.unknown-key" }
        #expect(
            unknown?.fixes.first?.en
                == "one of mapping, id, tool, name, limits, records, format, detect, rows, fill, blocks, zone, missing, columns, identity, split, keep, skip, also, tests"
        )
        #expect(properties.count == 20)
    }

    @Test func `the schema names all keys of columns and of further records`() throws {
        let bytes = TestFile.repository("mappings/schema/mapping.schema.json")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let forms = try #require(definitions["column"]?["anyOf"] as? [[String: Any]])
        let columnKeys = forms.flatMap { ($0["properties"] as? [String: Any] ?? [:]).keys }.sorted()
        #expect(known(in: "columns: {id: {zzzzzzzzzzzzzzzzzzzz: 1}}") == columnKeys)
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        let also = try #require((properties["also"]?["items"] as? [String: Any])?["properties"] as? [String: Any])
        #expect(known(in: "also: [{zzzzzzzzzzzzzzzzzzzz: 1}]") == also.keys.sorted())
    }

    /// The keys that a mapping with an unknown one is told of, sorted.
    private func known(in line: String) -> [String] {
        let text =
            "mapping: 1\nid: x\ntool: x\nrecords: incidents\nformat: json\ndetect: {keys: [a, b]}\n" + line + "\n"
        let fix = faults(text).first { $0.id == "mapping.unknown-key" }?.fixes.first?.en ?? ""
        return fix.replacing("one of ", with: "").split(separator: ", ").map(String.init).sorted()
    }
}
