import Adapters
import Diagnostics
import Testing

@Suite struct SkyWalkingTracesTests {
    private let adapter = SkyWalkingTracesAdapter()

    @Test func `a trace is tied together by segments and references`() {
        let reading = ToolReading(adapter, fixture: "skywalking-traces/trace.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("trace_summaries") == [
                [
                    "service": "billing", "started_at": "2023-09-05T10:00:00.500Z",
                    "ended_at": "2023-09-05T10:00:00.600Z", "traces": "1", "complete_traces": "0", "spans": "1",
                    "orphan_spans": "1", "error_spans": "0", "entry_service": "gateway", "async_covered": "true",
                ],
                [
                    "service": "gateway", "started_at": "2023-09-05T10:00:00Z",
                    "ended_at": "2023-09-05T10:00:00.120Z", "traces": "1", "complete_traces": "0", "spans": "2",
                    "orphan_spans": "0", "error_spans": "1", "entry_service": "gateway",
                ],
                [
                    "service": "orders", "started_at": "2023-09-05T10:00:00.020Z",
                    "ended_at": "2023-09-05T10:00:00.090Z", "traces": "1", "complete_traces": "0", "spans": "2",
                    "orphan_spans": "0", "error_spans": "1", "entry_service": "gateway",
                ],
            ])
        #expect(
            reading.rows("dependencies") == [
                ["service": "gateway", "target": "orders", "sources": "1"],
                ["service": "orders", "target": "mysql:3306", "sources": "1"],
            ])
        #expect(reading.column("transaction", of: "transaction_windows") == ["/orders"])
        #expect(reading.column("p95", of: "transaction_windows") == ["120000us"])
    }

    @Test func `segments are read as agents report them`() {
        let reading = ToolReading(adapter, fixture: "skywalking-traces/segments.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("complete_traces", of: "trace_summaries") == ["1", "1"])
        #expect(reading.column("error_spans", of: "trace_summaries") == ["1", "0"])
        #expect(reading.rows("dependencies") == [["service": "web", "target": "api", "sources": "1"]])
    }

    @Test func `a reply without spans proves nothing, and other replies are not claimed`() {
        let reading = ToolReading(adapter, fixture: "skywalking-traces/not-found.json")
        #expect(reading.recognition?.confidence == .likely)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["1: skywalking.no-trace"])
        #expect(ToolReading(adapter, fixture: "skywalking-traces/NEGATIVE-answer.json").recognition == nil)
    }
}
