import Adapters
import Diagnostics
import Testing

@Suite struct HdrHistogramTests {
    @Test func `starts count from the start of the log, and a tag is a test of its own`() {
        let reading = ToolReading(HistogramLogAdapter(), fixture: "hdrhistogram/relative.hlog")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.column("started_at", of: "load_tests") == ["2023-09-05T10:00:00.627Z", "2023-09-05T10:00:01Z"])
        #expect(reading.column("ended_at", of: "load_tests") == ["2023-09-05T10:00:02.633Z", "2023-09-05T10:00:02Z"])
        #expect(reading.column("requests", of: "load_tests") == ["-", "-"])
        #expect(reading.reports == ["8: hdrhistogram.broken-line", "5: hdrhistogram.compressed"])
    }

    @Test func `a log of jHiccup is no test`() {
        let reading = ToolReading(HistogramLogAdapter(), fixture: "hdrhistogram/hiccup.hlog")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.reports == ["-: hdrhistogram.hiccup"] && reading.kinds.isEmpty)
    }

    @Test func `a percentile is the first value that reaches it`() {
        let reading = ToolReading(HistogramPercentilesAdapter(), fixture: "hdrhistogram/percentiles.hgrm")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("load_tests").filter { $0.key != "id" } == [
                "model": "unknown", "requests": "1000", "p50": "11167us", "p95": "15375us", "p99": "20000us",
            ])
        #expect(reading.reports == ["1: hdrhistogram.assumed-unit", "1: evidence.no-time"])
    }

    @Test func `rows that end early leave the rest unknown`() {
        let reading = ToolReading(HistogramPercentilesAdapter(), fixture: "hdrhistogram/cut.hgrm")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.row("load_tests").filter { $0.key != "id" } == ["model": "unknown", "p50": "11167us"])
        #expect(
            reading.reports == ["-: hdrhistogram.cut", "1: hdrhistogram.assumed-unit", "1: evidence.no-time"])
        #expect(
            ToolReading(HistogramPercentilesAdapter(), fixture: "hdrhistogram/NEGATIVE-prose.txt").recognition == nil)
    }
}
