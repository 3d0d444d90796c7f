import Adapters
import Diagnostics
import Testing

@Suite struct IagoTests {
    private let adapter = IagoLogAdapter()

    @Test func `minutes are added up`() {
        let reading = ToolReading(adapter, fixture: "iago/parrot.log")
        #expect(reading.recognition?.confidence == .certain)
        // 60 and 120 requests; one without an answer, two with 400, one with 500.
        #expect(
            reading.row("load_tests").filter { $0.key != "id" } == [
                "model": "open", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:02:00Z",
                "requests": "180", "errors": "4", "error_share": "\(4.0 / 180.0)", "peak_rate": "2.0",
            ])
        #expect(reading.reports == ["5: iago.broken-line"])
        #expect(ToolReading(adapter, fixture: "iago/NEGATIVE-other.log").recognition == nil)
    }

    @Test func `the sample has the figures that it holds`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let row = ToolReading(adapter, TestFile.sample("wrk/IagoResults.log"), path: "iago").row("load_tests")
        // 85 and 119 requests; every answer was 400, and one request had none.
        #expect(row["requests"] == "204" && row["errors"] == "204" && row["peak_rate"] == "\(119.0 / 60.0)")
        #expect(row["started_at"] == "2014-06-12T01:33:01Z" && row["ended_at"] == "2014-06-12T01:35:01Z")
    }
}
