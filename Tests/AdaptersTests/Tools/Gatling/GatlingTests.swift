import Adapters
import Diagnostics
import Testing

@Suite struct GatlingTests {
    private let log = GatlingLogAdapter()

    private func row(_ reading: ToolReading) -> [String: String] {
        reading.row("load_tests").filter { $0.key != "id" }
    }

    @Test func `a log of version 3 is counted request by request`() {
        let reading = ToolReading(log, fixture: "gatling/v39.log")
        #expect(reading.recognition?.confidence == .certain)
        // 100, 500 and 50 ms; a request may be called OK; two began in the first second.
        #expect(
            row(reading) == [
                "model": "unknown", "started_at": "2023-09-05T10:00:00.200Z",
                "ended_at": "2023-09-05T10:00:01.050Z", "requests": "3", "errors": "1",
                "error_share": "\(1.0 / 3.0)", "peak_rate": "2.0", "p50": "100000us", "p95": "500000us",
                "p99": "500000us", "thresholds": "0", "thresholds_failed": "0",
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `lines with a user and with four times read the same`() {
        let user = row(ToolReading(log, fixture: "gatling/v23.log"))
        #expect(user["requests"] == "2" && user["errors"] == "1" && user["p50"] == "10000us")
        let times = ToolReading(log, fixture: "gatling/v20.log")
        #expect(row(times)["p50"] == "100000us" && row(times)["p99"] == "300000us")
        #expect(row(times)["started_at"] == "2013-09-05T10:00:00Z")
        #expect(times.reports == ["1: evidence.assumed-zone"])
    }

    @Test func `a line that was cut costs only itself, and results of assertions are not known`() {
        let reading = ToolReading(log, fixture: "gatling/v32-cut.log")
        #expect(row(reading)["requests"] == "2" && row(reading)["p99"] == "250000us")
        #expect(row(reading)["thresholds"] == "2" && row(reading)["thresholds_failed"] == nil)
        #expect(reading.reports == ["7: gatling.broken-line"])
    }

    @Test func `times before 1973 count from the start of the run`() {
        let text = "RUN\tx.Simulation\tx\t1406822067250\tnote\t2.0\nREQUEST\t\tA\t1000\t3000\tOK\tfine\n"
        let reading = ToolReading(log, text)
        #expect(row(reading)["started_at"] == "2014-07-31T15:54:28.250Z")
        #expect(row(reading)["ended_at"] == "2014-07-31T15:54:30.250Z" && row(reading)["p50"] == "2000000us")
    }

    @Test func `the binary log and the script are recognised and explained`() {
        let binary = ToolReading(log, fixture: "gatling/binary.log")
        #expect(binary.recognition?.confidence == .certain)
        #expect(binary.reports == ["-: gatling.binary-log"] && binary.kinds.isEmpty)
        let script = ToolReading(GatlingStatsAdapter(), fixture: "gatling/stats.js")
        #expect(script.recognition?.confidence == .certain)
        #expect(script.reports == ["-: gatling.script"] && script.kinds.isEmpty)
        #expect(ToolReading(log, fixture: "gatling/NEGATIVE-other.log").recognition == nil)
    }

    @Test func `the statistics of a report hold percentiles but no times`() {
        let reading = ToolReading(GatlingStatsAdapter(), fixture: "gatling/global_stats.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            row(reading) == [
                "model": "unknown", "requests": "400", "errors": "3", "error_share": "0.0075", "peak_rate": "2.22",
                "p50": "250000us", "p95": "1669000us", "p99": "4000000us",
            ])
        #expect(reading.reports == ["1: evidence.no-time"])
    }

    @Test func `old statistics are texts with two percentiles`() {
        let reading = ToolReading(GatlingStatsAdapter(), fixture: "gatling/stats.json")
        #expect(
            row(reading) == [
                "model": "unknown", "requests": "200", "errors": "0", "error_share": "0.0", "peak_rate": "18.182",
                "p95": "120000us", "p99": "180000us",
            ])
    }

    @Test func `assertions are pass criteria with results`() {
        let reading = ToolReading(GatlingAssertionsAdapter(), fixture: "gatling/assertions.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            row(reading) == [
                "model": "unknown", "started_at": "2023-09-05T10:00:00Z", "thresholds": "2",
                "thresholds_failed": "1",
            ])
        let empty = ToolReading(GatlingAssertionsAdapter(), fixture: "gatling/assertions-empty.json")
        #expect(row(empty)["thresholds"] == "0" && empty.reports == ["1: gatling.no-assertions"])
    }
}
