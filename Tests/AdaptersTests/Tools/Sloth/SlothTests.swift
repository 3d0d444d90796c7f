import Adapters
import Diagnostics
import Testing

@Suite struct SlothTests {
    private let adapter = SlothAdapter()

    @Test func `a plain specification gives its objectives with their share, owner and kind`() {
        let reading = ToolReading(adapter, fixture: "sloth/spec.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("slos") == [
                [
                    "service": "orders", "name": "requests-availability", "objective": "0.9995", "window_days": "30",
                    "kind": "availability", "user_facing": "true", "owner": "orders-team", "has_alerts": "true",
                    "budgeting": "events",
                ],
                [
                    "service": "orders", "name": "no-alerts", "objective": "0.95", "window_days": "30",
                    "owner": "orders-team", "has_alerts": "false", "budgeting": "raw",
                ],
                [
                    "service": "search", "name": "plugin", "objective": "0.99", "window_days": "30",
                    "budgeting": "plugin",
                ],
            ])
        #expect(reading.reports == ["6: sloth.defaults", "46: sloth.alert-name"])
    }

    @Test func `an enabled alert is a pair of burn-rate windows, a disabled one is nothing`() {
        let reading = ToolReading(adapter, fixture: "sloth/spec.yaml")
        #expect(
            reading.rows("alert_rules") == [
                [
                    "service": "orders", "name": "OrdersAvailability", "slo": "requests-availability",
                    "severity": "critical", "action": "page", "kind": "burn-rate", "long_window": "21600000000us",
                    "short_window": "1800000000us", "runbook_url": "https://runbooks.example/orders",
                    "owner": "orders-oncall",
                    "expression": "sloth page: burn rate over 5m and 1h, or over 30m and 6h",
                ]
            ])
    }

    @Test func `the Kubernetes resource is read in its spelling, also inside of a list`() {
        let reading = ToolReading(adapter, fixture: "sloth/resource.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("objective", of: "slos") == ["0.999"])
        #expect(reading.column("owner", of: "slos") == ["payments-team"])
        #expect(reading.column("action", of: "alert_rules") == ["page", "ticket"])
        #expect(reading.column("long_window", of: "alert_rules") == ["21600000000us", "259200000000us"])
        #expect(reading.column("short_window", of: "alert_rules") == ["1800000000us", "21600000000us"])
    }

    @Test func `a catalogue of windows is known and proves nothing`() {
        let reading = ToolReading(adapter, fixture: "sloth/windows.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["1: sloth.windows"])
    }

    @Test func `a specification that Sloth refuses gives nothing at all`() {
        let reading = ToolReading(adapter, fixture: "sloth/NEGATIVE-refused.yaml")
        #expect(reading.recognition?.confidence == .possible)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["9: sloth.objective", "12: sloth.incomplete", "16: sloth.incomplete"])
        #expect(ToolReading(adapter, fixture: "sloth/NEGATIVE-other.yaml").recognition == nil)
    }

    @Test func `the samples give the objectives that they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        func reading(_ name: String) -> ToolReading {
            ToolReading(adapter, TestFile.sample("sloth/" + name), path: name)
        }
        #expect(reading("spec-k8s-getting-started.yml").column("objective", of: "slos") == ["0.999"])
        #expect(reading("spec-k8s-getting-started.yml").column("owner", of: "slos") == ["myteam"])
        #expect(reading("spec-kubernetes-apiserver.yml").column("objective", of: "slos") == ["0.999", "0.99"])
        #expect(reading("spec-kubernetes-apiserver.yml").column("kind", of: "slos") == ["availability", "latency"])
        #expect(reading("spec-raw-home-wifi.yml").column("objective", of: "slos") == ["0.95"])
        #expect(reading("spec-victoria-metrics.yml").column("objective", of: "slos") == ["0.9", "0.99"])
        #expect(reading("spec-victoria-metrics.yml").rows("alert_rules").count == 4)
        #expect(reading("google-30d.yaml").reports == ["4: sloth.windows"])
        #expect(reading("NEGATIVE-bad-aa.yaml").kinds.isEmpty)
        // The rules that Sloth generated are read as rules, in pairs for pages and tickets.
        let rules = ToolReading(
            PrometheusRulesAdapter(), TestFile.sample("sloth/generated-home-wifi.yml"), path: "generated")
        #expect(reading("generated-home-wifi.yml").recognition == nil)
        #expect(Set(rules.column("kind", of: "alert_rules")) == ["burn-rate"])
        #expect(Set(rules.column("action", of: "alert_rules")) == ["page", "ticket"])
        #expect(Set(rules.column("long_window", of: "alert_rules")) == ["21600000000us", "259200000000us"])
    }
}
