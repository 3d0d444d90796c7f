import Adapters
import Diagnostics
import Evidence
import Testing

/// What a mapping can say about where values, rows and records come from.
@Suite struct MappingLanguageTests {
    private func adapter(_ mapping: String, files: [String: String] = [:]) throws -> MappingAdapter {
        var diagnostics: [Diagnostic] = []
        let adapter = MappingAdapter(
            Content(path: "m.yaml", bytes: Array(mapping.utf8)), loading: { files[$0].map { Array($0.utf8) } },
            reporting: &diagnostics)
        #expect(diagnostics.filter { $0.severity == .error }.map { $0.formatted(in: .english) } == [])
        return try #require(adapter)
    }

    /// Reads a table of alert events by a mapping whose last lines are given.
    private func alerts(_ rules: String, _ table: String, files: [String: String] = [:]) throws -> AdapterTrial {
        let head =
            "mapping: 1\nid: t\ntool: x\nrecords: alert_events\nformat: table\ndetect: {columns: [n, at]}\nzone: UTC\n"
        return AdapterTrial(try adapter(head + rules, files: files), table)
    }

    @Test func `a header may stand below titles, and repeated headers and totals are not taken`() throws {
        let table = "2023 年故障台账,,\n制表：甲,,\nn,at,p\n1,2023-01-01 00:00,a\nn,at,p\n2,2023-01-02 00:00,b\n合计,2,\n,总计：,2\n"
        let trial = try alerts("columns: {id: n, fired_at: at}\n", table)
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.values("alert_events", "id") == ["1", "2"])
        #expect(trial.positions("alert_events") == [4, 6])
        #expect(
            trial.diagnostics.map { "\($0.id) \($0.summary.en)" } == [
                "mapping.repeated-header 1 rows repeat the names of the columns and are not taken",
                "mapping.totals 2 rows give totals and are not taken",
            ])
        let single = try alerts("columns: {id: n, fired_at: at}\n", "Incidents of May\n\nn;at\n1;2023-01-01 00:00\n")
        #expect(single.values("alert_events", "id") == ["1"])
    }

    @Test func `names of columns differ in width and case, and one of several may be there`() throws {
        let mapping =
            "mapping: 1\nid: t\ntool: x\nrecords: services\nformat: table\n"
            + "detect: {columns: [[App, ＡＰＰ＿Ｎａｍｅ], Ｏｗｎｅｒ（team）]}\ncolumns: {service: app_name, owner: \"OWNER(TEAM)\"}\n"
        let trial = AdapterTrial(try adapter(mapping), "APP NAME,Owner（Team）\npay,payments\n")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.rows("services") == [["service": "pay", "owner": "payments"]])
    }

    @Test func `merged cells are filled from above, and months above blocks go to the rows below`() throws {
        let filled = try alerts(
            "fill: [month]\ncolumns: {id: n, fired_at: {text: \"{month}-{at}\"}}\n",
            "month,n,at\n2023-01,1,02\n,2,03\n2023-02,3,04\n,4,\n")
        #expect(
            filled.values("alert_events", "fired_at") == [
                "2023-01-02T00:00:00Z", "2023-01-03T00:00:00Z", "2023-02-04T00:00:00Z", "-",
            ])
        let blocks = try alerts(
            "blocks: month\ncolumns: {id: n, fired_at: {text: \"{month}{at}\", time: \"yyyy年M月d日 H:mm\"}}\n",
            "n,at,p\n2023年1月,,\n1,2日 8:00,x\n2023年2月,,\n2,3日 9:30,y\n")
        #expect(blocks.values("alert_events", "id") == ["1", "2"])
        #expect(blocks.values("alert_events", "fired_at") == ["2023-01-02T08:00:00Z", "2023-02-03T09:30:00Z"])
    }

    @Test func `a length of time is added to a time, and an unfinished one has no end`() throws {
        let trial = try alerts(
            "columns: {id: n, fired_at: at, resolved_at: {from: at, plus: {from: [cost, \"length\"], unit: minutes}}}\n",
            "n,at,cost,length\n1,2023-01-01 00:00,90,\n2,2023-01-01 00:00,,\n3,2023-01-01 00:00,,1h\n4,2023-01-01 00:00,soon,\n"
        )
        #expect(
            trial.values("alert_events", "resolved_at") == [
                "2023-01-01T01:30:00Z", "-", "2023-01-01T01:00:00Z", "-",
            ])
        #expect(trial.diagnostics.map { "\($0.location?.line ?? 0) \($0.id)" } == ["5 mapping.not-a-duration"])
    }

    @Test func `a part of a text is read, and where the pattern fits nowhere the value is missing`() throws {
        let trial = try alerts(
            "columns: {id: n, fired_at: at, incident: {from: note, match: \"(?i)(inc[-_]?[0-9]{3,})\"}}\n",
            "n,at,note\n1,2023-01-01 00:00,see INC-1234 please\n2,2023-01-01 00:00,inc12\n3,2023-01-01 00:00,\n")
        #expect(trial.values("alert_events", "incident") == ["INC-1234", "-", "-"])
        #expect(trial.diagnostics == [])
    }

    @Test func `a joined table gives names, and keys that it lacks are counted`() throws {
        let files = ["systems.csv": "编码,服务\nA,支付\nB,\nA,账务\nC,登录\n"]
        var table = "n,at,code\n1,2023-01-01 00:00,A\n2,2023-01-01 00:00,B\n3,2023-01-01 00:00,C\n"
        for row in 4..<14 { table += "\(row),2023-01-01 00:00,Z\n" }
        let column = "service: {from: code, join: {file: systems.csv, key: 编码, value: 服务}"
        let trial = try alerts("columns: {id: n, fired_at: at, \(column)}}\n", table, files: files)
        #expect(trial.values("alert_events", "service").prefix(4) == ["支付", "-", "登录", "-"])
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "'Z' in 'code' is no key of the joined table; 'service' is missing there",
                "'Z' in 'code' is no key of the joined table; 'service' is missing there",
                "'Z' in 'code' is no key of the joined table; 'service' is missing there",
                "'service' is missing in 7 more rows, where the value is no key of the joined table",
            ])
        let kept = try alerts("columns: {id: n, fired_at: at, \(column), else: keep}}\n", table, files: files)
        #expect(kept.values("alert_events", "service").prefix(4) == ["支付", "-", "登录", "Z"])
        #expect(kept.diagnostics == [])
    }

    @Test func `a row becomes records of several kinds with conditions of their own`() throws {
        let mapping = """
            mapping: 1
            id: reviews
            tool: x
            records: post_incident_reviews
            format: table
            detect: {columns: [复盘编号, 改进措施]}
            zone: "+08:00"
            columns: {id: 复盘编号, published_at: 发布时间}
            keep: {where: {状态: {match: "^已发布"}}}
            also:
              - records: action_items
                columns: {id: 措施编号, source: 复盘编号, title: 改进措施, created_at: 发布时间, origin: {constant: post-incident-review}}
                skip: {where: {改进措施: [null, 无]}}
            tests:
              - rows: [{复盘编号: R1, 状态: 已发布, 发布时间: 2023-01-01 08:00, 改进措施: 加告警, 措施编号: M1}]
                expect: [{id: R1}]
                also: {action_items: [{id: M1, source: R1, origin: post-incident-review}]}
            """
        let reviews = try adapter(mapping)
        #expect(reviews.runTests() == [])
        #expect(reviews.format.kinds.map(\.id) == ["action_items", "post_incident_reviews"])
        let trial = AdapterTrial(
            reviews,
            "复盘编号,状态,发布时间,改进措施,措施编号\nR1,已发布,2023-01-01 08:00,加告警,M1\nR2,草稿,2023-01-02 08:00,扩容,M2\nR3,已发布,2023-01-03 08:00,无,\n"
        )
        #expect(trial.values("post_incident_reviews", "id") == ["R1", "R3"])
        #expect(trial.values("action_items", "id") == ["M1", "M2"])
        #expect(trial.values("action_items", "source") == ["R1", "R2"])
        #expect(trial.ids == ["mapping.not-kept", "mapping.skipped"])
        #expect(
            try adapter(mapping.replacing("action_items: [{id: M1", with: "action_items: [{id: M9")).runTests().map(
                \.summary.en) == ["expected 'id' to be 'M9', got 'M1'"])
    }

    @Test func `persons in one cell become a shift each`() throws {
        let mapping =
            "mapping: 1\nid: t\ntool: x\nrecords: on_call_shifts\nformat: table\ndetect: {columns: [人, 日]}\nzone: UTC\n"
            + "columns: {schedule: 表, person: 人, started_at: 日}\nsplit: {from: 人, by: [\"、\", \",\"]}\n"
        let trial = AdapterTrial(try adapter(mapping), "人,日,表\n\"甲、乙,\",2023-01-01,一\n,2023-01-02,一\n")
        #expect(trial.values("on_call_shifts", "person") == ["甲", "乙", "-"])
        #expect(trial.values("on_call_shifts", "schedule") == ["一", "一", "一"])
    }

    @Test func `paths find entries by a value, take the last, and count`() throws {
        let mapping = """
            mapping: 1
            id: t
            tool: x
            records: incidents
            format: json
            detect: {keys: [issues, total]}
            rows: $.issues[*]
            columns:
              id: key
              started_at: created
              acknowledged_at: "history[field=status].at"
              recovered_at: {from: "history[field='status'].at", take: last}
              reassignments: {from: "history[field=assignee]", take: count}
              reopened: {from: "history[change.to=open]", take: count}
            """
        let text = """
            {"total": 2, "issues": [
              {"key": "a", "created": "2023-01-01T00:00:00Z", "history": [
                {"field": "assignee", "at": "2023-01-01T00:01:00Z"}, {"field": "status", "at": "2023-01-01T00:05:00Z"},
                {"field": "status", "at": "2023-01-01T01:00:00Z", "change": {"to": "open"}}]},
              {"key": "b", "created": "2023-01-01T00:00:00Z"}]}
            """
        let trial = AdapterTrial(try adapter(mapping), text)
        #expect(
            trial.rows("incidents") == [
                [
                    "id": "a", "started_at": "2023-01-01T00:00:00Z", "acknowledged_at": "2023-01-01T00:05:00Z",
                    "recovered_at": "2023-01-01T01:00:00Z", "reassignments": "1", "reopened": "1",
                ], ["id": "b", "started_at": "2023-01-01T00:00:00Z"],
            ])
        #expect(trial.diagnostics == [])
    }

    @Test func `items in a row become records that take from the row around them`() throws {
        let mapping = """
            mapping: 1
            id: t
            tool: x
            records: post_incident_reviews
            format: xml
            detect: {keys: [review], path: "$.reviews.review.@no"}
            rows: $.reviews.review
            columns: {id: "@no", published_at: date}
            also:
              - records: action_items
                each: "actions.action[kind=fix]"
                columns: {id: "@id", title: text, source: {outer: "@no"}, created_at: {outer: date}}
            """
        let text = """
            <x:reviews xmlns:x="urn:x"><review no="R1"><date>2023-01-01T00:00:00Z</date><actions>
            <action id="1"><kind>fix</kind><text>a</text></action><action id="2"><kind>note</kind></action></actions></review>
            <review no="R2"><date>2023-01-02T00:00:00Z</date></review></x:reviews>
            """
        let trial = AdapterTrial(try adapter(mapping), text)
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.values("post_incident_reviews", "id") == ["R1", "R2"])
        #expect(
            trial.rows("action_items") == [
                ["id": "1", "title": "a", "source": "R1", "created_at": "2023-01-01T00:00:00Z"]
            ])
    }

    @Test func `a share above one is not taken for a fraction`() throws {
        let mapping =
            "mapping: 1\nid: t\ntool: x\nrecords: slos\nformat: table\ndetect: {columns: [s, o]}\ncolumns: {name: s, objective: o}\n"
        let trial = AdapterTrial(try adapter(mapping), "s,o\na,99.9\nb,0.999\nc,1\n")
        #expect(
            trial.values("slos", "objective") == ["-", "0.999", "1.0"]
                || trial.values("slos", "objective") == ["-", "0.999", "1"])
        #expect(trial.diagnostics.first?.fixes.map(\.en) == ["add 'unit: percent' to 'objective'"])
    }

    @Test func `several formats of time are tried in turn, and two digits of a year count from 2000`() throws {
        let trial = try alerts(
            "columns: {id: n, fired_at: {from: at, time: [rfc3339, \"d/MMM/yy h:mm a\", \"d.M.yyyy\"]}}\n",
            "n,at\n1,2023-01-01T00:00:00+08:00\n2,14/Jul/25 3:42 PM\n3,5.6.2024\n4,2023-01-01\n")
        #expect(
            trial.values("alert_events", "fired_at") == [
                "2022-12-31T16:00:00Z", "2025-07-14T15:42:00Z", "2024-06-05T00:00:00Z", "-",
            ])
    }

    @Test func `a zone that is that of the reader must be given by the reader`() throws {
        let mapping = Array(
            "mapping: 1\nid: t\ntool: x\nrecords: alert_events\nformat: table\ndetect: {columns: [n, at]}\nzone: local\ncolumns: {id: n, fired_at: at}\n"
                .utf8)
        var diagnostics: [Diagnostic] = []
        let content = Content(path: "m", bytes: mapping)
        let known = try #require(
            MappingAdapter(content, localZone: ZoneRule(secondsFromUTC: 28_800), reporting: &diagnostics))
        let unknown = try #require(MappingAdapter(content, reporting: &diagnostics))
        #expect(diagnostics == [])
        #expect(
            AdapterTrial(known, "n,at\n1,2023-01-01 08:00\n").values("alert_events", "fired_at") == [
                "2023-01-01T00:00:00Z"
            ])
        #expect(AdapterTrial(unknown, "n,at\n1,2023-01-01 08:00\n").ids == ["mapping.no-zone"])
    }

    @Test(arguments: [
        ("[A-Z]+-\\\\d+", "see AB-12 now", "AB-12"), ("^(.*?)(?:\\\\(#\\\\d+\\\\))?$", "order (#3)", "order"),
        ("版本[:：]\\\\s*([\\\\w.]+)", "发布 版本： 2.1.0，", "2.1.0"), ("(a|ab)(c|bcd)$", "abcd", "a"),
        ("x{2,3}?", "xxxx", "xx"),
        ("[^,]+$", "a,b,c", "c"), ("(?i)p([0-4])", "级别P2", "2"), ("colou?r", "color", "color"), ("^b", "ab", "-"),
        ("(x)|y", "y", "-"), ("[]-]+", "a]-", "]-"), (".", "\u{1F600}", "\u{1F600}"),
    ])
    func `patterns find the first part that fits`(pattern: String, text: String, expected: String) throws {
        let trial = try alerts(
            "columns: {id: n, fired_at: at, rule: {from: note, match: \"\(pattern)\"}}\n",
            "n,at,note\n1,2023-01-01 00:00,\"\(text)\"\n")
        #expect(trial.values("alert_events", "rule") == [expected])
    }

    @Test func `a pattern that would send others astray takes no longer for it`() throws {
        let text = String(repeating: "a", count: 20_000)
        let trial = try alerts(
            "columns: {id: n, fired_at: at, rule: {from: note, match: \"^(a*)*(a|aa)+b$\"}}\n",
            "n,at,note\n1,2023-01-01 00:00,\(text)\n")
        #expect(trial.values("alert_events", "rule") == ["-"])
    }

    @Test(arguments: [
        "a{300}", "(((((a{99}){99}){99}", "a**", "[z-a]", "(a", "a)", "\\\\1", "(?<n>a)", "*", "[a",
        "((a{100}){100}){2}",
    ])
    func `what is no pattern is refused`(pattern: String) {
        var diagnostics: [Diagnostic] = []
        let mapping =
            "mapping: 1\nid: t\ntool: x\nrecords: services\nformat: table\ndetect: {columns: [a, b]}\n"
            + "columns: {service: {from: a, match: \"\(pattern)\"}}\n"
        let adapter = MappingAdapter(Content(path: "m", bytes: Array(mapping.utf8)), reporting: &diagnostics)
        #expect(adapter == nil)
        #expect(diagnostics.map(\.id) == ["mapping.pattern"])
    }

    @Test(arguments: [
        ("fired_at: {from: at, time: \"yyyy-MM-dd HH:mm\"}", "mapping.zone-missing", 8),
        ("fired_at: at, resolved_at: at", "mapping.same-time", 8),
        ("fired_at: at, rule: {from: n, match: \"(a\"}", "mapping.pattern", 8),
        ("fired_at: at, rule: {from: n, match: \"(?=a)\"}", "mapping.pattern", 8),
        ("fired_at: at, rule: {from: n, join: {file: none.csv, key: a, value: b}}", "mapping.no-join-file", 8),
        ("fired_at: at, rule: {from: n, join: {file: ../x.csv, key: a, value: b}}", "mapping.join-outside", 8),
        ("fired_at: at, rule: {from: n, join: {file: x.csv, key: cod, value: b}}", "mapping.join-column", 8),
        ("fired_at: at, rule: {text: \"{n\"}", "mapping.wrong-type", 8),
        ("fired_at: at, rule: {from: n, text: \"{n}\"}", "mapping.not-applicable", 8),
        ("fired_at: at, rule: {from: n, take: last}", "mapping.not-applicable", 8),
        ("fired_at: at, rule: {from: n, plus: at}", "mapping.not-applicable", 8),
        ("fired_at: at, rule: {outer: n}", "mapping.not-applicable", 8),
        ("fired_at: {from: at, plus: {form: n}}", "mapping.unknown-key", 8),
    ])
    func `faults of sources are found with their line`(columns: String, id: String, line: Int) {
        let text =
            "mapping: 1\nid: t\ntool: x\nrecords: alert_events\nformat: table\ndetect: {columns: [n, at]}\n"
            + "columns:\n  {id: n, \(columns)}\n"
        var diagnostics: [Diagnostic] = []
        let files = ["x.csv": "code,b\n1,2\n"]
        _ = MappingAdapter(
            Content(path: "m.yaml", bytes: Array(text.utf8)), loading: { files[$0].map { Array($0.utf8) } },
            reporting: &diagnostics)
        #expect(diagnostics.contains { $0.id == id && $0.location?.line == line }, "\(diagnostics.map(\.id))")
        #expect(diagnostics.allSatisfy { !$0.fixes.isEmpty || $0.id == "mapping.wrong-type" })
    }
}
