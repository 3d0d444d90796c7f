import Adapters
import Diagnostics
import Testing

@Suite struct Nobl9Tests {
    private let adapter = Nobl9Adapter()

    @Test func `objectives are read from a list of objects`() {
        let reading = ToolReading(adapter, fixture: "nobl9/objects.yaml")
        #expect(reading.recognition?.confidence == .certain)
        // The primary objective counts in the first one, the highest target in the second.
        #expect(
            reading.rows("slos") == [
                [
                    "service": "orders", "name": "orders-availability", "display_name": "Orders can be placed",
                    "objective": "0.95", "window_days": "28", "kind": "availability", "owner": "orders-team",
                    "has_alerts": "true", "budgeting": "Occurrences",
                ],
                [
                    "service": "orders", "name": "orders-latency", "objective": "0.99", "window_days": "30",
                    "has_alerts": "false", "budgeting": "Timeslices",
                ],
            ])
        #expect(reading.reports.isEmpty)
    }

    @Test func `policies become rules with the pair of windows and the action of their methods`() {
        let reading = ToolReading(adapter, fixture: "nobl9/objects.yaml")
        #expect(
            reading.rows("alert_rules") == [
                [
                    "service": "orders", "name": "fast-burn", "slo": "orders-availability", "severity": "High",
                    "action": "page", "kind": "burn-rate", "long_window": "3600000000us",
                    "short_window": "300000000us", "owner": "orders-team",
                    "expression":
                        "slo(orders-availability): averageBurnRate gte 14.4 over 1h and averageBurnRate gte 14.4 over 5m",
                ],
                [
                    "name": "budget-low", "severity": "Low", "kind": "threshold", "hold": "600000000us",
                    "expression": "burnedBudget gte 0.9 over 10m",
                ],
            ])
    }

    @Test func `what is wrong or has no record is said`() {
        let broken = ToolReading(adapter, fixture: "nobl9/broken.yaml")
        #expect(
            broken.reports == ["1: nobl9.no-service", "7: nobl9.target", "9: nobl9.window", "11: nobl9.incomplete"])
        #expect(broken.rows("slos") == [["name": "percent", "has_alerts": "false"]])
        let silence = ToolReading(adapter, fixture: "nobl9/silence.yaml")
        #expect(silence.recognition?.confidence == .certain)
        #expect(silence.kinds.isEmpty)
        #expect(silence.reports == ["1: nobl9.no-objective"])
    }
}
