import Adapters
import Diagnostics
import Testing

@Suite struct SkyWalkingTests {
    private let settings = SkyWalkingAlarmSettingsAdapter()
    private let events = SkyWalkingAlarmEventsAdapter()

    @Test func `rules and composite rules alert, rules that are only conditions do not`() {
        let reading = ToolReading(settings, fixture: "skywalking/alarm-settings.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("alert_rules") == [
                [
                    "name": "service_resp_time_rule", "service": "orders", "severity": "CRITICAL", "action": "page",
                    "kind": "threshold", "owner": "shop", "expression": "sum(service_resp_time > 1000) >= 3",
                ],
                [
                    "name": "comp_rule", "kind": "other",
                    "expression": "service_resp_time_rule && endpoint_percent_rule",
                ],
            ])
        #expect(reading.reports == ["17: skywalking.no-condition"])
    }

    @Test func `a rule of the older form is read as a condition`() {
        let reading = ToolReading(
            settings,
            "rules:\n  a_rule:\n    indicator-name: a\n    op: '>'\n    threshold: 5\n    period: 10\n    count: 2\n")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("expression", of: "alert_rules") == ["a > 5, 2 of 10 minutes"])
    }

    @Test func `alarms of the webhook are events, each once`() {
        let reading = ToolReading(events, fixture: "skywalking/alarms.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("service", of: "alert_events") == ["orders", "orders"])
        #expect(reading.column("severity", of: "alert_events") == ["CRITICAL", "-"])
        #expect(
            reading.column("fired_at", of: "alert_events") == ["2023-10-02T10:00:00Z", "2023-10-02T10:01:00Z"])
        #expect(reading.column("resolved_at", of: "alert_events") == ["-", "2023-10-02T10:02:00Z"])
        let reply = ToolReading(events, fixture: "skywalking/get-alarm.json")
        #expect(reply.recognition?.confidence == .certain)
        #expect(reply.column("severity", of: "alert_events") == ["WARNING"])
    }

    @Test func `a template of invented segments proves nothing`() {
        let reading = ToolReading(SkyWalkingSegmentTemplateAdapter(), fixture: "skywalking/segment-generator.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.reports == ["-: skywalking.segment-template"])
    }

    @Test func `the samples are recognised`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let path = "skywalking/alarm-settings-test.yml"
        let reading = ToolReading(settings, TestFile.sample(path), path: path)
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.rows("alert_rules").count == 5)
        #expect(reading.diagnostics.isEmpty)
        let template = Content(path: "segment", bytes: TestFile.sample("skywalking/segment.tpl.json"))
        #expect(SkyWalkingSegmentTemplateAdapter().recognize(template)?.confidence == .certain)
    }
}
