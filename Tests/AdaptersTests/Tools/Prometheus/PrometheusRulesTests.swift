import Adapters
import Diagnostics
import Testing

@Suite struct PrometheusRulesTests {
    private let adapter = PrometheusRulesAdapter()

    @Test func `keys in quotation marks are keys`() {
        let reading = ToolReading(adapter, fixture: "prometheus-rules/quoted.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("alert_rules") == [
                "name": "OrdersDown", "expression": "up{job=\"orders\"} == 0\n", "hold": "300000000us",
                "kind": "threshold",
                "severity": "critical", "action": "page",
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `a rule file gives its alerts with labels, windows and links`() {
        let reading = ToolReading(adapter, fixture: "prometheus-rules/rules.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.diagnostics.isEmpty)
        let rows = reading.rows("alert_rules")
        #expect(rows.count == 6)
        #expect(rows[0]["expression"]?.contains("ratio_rate1h") ?? false)
        var burn = rows[0]
        burn["expression"] = nil
        #expect(
            burn == [
                "service": "orders", "name": "OrdersErrorBudgetBurn", "slo": "availability", "severity": "page",
                "action": "page", "kind": "burn-rate", "long_window": "3600000000us", "short_window": "300000000us",
                "runbook_url": "https://runbooks.example/orders-burn", "owner": "orders-team",
            ])
        #expect(
            rows[1] == [
                "service": "orders", "name": "OrdersSlow", "severity": "warning", "action": "ticket",
                "kind": "threshold", "hold": "600000000us", "runbook_url": "https://runbooks.example/orders-slow",
                "owner": "orders-team",
                "expression": "histogram_quantile(0.99, sum by (le) (rate(orders_seconds_bucket[10m]))) > 0.5",
            ])
        #expect(reading.lines("alert_rules") == [9, 20, 28, 34, 40, 44])
    }

    @Test func `the kind follows from the functions and operators of the expression`() {
        let reading = ToolReading(adapter, fixture: "prometheus-rules/rules.yml")
        #expect(
            reading.column("kind", of: "alert_rules") == [
                "burn-rate", "threshold", "predictive", "absence", "other", "threshold",
            ])
        #expect(reading.column("action", of: "alert_rules") == ["page", "ticket", "none", "page", "none", "-"])
        #expect(reading.column("hold", of: "alert_rules") == ["-", "600000000us", "5400000000us", "-", "-", "-"])
        #expect(
            reading.column("owner", of: "alert_rules") == [
                "orders-team", "orders-team", "platform-team", "orders-team", "orders-team", "orders-team",
            ])
        #expect(reading.column("service", of: "alert_rules") == ["orders", "orders", "-", "orders", "-", "-"])
        #expect(reading.column("tested", of: "alert_rules").allSatisfy { $0 == "-" })
    }

    @Test func `resources in a list are read, and the longest pair of windows counts`() {
        let reading = ToolReading(adapter, fixture: "prometheus-rules/resources.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("kind", of: "alert_rules") == ["burn-rate", "burn-rate"])
        #expect(reading.column("slo", of: "alert_rules") == ["requests", "payments"])
        #expect(reading.column("service", of: "alert_rules") == ["orders", "payments"])
        #expect(reading.column("action", of: "alert_rules") == ["page", "ticket"])
        #expect(reading.column("long_window", of: "alert_rules") == ["21600000000us", "86400000000us"])
        #expect(reading.column("short_window", of: "alert_rules") == ["1800000000us", "7200000000us"])
    }

    @Test func `a rule file inside of a config map is read with the lines of the outer file`() {
        let reading = ToolReading(adapter, fixture: "prometheus-rules/configmap.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("name", of: "alert_rules") == ["OrdersDown"])
        #expect(reading.lines("alert_rules") == [12])
    }

    @Test func `the reply of the rules interface is read, and its lengths are seconds`() {
        let reading = ToolReading(adapter, fixture: "prometheus-rules/api-rules.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("name", of: "alert_rules") == ["OrdersDown", "OrdersAtOnce"])
        #expect(reading.column("hold", of: "alert_rules") == ["300000000us", "-"])
        #expect(reading.column("runbook_url", of: "alert_rules") == ["https://runbooks.example/orders-down", "-"])
    }

    @Test func `broken rules are reported where they stand, and the others are kept`() {
        let reading = ToolReading(adapter, fixture: "prometheus-rules/broken.yml")
        #expect(
            reading.reports == [
                "4: prometheus.rule-expression", "6: prometheus.rule-name", "9: prometheus.rule-name",
                "15: prometheus.rule-name", "8: prometheus.rule-syntax", "14: prometheus.rule-hold",
            ])
        #expect(reading.column("name", of: "alert_rules") == ["StrangeHold", "Fine"])
    }

    @Test func `the alerts of the samples are as many as another reader finds`() throws {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let expected: [(file: String, alerts: Int, pages: Int, runbooks: Int, holds: Int, predictive: Int)] = [
            ("awesome-kubernetes-kubestate-exporter.yml", 37, 16, 0, 25, 1),
            ("kubernetesControlPlane-prometheusRule.yaml", 63, 12, 63, 57, 2),
            ("mixin-etcd-alerts.yaml", 15, 6, 1, 15, 1), ("prometheus-prometheusRule.yaml", 23, 6, 23, 23, 1),
            ("mixin-mysql-alerts.yaml", 8, 4, 0, 7, 2), ("awesome-postgresql-postgres-exporter.yml", 20, 6, 0, 12, 0),
            ("awesome-gitlab-ci-gitlab-built-in-exporter.yml", 21, 2, 0, 20, 1), ("rules.yml", 2, 1, 0, 1, 0),
            ("rules_large.yml", 0, 0, 0, 0, 0), ("api-rules-holmes-158.json", 147, 40, 133, 136, 9),
        ]
        for sample in expected {
            let bytes = TestFile.sample("prometheus/" + sample.file)
            let reading = ToolReading(adapter, bytes, path: sample.file)
            let rows = reading.rows("alert_rules")
            #expect(reading.recognition?.confidence == .certain, "\(sample.file)")
            #expect(reading.diagnostics.allSatisfy { $0.severity == .note }, "\(sample.file)")
            #expect(rows.count == sample.alerts, "\(sample.file)")
            #expect(rows.count { $0["action"] == "page" } == sample.pages, "\(sample.file)")
            #expect(rows.count { $0["runbook_url"] != nil } == sample.runbooks, "\(sample.file)")
            #expect(rows.count { $0["hold"] != nil } == sample.holds, "\(sample.file)")
            #expect(rows.count { $0["kind"] == "predictive" } == sample.predictive, "\(sample.file)")
            let burning = rows.filter { $0["kind"] == "burn-rate" }.compactMap { $0["name"] }
            let isOfServer = sample.file.hasPrefix("api-rules") || sample.file.hasPrefix("kubernetesControlPlane")
            let expected = isOfServer ? Array(repeating: "KubeAPIErrorBudgetBurn", count: 4) : []
            #expect(burning == expected, "\(sample.file)")
        }
    }

    @Test func `alerts that a reply of the rules interface lists as firing are events`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let path = "prometheus/api-rules-holmes-158.json"
        let reading = ToolReading(adapter, TestFile.sample(path), path: path)
        #expect(reading.rows("alert_events").count == 21)
        #expect(Set(reading.column("id", of: "alert_events")).count == 21)
        #expect(reading.diagnostics.map(\.id) == ["prometheus.active-alerts"])
        #expect(
            reading.diagnostics.first?.summary.en.hasPrefix("21 alerts fire at the moment of the export and 4 are")
                ?? false)
    }

    @Test func `groups that a ruler lists by namespace are read`() {
        let reading = ToolReading(adapter, fixture: "prometheus-rules/namespaces.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("name", of: "alert_rules") == ["OrdersDown", "MailSlow"])
        #expect(reading.column("hold", of: "alert_rules") == ["300000000us", "-"])
    }

    @Test func `a file that only records series says so`() {
        let reading = ToolReading(adapter, "groups:\n- name: a\n  rules:\n  - {record: 'a:b', expr: up}\n")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.reports == ["-: prometheus.recording-rules"])
    }

    @Test func `the rules that Sloth made guard their objectives by two windows for page and ticket`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let reading = ToolReading(adapter, TestFile.sample("sloth/generated-home-wifi.yml"), path: "sloth")
        #expect(reading.column("kind", of: "alert_rules") == Array(repeating: "burn-rate", count: 4))
        #expect(reading.column("severity", of: "alert_rules") == ["home", "warning", "home", "warning"])
        #expect(reading.column("action", of: "alert_rules") == ["page", "ticket", "page", "ticket"])
        #expect(reading.column("long_window", of: "alert_rules").prefix(2) == ["21600000000us", "259200000000us"])
        #expect(reading.column("short_window", of: "alert_rules").prefix(2) == ["1800000000us", "21600000000us"])
        #expect(reading.column("service", of: "alert_rules").allSatisfy { $0 == "home-wifi" })
        #expect(
            reading.column("slo", of: "alert_rules") == [
                "good-wifi-client-satisfaction", "good-wifi-client-satisfaction", "risk-wifi-client-satisfaction",
                "risk-wifi-client-satisfaction",
            ])
    }
}
