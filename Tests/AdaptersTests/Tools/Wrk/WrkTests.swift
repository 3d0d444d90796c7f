import Adapters
import Diagnostics
import Testing

@Suite struct WrkTests {
    private let adapter = WrkReportAdapter()

    @Test func `each report is a test, and units differ from line to line`() {
        let reading = ToolReading(adapter, fixture: "wrk/two-reports.txt")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("load_tests").map { $0.filter { $0.key != "id" } } == [
                [
                    "model": "closed", "requests": "1000", "errors": "40", "error_share": "\(40.0 / 1010.0)",
                    "peak_rate": "33.22", "p50": "10250us", "p99": "1200000us",
                ],
                ["model": "closed", "requests": "18", "errors": "0", "error_share": "0.0", "peak_rate": "1.8"],
            ])
        #expect(reading.lines("load_tests") == [1, 16])
        #expect(reading.reports == ["1: evidence.no-time"])
    }

    @Test func `the spectrum of wrk2 holds the percentile that is not printed`() {
        let reading = ToolReading(adapter, fixture: "wrk/wrk2.txt")
        #expect(
            reading.row("load_tests").filter { $0.key != "id" } == [
                "model": "open", "requests": "60018", "errors": "0", "error_share": "0.0", "peak_rate": "2000.28",
                "p50": "6670us", "p95": "10015us", "p99": "11180us",
            ])
    }

    @Test func `a report that was cut is left out, and prose is none`() {
        let reading = ToolReading(adapter, fixture: "wrk/cut.txt")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.reports == ["1: wrk.cut"] && reading.kinds.isEmpty)
        #expect(ToolReading(adapter, fixture: "wrk/NEGATIVE-prose.txt").recognition == nil)
    }

    @Test func `the samples have the figures that they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let long = ToolReading(adapter, TestFile.sample("wrk/WrkResultsLong.wrk"), path: "long").row("load_tests")
        #expect(long["requests"] == "1045" && long["errors"] == "0" && long["peak_rate"] == "205.68")
        let bad = ToolReading(adapter, TestFile.sample("wrk/WrkResultsWithErrors.wrk"), path: "bad").row("load_tests")
        #expect(bad["requests"] == "12" && bad["errors"] == "12" && bad["error_share"] == "1.0")
    }
}
