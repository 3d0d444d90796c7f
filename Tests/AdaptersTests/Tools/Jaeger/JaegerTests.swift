import Adapters
import Diagnostics
import Testing

@Suite struct JaegerTests {
    private let traces = JaegerTracesAdapter()
    private let dependencies = JaegerDependenciesAdapter()

    @Test func `a reply gives sums by service, whatever the length of its identifiers`() {
        let reading = ToolReading(traces, fixture: "jaeger/traces.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("trace_summaries") == [
                [
                    "service": "orders", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:00.050Z",
                    "traces": "1", "complete_traces": "1", "spans": "2", "orphan_spans": "0", "error_spans": "1",
                    "entry_service": "orders",
                ],
                [
                    "service": "stock", "started_at": "2023-09-05T10:00:00.020Z",
                    "ended_at": "2023-09-05T10:00:02.001Z", "traces": "2", "complete_traces": "1", "spans": "4",
                    "orphan_spans": "2", "error_spans": "1", "entry_service": "orders", "async_covered": "true",
                ],
            ])
        #expect(
            reading.rows("dependencies") == [
                ["service": "orders", "target": "mysql", "sources": "1"],
                ["service": "orders", "target": "stock", "sources": "1"],
            ])
        #expect(reading.column("transaction", of: "transaction_windows") == ["GET /orders"])
        #expect(reading.column("p99", of: "transaction_windows") == ["50000us"])
        #expect(reading.reports == ["-: tracing.repeated-spans", "-: tracing.sample"])
    }

    @Test func `documents of Elasticsearch and downloads of the page are read`() {
        let documents = ToolReading(traces, fixture: "jaeger/documents.jsonl")
        #expect(documents.recognition?.confidence == .certain)
        #expect(documents.column("error_spans", of: "trace_summaries") == ["1", "0"])
        #expect(documents.rows("dependencies") == [["service": "web", "target": "worker", "sources": "1"]])
        #expect(documents.column("started_at", of: "trace_summaries")[1] == "2023-09-05T10:00:00.001Z")
        let page = ToolReading(traces, fixture: "jaeger/page.json")
        #expect(page.recognition?.confidence == .certain)
        #expect(page.column("service", of: "trace_summaries") == ["web"])
    }

    @Test func `the model of Jaeger has identifiers in base64, times as texts and typed tags`() {
        let reading = ToolReading(traces, fixture: "jaeger/model.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("trace_summaries") == [
                [
                    "service": "worker", "started_at": "2023-09-05T10:00:00.500Z",
                    "ended_at": "2023-09-05T10:00:00.505Z", "traces": "1", "complete_traces": "0", "spans": "1",
                    "orphan_spans": "1", "error_spans": "1",
                ]
            ])
    }

    @Test func `an error reply proves nothing`() {
        let reading = ToolReading(traces, fixture: "jaeger/failed.json")
        #expect(reading.recognition?.confidence == .likely)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["1: jaeger.no-trace"])
    }

    @Test func `links are dependencies, each once, and calls to oneself are none`() {
        let reading = ToolReading(dependencies, fixture: "jaeger/dependencies.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("dependencies") == [
                ["service": "orders", "target": "stock", "sources": "1"],
                ["service": "web", "target": "orders", "sources": "1"],
            ])
        #expect(reading.reports == ["6: jaeger.link", "1: jaeger.self-calls"])
        #expect(ToolReading(dependencies, fixture: "jaeger/zipkin-links.json").rows("dependencies").count == 1)
        #expect(ToolReading(dependencies, fixture: "jaeger/NEGATIVE-family.json").recognition == nil)
    }

    @Test func `the samples give the figures that they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        func reading(_ name: String) -> ToolReading {
            ToolReading(traces, TestFile.sample("jaeger/" + name), path: name)
        }
        let page = reading("ui-flamegraph-testTrace.json")
        #expect(page.recognition?.confidence == .certain)
        #expect(page.column("service", of: "trace_summaries") == ["load-generator", "ride-sharing-app"])
        #expect(page.column("spans", of: "trace_summaries") == ["2", "2"])
        #expect(page.column("complete_traces", of: "trace_summaries") == ["1", "1"])
        #expect(
            page.rows("dependencies") == [["service": "load-generator", "target": "ride-sharing-app", "sources": "1"]])
        let document = reading("es_01.json")
        #expect(document.column("error_spans", of: "trace_summaries") == ["1"])
        #expect(document.column("orphan_spans", of: "trace_summaries") == ["1"])
        #expect(reading("otlp2jaeger-out.json").column("spans", of: "trace_summaries") == ["2"])
        let large = ToolReading(
            dependencies, TestFile.sample("jaeger/dependencies-large.json"), path: "dependencies-large.json")
        #expect(large.rows("dependencies").count == 4271)
    }
}
