import Adapters
import Diagnostics
import Testing

@Suite struct AlertmanagerTests {
    private let alerts = AlertmanagerAlertsAdapter()
    private let configuration = AlertmanagerConfigurationAdapter()

    @Test func `an alert that is listed for two receivers is one event`() {
        let reading = ToolReading(alerts, fixture: "alertmanager/groups.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("alert_events") == [
                [
                    "id": "a1b2c3d4e5f60718@2023-10-02T10:00:00Z", "service": "orders", "rule": "OrdersDown",
                    "severity": "critical", "fired_at": "2023-10-02T10:00:00Z", "suppressed": "false",
                ],
                [
                    "id": "00112233aabbccdd@2023-10-02T09:30:00.5Z", "service": "orders-exporter", "rule": "OrdersSlow",
                    "severity": "warning", "fired_at": "2023-10-02T09:30:00.500Z", "suppressed": "true",
                ],
                [
                    "id": "99887766@2023-10-02T10:01:00Z", "rule": "OrdersOver", "fired_at": "2023-10-02T10:01:00Z",
                    "resolved_at": "2023-10-02T10:04:00Z",
                ],
            ])
        #expect(reading.reports == ["-: alertmanager.snapshot"])
    }

    @Test func `version 1 of the interface is read too`() {
        let reading = ToolReading(alerts, fixture: "alertmanager/alerts-v1.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("service", of: "alert_events") == ["billing"])
        #expect(reading.column("resolved_at", of: "alert_events") == ["-"])
    }

    @Test func `webhook messages about one firing are joined, and the next firing is another event`() {
        let reading = ToolReading(alerts, fixture: "alertmanager/webhooks.jsonl")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.column("fired_at", of: "alert_events") == ["2023-10-03T01:00:00Z", "2023-10-04T02:00:00Z"])
        #expect(reading.column("resolved_at", of: "alert_events") == ["2023-10-03T01:20:30Z", "-"])
        #expect(reading.column("suppressed", of: "alert_events") == ["-", "-"])
        #expect(reading.reports == ["-: alertmanager.truncated"])
        #expect(reading.diagnostics[0].summary.en == "the webhook left out 2 alerts, so counts are a lower bound")
    }

    @Test func `silences give a note and no record`() {
        let reading = ToolReading(AlertmanagerSilencesAdapter(), fixture: "alertmanager/silences.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(
            reading.diagnostics.map(\.summary.en) == [
                "2 silences, 1 of them active and 1 with a comment; a silence is no alert, so there is no record"
            ])
    }

    @Test func `a configuration gives counts and no record`() {
        let reading = ToolReading(configuration, fixture: "alertmanager/configuration.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["-: alertmanager.configuration"])
        #expect(reading.diagnostics[0].summary.en.hasPrefix("a configuration with 3 routes and 3 receivers"))
        #expect(
            reading.diagnostics[0].notes[0].en
                == "1 receivers have no integration, 1 page somebody; there are 1 inhibition rules")
    }

    @Test func `secrets in base 64 and resources are looked into`() {
        let reading = ToolReading(configuration, fixture: "alertmanager/objects.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.diagnostics[0].summary.en.hasPrefix("a configuration with 3 routes and 2 receivers"))
        #expect(reading.diagnostics[0].notes[0].en.hasPrefix("0 receivers have no integration, 1 page somebody"))
    }

    @Test func `a matcher without a value is an error where it stands`() {
        let reading = ToolReading(configuration, fixture: "alertmanager/broken-configuration.yml")
        #expect(reading.reports == ["6: alertmanager.empty-matcher", "-: alertmanager.configuration"])
        #expect(reading.diagnostics[0].severity == .error)
    }

    @Test func `the samples give as many alerts as another reader finds`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        for file in ["alertgroups-0.22.0.json", "alertgroups-0.31.0.json", "alerts-flattened-0.27.0.json"] {
            let reading = ToolReading(alerts, TestFile.sample("alertmanager/" + file), path: file)
            #expect(reading.recognition?.confidence == .certain, "\(file)")
            #expect(reading.rows("alert_events").count == 12, "\(file)")
            #expect(reading.column("suppressed", of: "alert_events").count { $0 == "true" } == 4, "\(file)")
        }
    }
}
