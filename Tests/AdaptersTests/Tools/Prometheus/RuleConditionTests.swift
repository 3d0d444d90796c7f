import Adapters
import Testing

/// The kind and the windows of an alert, told from its expression.
@Suite struct RuleConditionTests {
    private func alert(_ expression: String) -> [String: String] {
        let text = """
            {"groups": [{"name": "g", "rules": [{"alert": "A", "expr": \(quoted(expression))}]}]}
            """
        return ToolReading(PrometheusRulesAdapter(), text).row("alert_rules")
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }

    @Test(arguments: [
        ("e:r:rate1h > 1 and e:r:rate5m > 1", "3600000000us", "300000000us"),
        ("rate(e[1h])/rate(t[1h]) > 1 and rate(e[5m])/rate(t[5m]) > 1", "3600000000us", "300000000us"),
        ("(a[5m] > 1 and on (x) a[1h] > 1) or (a[30m] > 1 and a[6h] > 1)", "21600000000us", "1800000000us"),
        ("sum by (job) (a:burnrate3d) > 1 AND sum by (job) (a:burnrate6h) > 1", "259200000000us", "21600000000us"),
        ("rate(a{x=\"]}\"}[1d:1m]) > 1 and rate(a[2h:]) > 1 # and b[9d]", "86400000000us", "7200000000us"),
    ])
    func `two windows of one metric joined by and are a burn rate`(expression: String, long: String, short: String) {
        let alert = alert(expression)
        #expect(alert["kind"] == "burn-rate")
        #expect(alert["long_window"] == long)
        #expect(alert["short_window"] == short)
    }

    @Test(arguments: [
        ("rate(a[5m]) > 1 or rate(a[1h]) > 1", "threshold"), ("rate(a[5m]) > 1 and rate(b[1h]) > 1", "threshold"),
        ("rate(a[5m]) > 1 and rate(a[5m]) > 2", "threshold"), ("rate(a[5m]) > 1 unless rate(a[1h]) > 1", "threshold"),
        ("sum by (job) (rate(a[5m])) > 1 and sum by (job) (rate(b[1h])) > 1", "threshold"),
        ("rate(a[5m]) / rate(a[1h]) > 2", "threshold"), ("up{job=\"a and b[5m]\"} == 0", "threshold"),
        ("deriv(a[1h]) > 0", "predictive"), ("holt_winters(a[1d], 0.3, 0.3) > 5", "predictive"),
        ("double_exponential_smoothing(a[1d], 0.3, 0.3) > 5", "predictive"), ("absent(up) or up == 0", "absence"),
        ("absent_over_time(up[5m])", "absence"), ("vector(1)", "other"), ("ALERTS{severity!=\"page\"}", "other"),
        ("predict_linear_total > 1", "threshold"),
    ])
    func `everything else is told from functions and comparisons`(expression: String, kind: String) {
        let alert = alert(expression)
        #expect(alert["kind"] == kind)
        #expect(alert["long_window"] == nil)
    }

    @Test(arguments: ["sum(a", "a)", "a{x=\"1\"", "rate(a[5m) > 1", "a == \"x", "sum by (job (a)", "a]"])
    func `an expression that is not closed is reported`(expression: String) {
        let text = "{\"groups\": [{\"name\": \"g\", \"rules\": [{\"alert\": \"A\", \"expr\": \(quoted(expression))}]}]}"
        let reading = ToolReading(PrometheusRulesAdapter(), text)
        #expect(reading.reports == ["1: prometheus.rule-syntax"])
        #expect(reading.kinds.isEmpty)
    }

    @Test(.timeLimit(.minutes(15))) func `an expression that nests without end is read in time`() {
        let depth = 30_000
        let expression = String(repeating: "(", count: depth) + "a[5m] and a[1h]" + String(repeating: ")", count: depth)
        #expect(alert(expression)["kind"] == "burn-rate")
        #expect(alert(String(repeating: "a[5m] and ", count: 9_000) + "b > 1")["kind"] == "threshold")
        #expect(alert(String(repeating: "a > 1 or ", count: 20_000) + "b > 1")["kind"] == "other")
    }
}
