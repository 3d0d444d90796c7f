import Adapters
import Diagnostics
import Testing

@Suite struct PyrraTests {
    private let adapter = PyrraAdapter()

    @Test func `objectives are read with their text percentages, windows and services`() {
        let reading = ToolReading(adapter, fixture: "pyrra/objectives.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("slos") == [
                [
                    "service": "orders", "name": "orders-errors", "objective": "0.999", "window_days": "28",
                    "owner": "orders-team", "has_alerts": "true", "budgeting": "ratio",
                ],
                [
                    "service": "search", "name": "search-latency", "objective": "0.99", "window_days": "14",
                    "kind": "latency", "has_alerts": "true", "budgeting": "latencyNative",
                ],
                [
                    "name": "probes", "objective": "0.995", "window_days": "30", "has_alerts": "false",
                    "budgeting": "bool_gauge",
                ],
            ])
        #expect(reading.reports.isEmpty)
    }

    @Test func `each objective has four burn-rate alerts, scaled with its window`() {
        let reading = ToolReading(adapter, fixture: "pyrra/objectives.yaml")
        let rows = reading.rows("alert_rules")
        #expect(rows.count == 8)
        #expect(
            rows[0] == [
                "service": "orders", "name": "ErrorBudgetBurn", "slo": "orders-errors", "severity": "critical",
                "action": "page", "kind": "burn-rate", "long_window": "3600000000us", "short_window": "300000000us",
                "hold": "120000000us", "owner": "orders-team", "expression": "burnrate(orders-errors) gt 14",
            ])
        #expect(
            reading.column("long_window", of: "alert_rules").prefix(4) == [
                "3600000000us", "21600000000us", "86400000000us", "345600000000us",
            ])
        // Half of a window of 28 days, and 2.5 minutes are rounded to 3.
        #expect(rows[4]["name"] == "SearchSlow")
        #expect(rows[4]["long_window"] == "1800000000us")
        #expect(rows[4]["short_window"] == "180000000us")
    }

    @Test func `a list that kubectl prints as JSON is read`() {
        let text = """
            {"apiVersion": "v1", "kind": "List", "items": [
              {"apiVersion": "pyrra.dev/v1alpha1", "kind": "ServiceLevelObjective", "metadata": {"name": "a"},
               "spec": {"target": 99.5, "window": "28d", "indicator": {"ratio": {"total": {"metric": "t"}}}},
               "status": {"type": "PrometheusRule"}}]}
            """
        let reading = ToolReading(adapter, text)
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("objective", of: "slos") == ["0.995"])
        #expect(reading.reports.isEmpty)
    }

    @Test func `targets and windows that cannot be are reported`() {
        let reading = ToolReading(adapter, fixture: "pyrra/broken.yaml")
        #expect(reading.reports == ["6: pyrra.target", "7: pyrra.window", "13: pyrra.incomplete"])
        #expect(
            reading.rows("slos") == [
                ["service": "a", "name": "impossible", "has_alerts": "true", "budgeting": "ratio"]
            ])
        #expect(ToolReading(adapter, fixture: "pyrra/NEGATIVE-definition.yaml").recognition == nil)
    }

    @Test func `the samples give the objectives that they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        func reading(_ name: String) -> ToolReading {
            ToolReading(adapter, TestFile.sample("pyrra/" + name), path: name)
        }
        let nginx = reading("nginx.yaml")
        #expect(nginx.column("objective", of: "slos") == ["0.999", "0.9"])
        #expect(nginx.column("service", of: "slos") == ["lastfm", "lastfm"])
        #expect(nginx.column("window_days", of: "slos") == ["28", "28"])
        #expect(reading("caddy-response-latency.yaml").column("service", of: "slos") == ["caddy"])
        #expect(reading("slo-apiserver-read-response-errors.yaml").column("window_days", of: "slos") == ["14"])
        #expect(reading("slo-apiserver-read-resource-latency.yaml").column("kind", of: "slos") == ["latency"])
    }
}
