import Adapters
import Diagnostics
import Testing

@Suite struct NightingaleTests {
    private let rules = NightingaleAlertRulesAdapter()
    private let dashboards = NightingaleDashboardsAdapter()

    @Test func `a rule with several queries has the gravest of their severities, and disabled rules do not count`() {
        let reading = ToolReading(rules, fixture: "nightingale/rules.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("alert_rules") == [
                [
                    "name": "订单队列过长", "service": "orders", "severity": "Critical", "action": "page",
                    "kind": "threshold", "hold": "60000000us", "runbook_url": "https://runbooks.example/queue",
                    "owner": "shop", "expression": "orders_queue > 10\norders_queue > 100",
                ],
                [
                    "name": "主机失联", "severity": "Warning", "action": "ticket", "kind": "absence",
                    "expression": "absent(up{job=\"node\"})",
                ],
            ])
        #expect(reading.diagnostics.map(\.summary.zh) == ["有 1 条告警规则已停用，不计入"])
    }

    @Test func `a rule about hosts is read from the reply of the interface`() {
        let reading = ToolReading(rules, fixture: "nightingale/host-rule.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("alert_rules") == [
                [
                    "name": "机器失联", "severity": "Warning", "action": "ticket", "kind": "threshold",
                    "hold": "120000000us", "expression": "target_miss",
                ]
            ])
    }

    @Test func `dashboards are read whether their configuration is a map or a text`() {
        let map = ToolReading(dashboards, fixture: "nightingale/dashboard.json")
        #expect(map.recognition?.confidence == .certain)
        #expect(
            map.rows("dashboards") == [
                [
                    "id": "1700000000000001", "title": "订单", "panels": "2", "has_thresholds": "true",
                    "golden_signals": "2",
                ]
            ])
        let text = ToolReading(dashboards, fixture: "nightingale/dashboards-text.json")
        #expect(text.recognition?.confidence == .certain)
        #expect(
            text.rows("dashboards") == [
                [
                    "id": "5", "title": "旧", "panels": "1", "has_thresholds": "false", "golden_signals": "1",
                    "updated_at": "2023-07-22T04:26:40Z",
                ]
            ])
    }

    @Test func `notifications of one firing are one event, and a page is a lower bound`() {
        let reading = ToolReading(NightingaleAlertEventsAdapter(), fixture: "nightingale/events.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("rule", of: "alert_events") == ["订单队列过长", "主机失联"])
        #expect(
            reading.column("fired_at", of: "alert_events") == ["2023-10-02T10:00:00Z", "2023-10-02T12:33:20Z"])
        #expect(reading.column("resolved_at", of: "alert_events") == ["2023-10-02T10:10:00Z", "-"])
        #expect(reading.column("severity", of: "alert_events") == ["Critical", "Warning"])
        #expect(reading.reports == ["-: nightingale.page"])
    }

    @Test func `the samples have as many rules and panels as another reader finds`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let kubelet = ToolReading(rules, TestFile.sample("nightingale/alerts-kubelet.json"), path: "kubelet")
        #expect(kubelet.rows("alert_rules").count == 13)
        let database = ToolReading(rules, TestFile.sample("nightingale/alerts-tidb.json"), path: "tidb")
        #expect(database.kinds.isEmpty)
        #expect(database.diagnostics.map(\.summary.en) == ["28 alert rules are disabled and do not count"])
        let path = "nightingale/dashboard-k8s-deployment.json"
        let dashboard = ToolReading(dashboards, TestFile.sample(path), path: path)
        #expect(dashboard.column("panels", of: "dashboards") == ["29"])
    }
}
