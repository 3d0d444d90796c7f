import Adapters
import Diagnostics
import Testing

@Suite struct ZipkinTests {
    private let adapter = ZipkinTracesAdapter()

    @Test func `the halves of a call have one identifier and belong to two services`() {
        let reading = ToolReading(adapter, fixture: "zipkin/v2.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("trace_summaries") == [
                [
                    "service": "backend", "started_at": "2023-09-05T10:00:00.020Z",
                    "ended_at": "2023-09-05T10:01:00.000Z",
                    "traces": "2", "complete_traces": "1", "spans": "3", "orphan_spans": "1", "error_spans": "2",
                    "entry_service": "frontend",
                ],
                [
                    "service": "frontend", "started_at": "2023-09-05T10:00:00Z",
                    "ended_at": "2023-09-05T10:00:00.090Z", "traces": "1", "complete_traces": "1", "spans": "2",
                    "orphan_spans": "0", "error_spans": "0", "entry_service": "frontend",
                ],
            ])
        #expect(
            reading.rows("dependencies") == [
                ["service": "backend", "target": "mysql", "sources": "1"],
                ["service": "frontend", "target": "backend", "sources": "1"],
            ])
        #expect(
            reading.row("transaction_windows") == [
                "service": "frontend", "transaction": "get /", "started_at": "2023-09-05T10:00:00Z",
                "ended_at": "2023-09-05T10:00:00.090Z", "p95": "90000us", "p99": "90000us",
            ])
    }

    @Test func `version 1 is split into the sides that wrote annotations`() {
        let reading = ToolReading(adapter, fixture: "zipkin/v1.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("trace_summaries") == [
                [
                    "service": "backend", "started_at": "2023-09-05T10:00:00.020Z",
                    "ended_at": "2023-09-05T10:00:00.060Z", "traces": "1", "complete_traces": "1", "spans": "1",
                    "orphan_spans": "0", "error_spans": "1", "entry_service": "frontend",
                ],
                [
                    "service": "frontend", "started_at": "2023-09-05T10:00:00Z",
                    "ended_at": "2023-09-05T10:00:00.090Z", "traces": "1", "complete_traces": "1", "spans": "3",
                    "orphan_spans": "0", "error_spans": "1", "entry_service": "frontend",
                ],
            ])
        #expect(reading.rows("dependencies") == [["service": "frontend", "target": "backend", "sources": "1"]])
    }

    @Test func `spans without identifiers are left out and said, and what is before a cut stays`() {
        let reading = ToolReading(adapter, fixture: "zipkin/broken.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("spans", of: "trace_summaries") == ["1"])
        #expect(reading.reports == ["3: tracing.identifier", "-: tracing.sample"])
        #expect(ToolReading(adapter, fixture: "zipkin/NEGATIVE-orders.json").recognition == nil)
    }

    @Test func `the samples give the figures that they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        func reading(_ name: String) -> ToolReading {
            ToolReading(adapter, TestFile.sample("zipkin/" + name), path: name)
        }
        func edges(_ reading: ToolReading) -> [String] {
            reading.rows("dependencies").map { "\($0["service"] ?? "") \($0["target"] ?? "")" }
        }
        let ascend = reading("ascend.json")
        #expect(
            ascend.column("service", of: "trace_summaries") == ["auth-service", "content-service", "mobile-gateway"])
        #expect(ascend.column("spans", of: "trace_summaries") == ["2", "3", "3"])
        #expect(edges(ascend) == ["mobile-gateway auth-service", "mobile-gateway content-service"])
        let large = reading("smartthings-oauth-authorization.json")
        #expect(
            large.column("service", of: "trace_summaries") == [
                "account", "auth", "bouncer", "datamgmt", "dove", "paperboy", "pusher", "stlogin",
            ])
        #expect(large.column("spans", of: "trace_summaries") == ["5", "73", "2", "65", "1", "1", "11", "17"])
        #expect(large.column("error_spans", of: "trace_summaries") == ["0", "1", "0", "0", "0", "0", "0", "1"])
        #expect(
            edges(large) == [
                "bouncer pusher", "datamgmt account", "datamgmt auth", "datamgmt bouncer", "datamgmt stlogin",
                "pusher dove", "pusher paperboy", "stlogin auth", "stlogin datamgmt",
            ])
        let yelp = reading("yelp.json")
        #expect(yelp.column("spans", of: "trace_summaries") == ["5", "1", "1", "1", "7", "1"])
        #expect(yelp.column("complete_traces", of: "trace_summaries") == ["1", "1", "1", "1", "1", "1"])
        #expect(edges(yelp).contains("mobile_api spectre"))
        #expect(edges(yelp).contains("mobile_api memcache"))
        #expect(reading("envoy.json").column("spans", of: "trace_summaries") == ["1"])
    }
}
