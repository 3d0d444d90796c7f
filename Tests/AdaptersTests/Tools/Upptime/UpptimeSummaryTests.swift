import Adapters
import Diagnostics
import Testing

@Suite struct UpptimeSummaryTests {
    private let adapter = UpptimeSummaryAdapter()

    @Test func `days with downtime are windows, shares without a time count in no period`() {
        let reading = ToolReading(adapter, fixture: "upptime/summary.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("journey", of: "probes") == ["shop", "mail"])
        let windows = reading.rows("sli_windows")
        #expect(windows.count == 12)
        #expect(
            windows[1] == [
                "service": "shop", "slo": "uptime-week", "window_kind": "rolling", "value": "0.999",
                "user_facing": "true",
            ])
        // A share that is no percentage is missing, not zero.
        #expect(windows[2]["value"] == nil)
        #expect(
            windows[5] == [
                "service": "shop", "slo": "uptime", "window_kind": "day", "started_at": "2023-10-01T00:00:00Z",
                "ended_at": "2023-10-02T00:00:00Z", "good": "1404.0", "total": "1440.0", "value": "0.975",
                "user_facing": "true",
            ])
        #expect(windows[6]["value"] == "0.0")
        #expect(reading.reports == ["-: upptime.no-time"])
        #expect(reading.diagnostics[0].summary.en.hasPrefix("10 shares of uptime"))
    }

    @Test func `the history of a site tells when it was checked last`() {
        let reading = ToolReading(adapter, fixture: "upptime/history.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("last_run_at", of: "probes") == ["2023-10-25T23:55:00Z"])
        #expect(reading.kinds == ["probes"])
    }

    @Test func `a configuration gives a note and no record`() {
        let reading = ToolReading(adapter, fixture: "upptime/configuration.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["1: upptime.configuration"])
    }
}
