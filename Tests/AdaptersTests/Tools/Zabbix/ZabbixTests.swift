import Adapters
import Diagnostics
import Testing

@Suite struct ZabbixTests {
    private let configuration = ZabbixConfigurationAdapter()

    @Test func `triggers of items, prototypes and the export are rules, and disabled ones do not count`() {
        let reading = ToolReading(configuration, fixture: "zabbix/template.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.column("name", of: "alert_rules") == ["Both", "Queue is deep", "No data", "Disk fills up"])
        #expect(
            reading.column("severity", of: "alert_rules") == ["INFO", "DISASTER", "NOT_CLASSIFIED", "WARNING"])
        #expect(reading.column("action", of: "alert_rules") == ["none", "page", "-", "ticket"])
        #expect(reading.column("kind", of: "alert_rules") == ["threshold", "threshold", "absence", "predictive"])
        #expect(reading.column("service", of: "alert_rules") == ["-", "orders", "-", "-"])
        #expect(reading.column("owner", of: "alert_rules") == ["-", "shop", "-", "-"])
        #expect(
            reading.column("runbook_url", of: "alert_rules") == ["-", "https://runbooks.example/queue", "-", "-"])
        #expect(reading.rows("dashboards") == [["id": "j", "title": "Overview", "panels": "3"]])
        #expect(reading.reports == ["-: zabbix.disabled-triggers"])
    }

    @Test func `digits of old XML exports are severities`() {
        let reading = ToolReading(configuration, fixture: "zabbix/old.xml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("alert_rules") == [
                [
                    "name": "Database is down", "severity": "HIGH", "kind": "threshold",
                    "expression": "{db-1:up.last()}=0",
                ]
            ])
        #expect(reading.diagnostics[0].summary.en == "1 triggers are disabled and do not count")
    }

    @Test func `an export without triggers says so`() {
        let reading = ToolReading(configuration, fixture: "zabbix/export.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.diagnostics.map(\.summary.en) == [
                "the export with 1 items and 1 hosts has no trigger and no dashboard, so there is no record"
            ])
    }

    @Test func `problems have their acknowledgement and end, and recovery events are none`() {
        let reading = ToolReading(ZabbixEventsAdapter(), fixture: "zabbix/problems.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("alert_events") == [
                [
                    "id": "101", "service": "orders", "rule": "Queue is deep", "severity": "DISASTER",
                    "fired_at": "2023-10-02T10:00:00Z", "acknowledged_at": "2023-10-02T10:03:20Z",
                    "resolved_at": "2023-10-02T10:10:00Z", "suppressed": "false",
                ],
                [
                    "id": "102", "rule": "No data", "severity": "NOT_CLASSIFIED", "fired_at": "2023-10-02T12:33:20Z",
                    "suppressed": "true",
                ],
            ])
        #expect(reading.reports == ["-: zabbix.recoveries"])
    }

    @Test func `the samples have as many triggers as another reader finds`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let expected = [
            ("5.0-template_nginx_plus.xml", 0, 0), ("6.0-template_postgres_odbc_database_monitoring.yaml", 4, 2),
            ("7.0-template_linux_pressure.yaml", 18, 3),
        ]
        for (file, triggers, warnings) in expected {
            let reading = ToolReading(configuration, TestFile.sample("zabbix/" + file), path: file)
            #expect(reading.recognition?.confidence == .certain, "\(file)")
            #expect(reading.rows("alert_rules").count == triggers, "\(file)")
            #expect(reading.column("severity", of: "alert_rules").count { $0 == "WARNING" } == warnings, "\(file)")
        }
    }
}
