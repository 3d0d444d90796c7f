import Adapters
import Diagnostics
import Testing

@Suite struct SkyWalkingAlarmsTests {
    private let adapter = SkyWalkingAlarmsAdapter()

    @Test func `each alarm of the webhook is an event with the service in its name`() {
        let reading = ToolReading(adapter, fixture: "skywalking-alarms/webhook.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("service", of: "alert_events") == ["orders", "stock", "orders", "orders"])
        #expect(reading.column("severity", of: "alert_events") == ["CRITICAL", "-", "-", "CRITICAL"])
        #expect(
            reading.column("fired_at", of: "alert_events") == [
                "2023-09-05T10:00:00Z", "2023-09-05T10:01:00Z", "-", "2023-09-05T10:10:00Z",
            ])
        #expect(reading.column("resolved_at", of: "alert_events") == ["-", "2023-09-05T10:06:00Z", "-", "-"])
        #expect(Set(reading.column("id", of: "alert_events")).count == 4)
        #expect(reading.reports == ["4: evidence.no-time"])
    }

    @Test func `a reply of the query is read, and other lists are not claimed`() {
        let reading = ToolReading(adapter, fixture: "skywalking-alarms/query.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("service", of: "alert_events") == ["orders"])
        #expect(reading.column("rule", of: "alert_events") == ["-"])
        #expect(ToolReading(adapter, fixture: "skywalking-alarms/NEGATIVE-other.json").recognition == nil)
    }
}
