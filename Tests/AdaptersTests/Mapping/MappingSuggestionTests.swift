import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct MappingSuggestionTests {
    private func suggest(_ text: String, kind: RecordKind? = nil) throws -> MappingSuggestion {
        var diagnostics: [Diagnostic] = []
        let suggestion = MappingSuggestion(
            for: Content(path: "x", bytes: Array(text.utf8)), kind: kind, reporting: &diagnostics)
        #expect(diagnostics == [])
        return try #require(suggestion)
    }

    /// Reads a file by the mapping that is suggested for it.
    private func readBack(_ text: String, kind: RecordKind? = nil) throws -> AdapterTrial {
        let suggestion = try suggest(text, kind: kind)
        var diagnostics: [Diagnostic] = []
        let mapping = MappingAdapter(
            Content(path: "m.yaml", bytes: Array(suggestion.text.utf8)), reporting: &diagnostics)
        #expect(diagnostics.filter { $0.severity == .error } == [], "\(suggestion.text)")
        #expect(mapping?.runTests() == [])
        return AdapterTrial(try #require(mapping), text)
    }

    private static let chinese = """
        故障编号,故障标题,故障级别,发生时间,恢复时间,来源,是否影响用户,备注
        F1,支付超时,一级,2023-01-02 03:04:05,2023-01-02 04:04:05,监控告警,是,x
        F2,登录失败,三级,2023-01-03 00:00:00,2023-01-03 00:30:00,用户投诉,否,y
        """

    @Test func `a Chinese incident table is recognised, and its mapping reads it`() throws {
        let suggestion = try suggest(Self.chinese)
        #expect(suggestion.kind == .incidents)
        #expect(suggestion.mappedColumns == 7)
        #expect(suggestion.unusedFields == ["备注"])
        let trial = try readBack(Self.chinese)
        #expect(trial.recognition?.confidence == .certain)
        #expect(
            trial.rows("incidents")[0] == [
                "id": "F1", "title": "支付超时", "severity": "1", "started_at": "2023-01-01T19:04:05Z",
                "recovered_at": "2023-01-01T20:04:05Z", "detected_by": "monitoring", "user_impact": "true",
            ])
        #expect(trial.values("incidents", "detected_by") == ["monitoring", "user"])
        #expect(trial.diagnostics == [])
    }

    @Test func `the text of a suggestion is fixed`() throws {
        let text = try suggest(Self.chinese).text
        #expect(
            text == """
                # A first guess from the names and values of the columns; check every line.
                # 根据列名和取值猜测的初稿，请逐行核对。
                # incidents, because / 依据: 故障编号 = id, 发生时间 = started_at, +5
                # To decide / 待定:
                #   - zone: the time zone / 时区
                mapping: 1
                id: my-incidents
                tool: unknown  # the tool that wrote the file / 产生该文件的工具
                name: {en: incidents, zh: incidents}
                records: incidents
                format: table
                detect: {columns: [故障编号, 发生时间, 故障标题]}
                zone: "+08:00"  # a guess: the times do not say their zone / 猜测：时间未注明时区
                columns:
                  id: 故障编号
                  title: 故障标题
                  severity: {from: 故障级别, values: {一级: 1, 三级: 3}}
                  started_at: 发生时间
                  recovered_at: 恢复时间
                  user_impact: 是否影响用户
                  detected_by: {from: 来源, values: {监控告警: monitoring, 用户投诉: user}}
                # Not used / 未使用: 备注
                tests:  # real rows: replace what must not be passed on / 取自真实数据，不宜外传的请替换
                  - rows: [{故障编号: F1, 故障标题: 支付超时, 故障级别: 一级, 发生时间: "2023-01-02 03:04:05", 恢复时间: "2023-01-02 04:04:05", 是否影响用户: 是, 来源: 监控告警}]
                    expect: [{id: F1, title: 支付超时, severity: "1", started_at: "2023-01-01T19:04:05Z", recovered_at: "2023-01-01T20:04:05Z", user_impact: "true", detected_by: monitoring}]
                  - rows: [{故障编号: F2, 故障标题: 登录失败, 故障级别: 三级, 发生时间: "2023-01-03 00:00:00", 恢复时间: "2023-01-03 00:30:00", 是否影响用户: 否, 来源: 用户投诉}]
                    expect: [{id: F2, title: 登录失败, severity: "3", started_at: "2023-01-02T16:00:00Z", recovered_at: "2023-01-02T16:30:00Z", user_impact: "false", detected_by: user}]

                """)
    }

    @Test func `an English change table with the day first is recognised`() throws {
        let text = """
            Change Number;Change Type;Risk;Actual start;Actual end;Change result;Rollback plan
            C-1;Standard;Low;31/01/2023 10:00;31/01/2023 11:00;Successful;Yes
            C-2;Emergency;High;01/02/2023 10:00;01/02/2023 12:30;Backed out;No
            """
        let suggestion = try suggest(text)
        #expect(suggestion.kind == .changes)
        #expect(suggestion.text.contains("started_at: {from: \"Actual start\", time: \"d/M/yyyy H:mm\"}"))
        let trial = try readBack(text)
        #expect(
            trial.rows("changes")[1] == [
                "id": "C-2", "type": "emergency", "risk": "high", "started_at": "2023-02-01T10:00:00Z",
                "finished_at": "2023-02-01T12:30:00Z", "outcome": "rolled_back", "backout_plan": "false",
            ])
    }

    @Test func `a table below titles is found, and its suggestion reads it`() throws {
        let text = "2023 年变更台账,,,\n\n变更编号,变更标题,变更类型,实际开始时间\nB1,扩容,紧急变更,2023-01-02 03:04:05\n合计,1,,\n"
        #expect(try suggest(text).kind == .changes)
        let trial = try readBack(text)
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.values("changes", "id") == ["B1"])
        #expect(trial.values("changes", "type") == ["emergency"])
    }

    @Test func `the elements of XML that repeat are its rows`() throws {
        let text = """
            <export version="1"><head><by>x</by></head><list>
            <incident id="I1"><summary>down</summary><times><started>2023-01-02T03:04:05Z</started></times></incident>
            <incident id="I2"><summary>slow</summary><times><started>2023-01-03T03:04:05Z</started></times></incident>
            </list></export>
            """
        let suggestion = try suggest(text, kind: .incidents)
        #expect(suggestion.text.contains("rows: \"$.export.list.incident\""))
        let trial = try readBack(text, kind: .incidents)
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.values("incidents", "id") == ["I1", "I2"])
        #expect(trial.values("incidents", "title") == ["down", "slow"])
        #expect(trial.values("incidents", "started_at") == ["2023-01-02T03:04:05Z", "2023-01-03T03:04:05Z"])
    }

    @Test func `numbers above one for a share are taken as percent, and that is said`() throws {
        let text = "slo,service,objective,window\na,pay,99.9,30\nb,shop,99.5,30\n"
        let suggestion = try suggest(text, kind: .slos)
        #expect(suggestion.text.contains("objective: {from: objective, unit: percent}  # numbers above 1"))
    }

    @Test func `a day that could be a month is named as a doubt`() throws {
        let text = "Change Number,Actual start,x\nC-1,01/02/2023 10:00,1\n"
        #expect(try suggest(text).text.contains("# day or month first?"))
    }

    @Test func `the rows of nested JSON are found`() throws {
        let text = """
            {"code": 0, "data": {"list": [
              {"deployId": "d1", "app": {"name": "pay"}, "env": "prod", "startTime": 1700000000000, "result": "SUCCESS"},
              {"deployId": "d2", "app": {"name": "pay"}, "env": "uat", "startTime": 1700003600000, "result": "FAILURE"}
            ]}}
            """
        let suggestion = try suggest(text, kind: .deployments)
        #expect(suggestion.text.contains("rows: \"$.data.list[*]\""))
        #expect(suggestion.text.contains("# finished_at: …  # needed: without it 'outcome' never counts"))
        let trial = try readBack(text, kind: .deployments)
        #expect(
            trial.rows("deployments")[1] == [
                "id": "d2", "service": "pay", "environment": "staging", "started_at": "2023-11-14T23:13:20Z",
                "outcome": "failed",
            ])
    }

    @Test func `texts that are not known are listed for a person`() throws {
        let text = "incident id,opened at,environment\n1,2023-01-01T00:00:00Z,production\n2,2023-01-02T00:00:00Z,moon\n"
        #expect(try suggest(text).text.contains("# not translated / 未翻译: moon"))
    }

    @Test(arguments: ["a,b\n1,2\n", "[]", "hello", "{}", "[1, 2]"])
    func `a file in which nothing fits gives no suggestion and a reason`(text: String) {
        var diagnostics: [Diagnostic] = []
        #expect(MappingSuggestion(for: Content(path: "x", bytes: Array(text.utf8)), reporting: &diagnostics) == nil)
        #expect(diagnostics.count == 1)
        #expect(diagnostics.containsErrors)
    }

    @Test func `names and values that would break YAML are quoted`() throws {
        let text =
            "incident id,\"started at: \"\"x\"\" # y\",opened at,Source\n1,z,2023-01-01T00:00:00Z,\"user: {a}\"\n2,z,2023-01-01T00:00:00Z,yes\n"
        let trial = try readBack(text, kind: .incidents)
        #expect(trial.values("incidents", "id") == ["1", "2"])
    }

    @Test(arguments: ["mapping/acme-incidents.csv", "mapping/orders.json"])
    func `damaged files give a mapping that can be read, or none`(name: String) {
        let bytes = TestFile.fixture(name)
        for copy in Damage.cuts(bytes) + Damage.flips(bytes, count: 20) {
            var diagnostics: [Diagnostic] = []
            let content = Content(path: "x", bytes: copy)
            for kind in [nil, RecordKind.incidents] {
                guard let suggestion = MappingSuggestion(for: content, kind: kind, reporting: &diagnostics) else {
                    continue
                }
                let mapping = Content(path: "m", bytes: Array(suggestion.text.utf8))
                #expect(mapping.documents.count == 1, "\(suggestion.text)")
            }
        }
    }
}
