public import Diagnostics
public import Evidence

/// Recognises unit tests of rules, which are definitions and no runs, and says which alerts they are about.
public struct PrometheusUnitTestsAdapter: Adapter {
    /// Unit tests for `promtool` and `vmalert-tool`.
    public let format = FormatDescription(
        id: "prometheus-unit-tests", tool: "Prometheus",
        summary: LocalizedText(
            en: "unit tests of rules for promtool and vmalert-tool", zh: "promtool 与 vmalert-tool 的规则单元测试"),
        kinds: [],
        limits: LocalizedText(
            en:
                "tests name alerts without their expression, so that no rule can be marked as tested; a test file is no run",
            zh: "测试只写告警名称而不含表达式，无法据此标记规则已测试；测试文件不等于已执行"))

    /// Creates the adapter.
    public init() {}

    /// By `tests` with `input_series` and expectations, besides `rule_files` or `evaluation_interval`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let map = content.objects.first, let tests = map["tests"], tests.kind == .list else { return nil }
        let hasRules = map["rule_files"] != nil || map["evaluation_interval"] != nil || map["group_eval_order"] != nil
        let isTest = tests.items.lazy.prefix(5).contains { test in
            test["input_series"] != nil || test["alert_rule_test"] != nil || test["promql_expr_test"] != nil
                || test["metricsql_expr_test"] != nil
        }
        guard isTest || map["rule_files"] != nil else { return nil }
        return Recognition(
            hasRules ? .certain : .likely,
            because: LocalizedText(
                en: "'tests' with 'input_series' and expectations, for 'rule_files'",
                zh: "“tests”含“input_series”与期望结果，并有“rule_files”"))
    }

    /// Counts the tests and the alerts that they are about.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var tests = 0
        var alerts: Set<String> = []
        for map in content.objects {
            for test in map["tests"]?.mapItems ?? [] {
                tests += 1
                for expectation in test["alert_rule_test"]?.mapItems ?? [] {
                    if let name = expectation.text("alertname") { alerts.insert(name) }
                }
            }
        }
        diagnostics.append(Self.summary(tests, alerts.count, at: content.location()))
    }

    private static func summary(_ tests: Int, _ alerts: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "prometheus.unit-tests",
            LocalizedText(
                en:
                    "\(tests) unit tests are about \(alerts) alerts; a test that is written down is no run, so there is no record",
                zh: "共 \(tests) 个单元测试，涉及 \(alerts) 条告警；写下的测试不等于已执行，不产生记录"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export a run instead: promtool test rules --junit=results.xml",
                    zh: "请导出执行结果：promtool test rules --junit=results.xml")
            ])
    }
}
