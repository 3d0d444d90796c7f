import Adapters
import Diagnostics
import Testing

@Suite struct OpenSLOTests {
    private let adapter = OpenSLOAdapter()

    @Test func `an objective is read with its target, window, owner and approval`() {
        let reading = ToolReading(adapter, fixture: "openslo/v1.yaml")
        #expect(reading.recognition?.confidence == .certain)
        let rows = reading.rows("slos")
        #expect(rows.count == 2)
        #expect(
            rows[0] == [
                "service": "orders", "name": "orders-availability", "display_name": "Orders can be placed",
                "objective": "0.999", "window_days": "28", "kind": "availability", "user_facing": "true",
                "owner": "orders-team", "approved_by": "business owner of orders",
                "approved_at": "2023-03-01T00:00:00Z", "reviewed_at": "2023-09-04T08:00:00Z", "has_alerts": "true",
                "budgeting": "Occurrences",
            ])
        #expect(
            rows[1] == [
                "service": "orders", "name": "orders-latency", "objective": "0.995", "window_days": "90",
                "has_alerts": "false", "budgeting": "Timeslices",
            ])
        #expect(reading.lines("slos") == [2, 75])
        #expect(reading.reports == ["12: evidence.assumed-zone"])
    }

    @Test func `burn-rate conditions become alert rules of the objectives that refer to them`() {
        let reading = ToolReading(adapter, fixture: "openslo/v1.yaml")
        #expect(
            reading.rows("alert_rules") == [
                [
                    "service": "orders", "name": "fast-burn", "slo": "orders-availability", "severity": "page",
                    "action": "page", "kind": "burn-rate", "long_window": "3600000000us", "hold": "300000000us",
                    "owner": "orders-team", "expression": "burnrate(orders-availability) gt 14.4 over 1h",
                ],
                [
                    "service": "orders", "name": "slow-burn", "slo": "orders-availability", "severity": "ticket",
                    "action": "ticket", "kind": "burn-rate", "long_window": "259200000000us", "hold": "3600000000us",
                    "runbook_url": "https://runbooks.example/slow-burn", "owner": "orders-team",
                    "expression": "burnrate(orders-availability) gte 1 over 3d",
                ],
                [
                    "name": "nobody-uses-it", "severity": "critical", "action": "page", "kind": "burn-rate",
                    "long_window": "21600000000us", "expression": "burnrate gt 2 over 6h",
                ],
            ])
    }

    @Test func `older, newer and JSON forms are read`() {
        #expect(
            ToolReading(adapter, fixture: "openslo/v1alpha.yaml").row("slos") == [
                "service": "web", "name": "web-latency", "display_name": "Web answers fast", "objective": "0.98",
                "window_days": "14", "has_alerts": "false", "budgeting": "Occurrences",
            ])
        #expect(
            ToolReading(adapter, fixture: "openslo/v1.json").row("slos") == [
                "service": "search", "name": "search", "objective": "0.98", "window_days": "30",
                "owner": "search-team", "has_alerts": "false", "budgeting": "Occurrences",
            ])
        #expect(
            ToolReading(adapter, fixture: "openslo/v2alpha.yaml").row("slos") == [
                "service": "web", "name": "web-availability", "objective": "0.995", "window_days": "28",
                "owner": "web-team", "has_alerts": "false", "budgeting": "RatioTimeslices",
            ])
    }

    @Test func `targets, windows and versions that cannot be are reported, and never turned into a figure`() {
        let reading = ToolReading(adapter, fixture: "openslo/broken.yaml")
        #expect(
            reading.reports == [
                "8: openslo.target", "16: openslo.target", "7: openslo.window", "15: openslo.window",
                "10: openslo.no-service", "18: openslo.incomplete", "26: openslo.no-target", "28: openslo.version",
            ])
        #expect(reading.column("name", of: "slos") == ["certain", "percent", "empty"])
        #expect(reading.column("objective", of: "slos") == ["-", "-", "-"])
        #expect(reading.column("window_days", of: "slos") == ["-", "-", "-"])
    }

    @Test func `a version that does not exist is rejected with a reason`() {
        let reading = ToolReading(adapter, fixture: "openslo/NEGATIVE-version.yaml")
        #expect(reading.recognition?.confidence == .possible)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["1: openslo.version"])
        #expect(ToolReading(adapter, fixture: "openslo/NEGATIVE-other.yaml").recognition == nil)
    }

    @Test func `a file without objective and burn-rate condition says so`() {
        let reading = ToolReading(adapter, fixture: "openslo/services.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["1: openslo.no-objective"])
    }

    @Test func `the samples give the objectives that they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        func rows(_ name: String) -> [[String: String]] {
            ToolReading(adapter, TestFile.sample("openslo/" + name), path: name).rows("slos")
        }
        #expect(rows("oslo-validate-v2alpha.yaml").map { $0["objective"] } == ["0.995"])
        #expect(rows("ratio-timeslices.yaml").map { $0["window_days"] } == ["14"])
        #expect(rows("sdk-v1_slo.json").map { $0["service"] } == ["foo"])
        #expect(rows("sdk-v1alpha-slos.yaml").map { $0["window_days"] } == ["7", "7"])
        #expect(rows("sdk-v2alpha-slos.yaml").map { $0["service"] } == ["web"])
        #expect(rows("sloth-openslo-getting-started.yml").map { $0["objective"] } == ["0.999"])
        let slices = ToolReading(adapter, TestFile.sample("openslo/timeslices-slo.yaml"), path: "slices")
        #expect(slices.column("objective", of: "slos") == ["0.995"])
        #expect(slices.diagnostics.map(\.id) == ["openslo.window"])
        let conditions = ToolReading(
            adapter, TestFile.sample("openslo/sdk-v1-alert_conditions.yaml"), path: "conditions")
        #expect(conditions.column("long_window", of: "alert_rules") == ["3600000000us", "86400000000us"])
        #expect(conditions.column("action", of: "alert_rules") == ["page", "ticket"])
        let policies = ToolReading(adapter, TestFile.sample("openslo/sdk-v1-alert_policies.yaml"), path: "policies")
        #expect(policies.column("name", of: "alert_rules") == ["memory-usage-breach"])
    }
}
