import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct MappingAdapterTests {
    /// The adapter of a mapping fixture.
    private func adapter(_ name: String) throws -> MappingAdapter {
        var diagnostics: [Diagnostic] = []
        let content = Content(path: name, bytes: TestFile.fixture("mapping/\(name)"))
        let adapter = MappingAdapter(content, reporting: &diagnostics)
        #expect(diagnostics == [])
        return try #require(adapter)
    }

    private func read(_ mapping: String, _ file: String) throws -> AdapterTrial {
        AdapterTrial(try adapter(mapping), TestFile.fixture("mapping/\(file)"), path: file)
    }

    @Test func `a mapping describes its format`() throws {
        let format = try adapter("acme-incidents.yaml").format
        #expect(format.id == "acme-incidents")
        #expect(format.tool == "Acme ITSM")
        #expect(format.summary.zh == "Acme 服务台的事件")
        #expect(format.kinds == [.incidents])
        #expect(format.limits?.en == "only closed incidents are exported")
    }

    @Test(arguments: ["acme-incidents.csv", "acme-incidents-gb18030.csv"])
    func `a table with Chinese columns becomes records, whatever its encoding`(file: String) throws {
        let trial = try read("acme-incidents.yaml", file)
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.positions("incidents") == [2, 3, 5, 6])
        #expect(
            trial.rows("incidents")[0] == [
                "id": "A1", "title": "支付超时", "severity": "1", "started_at": "2023-01-01T19:04:05Z",
                "recovered_at": "2023-01-01T20:04:05Z", "detected_by": "monitoring", "environment": "production",
                "reassignments": "0",
            ])
        #expect(trial.values("incidents", "title") == ["支付超时", "登录失败", "慢查询", "多行\n标题"])
        #expect(trial.values("incidents", "severity") == ["1", "2", "-", "-"])
        #expect(trial.values("incidents", "detected_by") == ["monitoring", "user", "unknown", "-"])
        #expect(trial.values("incidents", "reassignments") == ["0", "1", "-", "3"])
    }

    @Test func `a file with a byte order mark reads the same`() throws {
        let plain = TestFile.fixture("mapping/acme-incidents.csv")
        let adapter = try adapter("acme-incidents.yaml")
        let marked = AdapterTrial(adapter, [0xEF, 0xBB, 0xBF] + plain)
        #expect(marked.rows("incidents") == AdapterTrial(adapter, plain).rows("incidents"))
        #expect(marked.rows("incidents").count == 4)
    }

    @Test func `every cell that cannot be read is reported with line, column and value`() throws {
        let trial = try read("acme-incidents.yaml", "acme-incidents.csv")
        #expect(
            trial.diagnostics.map { $0.formatted(in: .english).split(separator: "\n")[0] } == [
                "acme-incidents.csv:5: warning: '特级' in '级别' is not listed in 'values'; 'severity' is missing there [mapping.not-listed]",
                "acme-incidents.csv:6: error: '2023/1/6 10:00' in '开始时间' is no time in the format that the mapping says; 'started_at' is missing there [mapping.not-a-time]",
                "acme-incidents.csv:5: warning: '昨天' in '恢复时间' is no time in the format that the mapping says; 'recovered_at' is missing there [mapping.not-a-time]",
                "acme-incidents.csv:5: warning: '两次' in '转派次数' is no whole number; 'reassignments' is missing there [mapping.not-a-whole-number]",
                "acme-incidents.csv: note: 1 rows are not taken: '状态' is '作废' or '取消' [mapping.skipped]",
            ])
    }

    @Test func `a fault in ten thousand rows gives three diagnostics and a number`() throws {
        var text = "单号,开始时间\n"
        for row in 0..<10_000 { text += "A\(row),never\n" }
        let trial = AdapterTrial(try adapter("acme-incidents.yaml"), text)
        let found = trial.diagnostics("mapping.not-a-time")
        #expect(found.count == 4)
        #expect(found.compactMap(\.location?.line) == [2, 3, 4])
        #expect(
            found.last?.summary.en
                == "'started_at' is missing in 9997 more rows, where the value is no time in the format that the mapping says"
        )
        #expect(found.allSatisfy { $0.severity == .error })
        #expect(trial.rows("incidents").count == 10_000)
    }

    @Test func `a column that the source lacks is reported with the nearest name`() throws {
        let trial = AdapterTrial(try adapter("acme-incidents.yaml"), "单号,开始时间,转派次数量\nA1,2023-01-02 03:04:05,1\n")
        let found = trial.diagnostics("mapping.no-such-source")
        #expect(
            found.map(\.summary.en) == [
                "'标题', '摘要' is in no row; 'title' is missing in all of them",
                "'级别' is in no row; 'severity' is missing in all of them",
                "'恢复时间' is in no row; 'recovered_at' is missing in all of them",
                "'来源' is in no row; 'detected_by' is missing in all of them",
                "'转派次数' is in no row; 'reassignments' is missing in all of them",
            ])
        #expect(found.last?.fixes.first?.en == "did you mean '转派次数量'?")
    }

    @Test func `nested JSON is read by paths`() throws {
        let trial = try read("orders.yaml", "orders.json")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.recognition?.reason.en == "the mapping 'order-deployments' asks for 'data', '$.data.items[0].no'")
        #expect(trial.positions("deployments") == [1, 2, 3])
        #expect(
            trial.rows("deployments")[0] == [
                "id": "D-1", "service": "order-center", "environment": "production",
                "started_at": "2023-11-14T22:13:20Z",
                "automated": "true",
            ])
        #expect(trial.values("deployments", "automated") == ["true", "false", "-"])
        #expect(
            trial.diagnostics.map { "\($0.location?.line ?? 0) \($0.id)" } == [
                "7 mapping.not-a-time", "7 mapping.not-a-truth-value", "5 mapping.not-a-single-value",
                "6 mapping.not-a-single-value", "7 mapping.not-a-single-value",
            ])
    }

    @Test func `XML is read by the names of elements and attributes`() throws {
        let trial = try read("drills.yaml", "acme.xml")
        #expect(trial.recognition?.confidence == .certain)
        #expect(
            trial.rows("drills") == [
                [
                    "id": "DR-1", "kind": "failover", "started_at": "2023-05-01T02:00:00Z",
                    "ended_at": "2023-05-01T04:00:00Z", "actual_time": "5400s",
                    "passed": "true",
                ],
                [
                    "id": "DR-2", "kind": "tabletop", "started_at": "2023-06-01T02:00:00Z", "actual_time": "900s",
                    "passed": "false",
                ],
            ])
        #expect(trial.diagnostics == [])
    }

    @Test func `JSON lines give one record for each line, and a broken line costs only itself`() throws {
        let mapping = """
            mapping: 1
            id: lines
            tool: x
            records: alert_events
            format: jsonl
            detect: {keys: [n, at]}
            columns: {id: n, fired_at: {from: at, time: epoch-ms}}
            """
        let trial = try inline(
            mapping, #"{"n":"1","at":1700000000000}"# + "\n{\"n\":2,\n" + #"{"n":3,"at":"1700000000001"}"#)
        #expect(trial.values("alert_events", "id") == ["1", "3"])
        #expect(trial.positions("alert_events") == [1, 2])
        #expect(trial.diagnostics.count == 1)
        #expect(trial.diagnostics.first?.location?.line == 2)
    }

    @Test func `YAML documents give rows like JSON`() throws {
        let mapping = """
            mapping: 1
            id: yaml
            tool: x
            records: plans
            format: yaml
            detect: {keys: [plans, owner]}
            rows: $.plans[*]
            columns: {id: name, kind: {from: sort, values: {预案: contingency}}, executable: {from: script.ready}}
            """
        let trial = try inline(
            mapping,
            "owner: a\nplans:\n- {name: p1, sort: 预案, script: {ready: yes}}\n---\nowner: b\nplans:\n- {name: p2}\n- {name: p3, sort: runbook}\n"
        )
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.values("plans", "id") == ["p1", "p2", "p3"])
        #expect(trial.values("plans", "kind") == ["contingency", "-", "-"])
        #expect(trial.values("plans", "executable") == ["true", "-", "-"])
        #expect(trial.positions("plans") == [1, 2, 3])
        #expect(trial.ids == ["mapping.not-listed"])
    }

    @Test func `white space of any sort around a value does not count`() throws {
        let mapping = """
            mapping: 1
            id: blanks
            tool: x
            records: services
            format: json
            detect: {path: ["$[0].s", "$[0].t"]}
            columns: {service: s, tier: t}
            """
        let trial = try inline(mapping, #"[{"s": "　pay ﻿", "t": " 2　"}, {"s": "  ", "t": "　"}]"#)
        #expect(trial.rows("services") == [["service": "pay", "tier": "2"], [:]])
    }

    @Test func `columns of the same name map to themselves when identity is on`() throws {
        let mapping = """
            mapping: 1
            id: own
            tool: x
            records: services
            format: table
            detect: {columns: [service, critical]}
            identity: true
            columns: {owner: team}
            """
        let trial = try inline(mapping, "service,critical,tier,team,lifecycle,other\npay,yes,1,payments,Production,x\n")
        #expect(
            trial.rows("services") == [
                ["service": "pay", "critical": "true", "tier": "1", "owner": "payments", "lifecycle": "production"]
            ])
        #expect(trial.diagnostics == [])
    }

    @Test(arguments: [
        ("time: rfc3339", "2023-01-02T03:04:05+08:00", "2023-01-01T19:04:05Z", ""),
        ("time: rfc3339", "2023-01-02 03:04:05", "-", "mapping.no-zone"),
        ("time: rfc3339", "1700000000", "-", "mapping.not-a-time"),
        ("time: auto", "2023-01-02 03:04:05", "-", "mapping.no-zone"),
        ("zone: Asia/Shanghai", "2023-01-02 03:04:05", "2023-01-01T19:04:05Z", ""),
        ("time: epoch-us", "1700000000000000", "2023-11-14T22:13:20Z", ""),
        ("time: \"d/M/yyyy HH:mm\", zone: UTC", "29/2/2016 01:16", "2016-02-29T01:16:00Z", ""),
        ("time: \"d/M/yyyy HH:mm\", zone: UTC", "2/29/2016 01:16", "-", "mapping.not-a-time"),
        ("time: auto", "?", "-", ""),
    ])
    func `times are read as the mapping says`(keys: String, text: String, expected: String, fault: String) throws {
        let mapping = """
            mapping: 1
            id: times
            tool: x
            records: alert_events
            format: table
            detect: {columns: [n, at]}
            columns: {id: n, fired_at: {from: at, \(keys)}}
            """
        let trial = try inline(mapping, "n,at\n1,\(text)\n")
        #expect(trial.values("alert_events", "fired_at") == [expected])
        #expect(trial.ids == (fault.isEmpty ? [] : [fault]))
    }

    @Test(arguments: [
        ("objective", "unit: percent", "99.9", "0.999", ""),
        ("objective", "unit: percent", "99.95%", "0.9995", ""),
        ("objective", "", "0.999", "0.999", ""),
        ("objective", "", "99.9%", "-", "mapping.percent-sign"),
        ("objective", "", "high", "-", "mapping.not-a-number"),
        ("window_days", "", "30", "30", ""),
        ("window_days", "", "30.5", "-", "mapping.not-a-whole-number"),
        ("window_days", "", "30.0", "30", ""),
        ("kind", "", "Latency", "latency", ""),
        ("kind", "", "speed", "-", "mapping.not-allowed"),
        ("kind", "values: {speed: latency}", "SPEED", "latency", ""),
        ("kind", "values: {speed: latency}, else: keep", "quality", "quality", ""),
        ("kind", "values: {speed: latency}, else: missing", "colour", "-", ""),
        ("has_alerts", "", "有", "true", ""),
        ("has_alerts", "", "perhaps", "-", "mapping.not-a-truth-value"),
    ])
    func `values are converted by the type of the column`(
        column: String, keys: String, text: String, expected: String, fault: String
    ) throws {
        let mapping = """
            mapping: 1
            id: slos
            tool: x
            records: slos
            format: table
            detect: {columns: [service, x]}
            columns:
              name: service
              \(column): {from: x\(keys.isEmpty ? "" : ", ")\(keys)}
            """
        let trial = try inline(mapping, "service,x\npay,\(text)\n")
        #expect(trial.values("slos", column) == [expected])
        #expect(trial.ids == (fault.isEmpty ? [] : [fault]))
    }

    @Test(arguments: [
        ("unit: minutes", "90", "5400s"), ("unit: h", "1.5", "5400s"), ("", "1h30m", "5400s"),
        ("", "1 小时 30 分钟", "5400s"),
    ])
    func `lengths of time are read with their unit`(keys: String, text: String, expected: String) throws {
        let trial = try drill(keys, text)
        #expect(trial.values("drills", "actual_time") == [expected])
        #expect(trial.diagnostics == [])
    }

    @Test func `a length of time without a unit is not guessed`() throws {
        let trial = try drill("", "90")
        #expect(trial.values("drills", "actual_time") == ["-"])
        #expect(
            trial.diagnostics.first?.formatted(in: .chinese) == """
                evidence:2: 警告: “cost”中的“90”是没有单位的时长，该处“actual_time”缺失 [mapping.no-unit]
                  建议: 请为“actual_time”加上 unit，例如 minutes
                """)
    }

    private func drill(_ keys: String, _ text: String) throws -> AdapterTrial {
        let mapping = """
            mapping: 1
            id: drills
            tool: x
            records: drills
            format: table
            detect: {columns: [n, cost]}
            columns: {id: n, started_at: at, actual_time: {from: cost\(keys.isEmpty ? "" : ", ")\(keys)}}
            """
        return try inline(mapping, "n,at,cost\n1,2023-01-01T00:00:00Z,\(text)\n")
    }

    @Test func `a path that stops at the list is a fault with its fix`() throws {
        var text = String(decoding: TestFile.fixture("mapping/orders.yaml"), as: UTF8.self)
        text = text.replacing("rows: \"$.data.items[*]\"", with: "rows: $.data.items")
        let trial = try inline(text, String(decoding: TestFile.fixture("mapping/orders.json"), as: UTF8.self))
        #expect(trial.ids == ["mapping.not-a-row"])
        #expect(trial.diagnostics.first?.fixes.first?.en == "let 'rows' go on to the items of the list with '[*]'")
        #expect(trial.rows("deployments").isEmpty)
    }

    @Test func `rows may be lists whose items are found by their place`() throws {
        let mapping = """
            mapping: 1
            id: lists
            tool: x
            records: alert_events
            format: json
            detect: {path: "$.rows[0][1]", keys: [rows]}
            rows: $.rows[*]
            columns: {id: "[0]", fired_at: "[1]"}
            """
        let trial = try inline(mapping, #"{"rows": [["a", "2023-01-01T00:00:00Z"], ["b", null]]}"#)
        #expect(trial.values("alert_events", "id") == ["a", "b"])
        #expect(trial.values("alert_events", "fired_at") == ["2023-01-01T00:00:00Z", "-"])
    }

    @Test func `conditions of one map must all hold, and of several maps one`() throws {
        func count(_ rule: String) throws -> [String] {
            let mapping = """
                mapping: 1
                id: skips
                tool: x
                records: alert_events
                format: table
                detect: {columns: [n, at]}
                columns: {id: n, fired_at: at}
                skip: {where: \(rule)}
                """
            let rows = "1,2023-01-01T00:00:00Z,a,x\n2,2023-01-01T00:00:00Z,a,y\n3,2023-01-01T00:00:00Z,b,x\n"
            return try inline(mapping, "n,at,p,q\n" + rows).values("alert_events", "id")
        }
        #expect(try count("{p: a}") == ["3"])
        #expect(try count("{p: a, q: x}") == ["2", "3"])
        #expect(try count("[{p: a}, {q: x}]") == [])
    }

    @Test func `a mapping is preferred to a built-in adapter that is as sure`() throws {
        let adapter = try adapter("acme-incidents.yaml")
        let content = Content(path: "x", bytes: TestFile.fixture("mapping/acme-incidents.csv"))
        guard
            case .recognized(let found, let recognition) = Detector(mappings: [adapter], adapters: [adapter]).detect(
                content)
        else {
            Issue.record("the content is not recognised")
            return
        }
        #expect(found.format.id == "acme-incidents")
        #expect(recognition.reason.zh == "映射“acme-incidents”所要求的“单号”、“开始时间”都在")
    }

    @Test func `one marker makes a file possible, and a missing one makes it foreign`() throws {
        let mapping = """
            mapping: 1
            id: one
            tool: x
            records: services
            format: table
            detect: {columns: [app]}
            columns: {service: app}
            """
        #expect(try inline(mapping, "app,x\na,b\n").recognition?.confidence == .possible)
        #expect(try inline(mapping, "apps,x\na,b\n").recognition == nil)
        #expect(try inline(mapping, #"[{"app": 1}]"#).recognition == nil)
        #expect(try inline(mapping, #"[{"app": 1}]"#).ids == ["mapping.other-form"])
    }

    @Test(arguments: [
        ("acme-incidents.yaml", "acme-incidents.csv"), ("acme-incidents.yaml", "acme-incidents-gb18030.csv"),
        ("orders.yaml", "orders.json"), ("drills.yaml", "acme.xml"),
    ])
    func `damaged files never crash`(mapping: String, file: String) throws {
        let adapter = try adapter(mapping)
        let bytes = TestFile.fixture("mapping/\(file)")
        let all = AdapterTrial(adapter, bytes).rows(adapter.format.kinds[0].id).count
        for copy in Damage.cuts(bytes) {
            #expect(AdapterTrial(adapter, copy).rows(adapter.format.kinds[0].id).count <= all)
        }
        for copy in Damage.flips(bytes) { _ = AdapterTrial(adapter, copy).diagnostics.sorted() }
    }

    private func inline(_ mapping: String, _ text: String) throws -> AdapterTrial {
        var diagnostics: [Diagnostic] = []
        let adapter = MappingAdapter(Content(path: "m.yaml", bytes: Array(mapping.utf8)), reporting: &diagnostics)
        #expect(diagnostics.filter { $0.severity == .error } == [])
        return AdapterTrial(try #require(adapter), text)
    }
}
