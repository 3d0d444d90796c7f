import Adapters
import Diagnostics
import Testing

@Suite struct GrafanaTests {
    private let dashboards = GrafanaDashboardsAdapter()
    private let rules = GrafanaAlertRulesAdapter()

    @Test func `panels in rows count, rows do not, and a limit that is not shown is none`() {
        let reading = ToolReading(dashboards, fixture: "grafana/dashboard.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("dashboards") == [
                ["id": "orders-1", "title": "Orders", "panels": "3", "has_thresholds": "false", "golden_signals": "3"]
            ])
    }

    @Test func `a reply of the interface has the time of the last change, and old dashboards have rows`() {
        let reading = ToolReading(dashboards, fixture: "grafana/api-dashboard.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("dashboards") == [
                [
                    "id": "7", "title": "Old", "panels": "3", "has_thresholds": "true", "golden_signals": "1",
                    "updated_at": "2023-05-04T03:02:01Z",
                ]
            ])
    }

    @Test func `elements of schema version 2 are panels`() {
        let reading = ToolReading(dashboards, fixture: "grafana/second-version.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("dashboards") == [
                [
                    "id": "mail-2", "title": "Mail", "panels": "2", "has_thresholds": "true", "golden_signals": "1",
                    "updated_at": "2025-06-01T00:00:00Z",
                ]
            ])
    }

    @Test func `dashboards in config maps are read, and a resource that refers to one is reported`() {
        let reading = ToolReading(dashboards, fixture: "grafana/configmap.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("id", of: "dashboards") == ["cm-a"])
        #expect(reading.reports == ["10: grafana.dashboard-elsewhere"])
    }

    @Test func `a search lists dashboards whose panels are not known`() {
        let reading = ToolReading(dashboards, fixture: "grafana/search.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.rows("dashboards") == [["id": "s1", "title": "Found"]])
        #expect(reading.reports == ["1: grafana.search"])
    }

    @Test func `provisioned rules are read with query and comparison, and paused ones do not count`() {
        let reading = ToolReading(rules, fixture: "grafana/alert-rules.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("alert_rules") == [
                [
                    "name": "OrdersSlow", "service": "orders", "severity": "critical", "action": "page",
                    "kind": "threshold", "hold": "300000000us", "runbook_url": "https://runbooks.example/slow",
                    "owner": "shop", "expression": "histogram_quantile(0.95, rate(orders_bucket[5m]))\n=> A gt 0.5",
                ]
            ])
        #expect(reading.reports == ["-: grafana.paused-rules"])
    }

    @Test func `rules of the ruler interface are read, and recording rules are not`() {
        let reading = ToolReading(rules, fixture: "grafana/ruler.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("name", of: "alert_rules") == ["DiskSoonFull"])
        #expect(reading.column("kind", of: "alert_rules") == ["predictive"])
        #expect(reading.column("hold", of: "alert_rules") == ["-"])
        #expect(
            reading.column("expression", of: "alert_rules") == ["predict_linear(disk_free[1h], 3600)\n=> $A < 0"])
    }

    @Test func `data sources give a note and no record`() {
        let reading = ToolReading(GrafanaConfigurationAdapter(), fixture: "grafana/datasources.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["-: grafana.configuration"])
    }

    @Test func `the samples have as many panels as another reader finds`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let expected = [
            ("dashboard-for-grafana.json", "10", "false"), ("linux-dashboard.json", "19", "true"),
            ("service-mesh.json", "40", "true"), ("spanmetrics-dashboard.json", "8", "true"),
        ]
        for (file, panels, limits) in expected {
            let reading = ToolReading(dashboards, TestFile.sample("grafana/" + file), path: file)
            #expect(reading.recognition?.confidence == .certain, "\(file)")
            #expect(reading.column("panels", of: "dashboards") == [panels], "\(file)")
            #expect(reading.column("has_thresholds", of: "dashboards") == [limits], "\(file)")
        }
        let path = "grafana/cart-service-alerting.yml"
        let alerting = ToolReading(rules, TestFile.sample(path), path: path)
        #expect(alerting.recognition?.confidence == .certain)
        #expect(alerting.column("name", of: "alert_rules") == ["CartAddItemHighLatency"])
        #expect(alerting.column("hold", of: "alert_rules") == ["60000000us"])
    }
}
