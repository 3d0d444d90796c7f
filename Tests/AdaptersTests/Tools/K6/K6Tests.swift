import Adapters
import Diagnostics
import Testing

@Suite struct K6Tests {
    private let summary = K6SummaryAdapter()
    private let stream = K6StreamAdapter()

    /// The row of a load test without its identifier.
    private func row(_ reading: ToolReading) -> [String: String] {
        reading.row("load_tests").filter { $0.key != "id" }
    }

    @Test func `in the export a threshold that is true was crossed`() {
        let reading = ToolReading(summary, fixture: "k6/summary-export.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            row(reading) == [
                "model": "unknown", "requests": "2000", "errors": "5", "error_share": "0.0025", "error_limit": "0.01",
                "peak_rate": "66.5", "p50": "90300us", "p95": "302104us", "p99": "1470864us", "thresholds": "3",
                "thresholds_failed": "1",
            ])
        #expect(reading.reports == ["1: evidence.no-time"])
    }

    @Test func `in the data of handleSummary a threshold that is ok was kept`() {
        let reading = ToolReading(summary, fixture: "k6/handle-summary.json")
        #expect(
            row(reading) == [
                "service": "orders", "release": "2023.9.1", "environment": "staging", "model": "open",
                "requests": "30000", "errors": "30", "error_share": "0.001", "error_limit": "0.005",
                "peak_rate": "50.0", "target_rate": "50.0", "p50": "80000us", "p95": "120500us", "p99": "240250us",
                "thresholds": "3", "thresholds_failed": "1",
            ])
        #expect(reading.reports == ["1: evidence.no-time"])
    }

    @Test func `the machine-readable summary says when the test ran`() {
        let reading = ToolReading(summary, fixture: "k6/machine-readable.json")
        #expect(
            row(reading) == [
                "model": "unknown", "started_at": "2025-01-15T10:29:45Z", "ended_at": "2025-01-15T10:30:45.500Z",
                "requests": "1500", "errors": "30", "error_share": "0.02", "peak_rate": "24.79", "p50": "234560us",
                "p95": "421320us",
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `summaries that a script words itself are not recognised`() {
        #expect(ToolReading(summary, fixture: "k6/NEGATIVE-custom.json").recognition == nil)
        #expect(ToolReading(summary, fixture: "k6/NEGATIVE-custom-metrics.json").recognition == nil)
    }

    @Test func `the stream is counted line by line`() {
        let reading = ToolReading(stream, fixture: "k6/stream.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.diagnostics.isEmpty)
        // Five requests, one failed, three of them in the first second; the environment differs between requests.
        #expect(
            row(reading) == [
                "service": "orders", "release": "2.0", "model": "unknown", "started_at": "2023-09-05T10:00:00.100Z",
                "ended_at": "2023-09-05T10:00:03Z", "requests": "5", "errors": "1", "error_share": "0.2",
                "error_limit": "0.25", "peak_rate": "3.0", "p50": "30000us", "p95": "50000us", "p99": "50000us",
                "thresholds": "3",
            ])
    }

    @Test func `lines that are cut or of another tool cost only themselves`() {
        let reading = ToolReading(stream, fixture: "k6/broken-stream.json")
        #expect(row(reading)["requests"] == "3")
        #expect(reading.reports == ["10: json.truncated", "11: k6.foreign-line"])
    }

    @Test func `the same file always has the same identifier, and another file another one`() {
        let first = ToolReading(stream, fixture: "k6/stream.json").row("load_tests")["id"]
        #expect(first == ToolReading(stream, fixture: "k6/stream.json").row("load_tests")["id"])
        #expect(first != ToolReading(stream, fixture: "k6/broken-stream.json").row("load_tests")["id"])
        #expect(first?.hasPrefix("k6:") ?? false)
    }

    @Test(arguments: [
        ("\"constant-arrival-rate\"", "open"), ("\"ramping-vus\"", "closed"), ("\"own-executor\"", "unknown"),
        ("\"constant-vus\"}, \"b\": {\"executor\": \"ramping-arrival-rate\"", "unknown"),
    ])
    func `the load model follows from the executors`(executor: String, model: String) {
        let text = """
            {"root_group": {"groups": [], "checks": []}, "options": {"scenarios": {"a": {"executor": \(executor)}}},
             "metrics": {"http_reqs": {"type": "counter", "values": {"count": 1, "rate": 1}},
                         "iterations": {"type": "counter", "values": {"count": 1, "rate": 1}}}}
            """
        #expect(row(ToolReading(summary, text))["model"] == model)
    }

    @Test func `the sample has the figures that it holds`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let bytes = TestFile.sample("k6/summary-export-network-chaos.json")
        #expect(
            row(ToolReading(summary, bytes, path: "k6")) == [
                "model": "unknown", "requests": "3518", "errors": "0", "error_share": "0.0", "error_limit": "0.2",
                "peak_rate": "42.22646455264889", "p50": "90300us", "p95": "302104us", "p99": "1470864us",
                "thresholds": "2", "thresholds_failed": "0",
            ])
    }

    @Test func `the machine-readable summary holds no rate, which follows from the duration`() {
        let text = """
            {"version": "1.0.0", "metadata": {"k6Version": "1.5.0", "generatedAt": "2025-01-15T10:30:45Z"},
             "config": {"duration": 60, "execution": "local", "script": "x.js"},
             "results": {"checks": {"metrics": [], "results": []},
              "metrics": [{"name": "http_reqs", "type": "counter", "contains": "default", "values": {"count": 1500}}]}}
            """
        #expect(row(ToolReading(summary, text))["peak_rate"] == "25.0")
    }

    @Test func `the table of points is counted row by row`() {
        let reading = ToolReading(K6TableAdapter(), fixture: "k6/points.csv")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            row(reading) == [
                "model": "unknown", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:03Z",
                "requests": "3", "errors": "1", "error_share": "\(1.0 / 3.0)", "peak_rate": "2.0", "p50": "20250us",
                "p95": "30000us", "p99": "30000us",
            ])
        #expect(reading.diagnostics.isEmpty)
    }
}
