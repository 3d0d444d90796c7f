import Adapters
import Diagnostics
import Testing

@Suite struct LocustTests {
    /// The row of a load test without its identifier.
    private func row(_ reading: ToolReading) -> [String: String] {
        reading.row("load_tests").filter { $0.key != "id" }
    }

    @Test func `the statistics are those of the row of all requests`() {
        let reading = ToolReading(LocustStatsAdapter(), fixture: "locust/stats.csv")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            row(reading) == [
                "model": "closed", "requests": "400", "errors": "4", "error_share": "0.01", "peak_rate": "13.5",
                "p50": "24000us", "p95": "95000us", "p99": "310000us",
            ])
        #expect(reading.lines("load_tests") == [4])
        #expect(reading.reports == ["4: evidence.no-time"])
    }

    @Test func `tables of old versions have other names`() {
        let reading = ToolReading(LocustStatsAdapter(), fixture: "locust/old-requests.csv")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            row(reading) == [
                "model": "closed", "requests": "50", "errors": "5", "error_share": "0.1", "peak_rate": "2.5",
                "p50": "20000us",
            ])
    }

    @Test func `a table that was cut is added up`() {
        let reading = ToolReading(LocustStatsAdapter(), fixture: "locust/stats-cut.csv")
        #expect(row(reading) == ["model": "closed", "requests": "400", "errors": "4", "error_share": "0.01"])
        #expect(reading.reports == ["4: table.truncated", "1: locust.no-total", "1: evidence.no-time"])
    }

    @Test func `the history tells the period and the highest rate`() {
        let reading = ToolReading(LocustHistoryAdapter(), fixture: "locust/stats_history.csv")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            row(reading) == [
                "model": "closed", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:20Z",
                "requests": "225", "errors": "1", "error_share": "\(1.0 / 225.0)", "peak_rate": "12.5",
                "p50": "22000us",
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `a test so short that Locust knows no rate has none`() {
        let reading = ToolReading(LocustHistoryAdapter(), fixture: "locust/short_history.csv")
        #expect(
            row(reading) == [
                "model": "closed", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:02Z",
                "requests": "120", "errors": "30", "error_share": "0.25", "p50": "14000us",
            ])
    }

    @Test func `what was counted before a reset is added`() {
        let reading = ToolReading(LocustHistoryAdapter(), fixture: "locust/reset_history.csv")
        #expect(row(reading)["requests"] == "150" && row(reading)["errors"] == "3" && row(reading)["p50"] == nil)
    }

    @Test func `failures and exceptions hold no test`() {
        for name in ["locust/failures.csv", "locust/exceptions.csv"] {
            let reading = ToolReading(LocustFailuresAdapter(), fixture: name)
            #expect(reading.recognition?.confidence == .certain, "\(name)")
            #expect(reading.reports == ["-: locust.failures"] && reading.kinds.isEmpty, "\(name)")
        }
        #expect(ToolReading(LocustFailuresAdapter(), fixture: "locust/NEGATIVE-other.csv").recognition == nil)
        #expect(ToolReading(LocustStatsAdapter(), fixture: "locust/NEGATIVE-other.csv").recognition == nil)
    }

    @Test func `the histograms of all requests are joined`() {
        let reading = ToolReading(LocustJSONAdapter(), fixture: "locust/report.json")
        #expect(reading.recognition?.confidence == .certain)
        // Sorted: 10 10 10 20 20 20 20 41 150 300; in the second second 2 + 3 requests.
        #expect(
            row(reading) == [
                "model": "closed", "started_at": "2023-09-05T10:00:00.250Z", "ended_at": "2023-09-05T10:00:12Z",
                "requests": "10", "errors": "1", "error_share": "0.1", "peak_rate": "5.0", "p50": "20000us",
                "p95": "300000us", "p99": "300000us",
            ])
        #expect(reading.reports == ["8: locust.broken-entry"])
    }

    @Test func `the page of the web interface has no times`() {
        let reading = ToolReading(LocustJSONAdapter(), fixture: "locust/page.json")
        #expect(
            row(reading) == [
                "model": "closed", "requests": "400", "errors": "4", "error_share": "0.01", "p50": "21000us",
                "p95": "81000us", "p99": "211000us",
            ])
        #expect(reading.reports == ["1: evidence.no-time"])
    }

    @Test func `the samples have the figures that they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let statistics = TestFile.sample("locust/btc-results_stats.csv")
        #expect(
            row(ToolReading(LocustStatsAdapter(), statistics, path: "stats")) == [
                "model": "closed", "requests": "2210", "errors": "1607", "error_share": "\(1607.0 / 2210.0)",
                "peak_rate": "37.30488469320527", "p50": "3000us", "p95": "8000us", "p99": "2000000us",
            ])
        let history = TestFile.sample("locust/btc-results_stats_history.csv")
        #expect(
            row(ToolReading(LocustHistoryAdapter(), history, path: "history")) == [
                "model": "closed", "started_at": "2026-03-07T02:13:32Z", "ended_at": "2026-03-07T02:14:28Z",
                "requests": "2050", "errors": "1496", "error_share": "\(1496.0 / 2050.0)", "peak_rate": "41.3",
                "p50": "3000us",
            ])
        let exceptions = TestFile.sample("locust/btc-results_exceptions.csv")
        #expect(ToolReading(LocustFailuresAdapter(), exceptions, path: "e").recognition?.confidence == .certain)
    }
}
