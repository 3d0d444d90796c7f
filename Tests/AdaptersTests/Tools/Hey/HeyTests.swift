import Adapters
import Diagnostics
import Testing

@Suite struct HeyTests {
    @Test func `the report counts answers and errors`() {
        let reading = ToolReading(HeyReportAdapter(), fixture: "hey/report.txt")
        #expect(reading.recognition?.confidence == .certain)
        // 90 + 2 + 5 answers and 3 errors; 5 answers are 503.
        #expect(
            reading.row("load_tests").filter { $0.key != "id" } == [
                "model": "closed", "requests": "100", "errors": "8", "error_share": "0.08", "peak_rate": "50.0",
                "p50": "8000us", "p95": "30500us", "p99": "800000us",
            ])
        #expect(reading.reports == ["2: evidence.no-time"])
    }

    @Test func `single requests are counted by their status`() {
        let reading = ToolReading(HeySamplesAdapter(), fixture: "hey/samples.csv")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("load_tests").filter { $0.key != "id" } == [
                "model": "closed", "requests": "4", "errors": "2", "error_share": "0.5", "peak_rate": "2.0",
                "p50": "20000us", "p95": "40000us", "p99": "40000us",
            ])
        #expect(reading.reports == ["6: hey.broken-row", "1: evidence.no-time"])
        #expect(ToolReading(HeySamplesAdapter(), fixture: "hey/NEGATIVE-other.csv").recognition == nil)
    }
}
