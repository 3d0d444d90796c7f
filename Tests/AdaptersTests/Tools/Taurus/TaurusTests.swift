import Adapters
import Diagnostics
import Testing

@Suite struct TaurusTests {
    private let adapter = TaurusAdapter()

    @Test func `the group with an empty label is the test`() {
        let reading = ToolReading(adapter, fixture: "taurus/final-status.xml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("load_tests").filter { $0.key != "id" } == [
                "model": "unknown", "requests": "82", "errors": "2", "error_share": "\(2.0 / 82.0)",
                "peak_rate": "4.0", "p50": "187000us", "p95": "1293000us", "p99": "1493000us",
            ])
        #expect(reading.reports == ["4: evidence.no-time"])
    }

    @Test func `labels are added up where there is no total`() {
        let reading = ToolReading(adapter, fixture: "taurus/without-total.xml")
        #expect(
            reading.row("load_tests").filter { $0.key != "id" } == [
                "model": "unknown", "requests": "20", "errors": "3", "error_share": "0.15",
            ])
        #expect(reading.reports == ["2: taurus.no-total", "2: evidence.no-time"])
        #expect(ToolReading(adapter, fixture: "taurus/NEGATIVE-other.xml").recognition == nil)
    }

    @Test func `the table holds the same`() {
        let reading = ToolReading(adapter, fixture: "taurus/dump.csv")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("load_tests").filter { $0.key != "id" } == [
                "model": "unknown", "requests": "100", "errors": "3", "error_share": "0.03", "p50": "30000us",
                "p95": "70000us", "p99": "90000us",
            ])
    }
}
