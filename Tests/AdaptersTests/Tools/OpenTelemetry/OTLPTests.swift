import Adapters
import Diagnostics
import Testing

@Suite struct OTLPTests {
    private let adapter = OTLPAdapter()

    @Test func `spans are summed by service, and traces are complete only with a root and all parents`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-otlp/traces.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("trace_summaries") == [
                ["traces": "1", "complete_traces": "1", "spans": "1", "orphan_spans": "0", "error_spans": "0"],
                [
                    "service": "billing", "started_at": "2023-09-05T10:00:01Z", "ended_at": "2023-09-05T10:00:02.250Z",
                    "traces": "2", "complete_traces": "2", "spans": "2", "orphan_spans": "0", "error_spans": "0",
                    "entry_service": "billing", "async_covered": "false",
                ],
                [
                    "service": "gateway", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:00.100Z",
                    "traces": "1", "complete_traces": "1", "spans": "2", "orphan_spans": "0", "error_spans": "0",
                    "entry_service": "gateway",
                ],
                [
                    "service": "orders", "started_at": "2023-09-05T10:00:00.020Z",
                    "ended_at": "2023-09-05T10:01:00.005Z", "traces": "2", "complete_traces": "1", "spans": "4",
                    "orphan_spans": "1", "error_spans": "1", "entry_service": "gateway",
                ],
            ])
        #expect(reading.reports == ["-: tracing.sample", "21: evidence.no-time"])
    }

    @Test func `a span ends when it says, not its rounded length after its rounded start`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-otlp/rounding.json")
        #expect(reading.rows("trace_summaries")[0]["started_at"] == "2023-09-05T10:00:00Z")
        #expect(reading.rows("trace_summaries")[0]["ended_at"] == "2023-09-05T10:00:00.001Z")
        #expect(reading.rows("transaction_windows")[0]["ended_at"] == "2023-09-05T10:00:00.001Z")
        #expect(reading.rows("transaction_windows")[0]["p95"] == "999us")
    }

    @Test func `a search of Tempo holds no traces`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-otlp/tempo-search.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.reports == ["1: tempo.search"])
        #expect(reading.rows("trace_summaries").isEmpty)
    }

    @Test func `calls between services and to what sends no spans are dependencies`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-otlp/traces.json")
        #expect(
            reading.rows("dependencies") == [
                ["service": "gateway", "target": "orders", "sources": "1"],
                ["service": "orders", "target": "billing", "sources": "1"],
                ["service": "orders", "target": "postgresql", "sources": "1"],
            ])
    }

    @Test func `the roots of traces are transactions, and their services are targets`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-otlp/traces.json")
        #expect(
            reading.rows("transaction_windows") == [
                [
                    "service": "billing", "transaction": "orders process", "started_at": "2023-09-05T10:00:02Z",
                    "ended_at": "2023-09-05T10:00:02.250Z", "p95": "250000us", "p99": "250000us",
                ],
                [
                    "service": "gateway", "transaction": "POST /orders", "started_at": "2023-09-05T10:00:00Z",
                    "ended_at": "2023-09-05T10:00:00.100Z", "p95": "100000us", "p99": "100000us",
                ],
            ])
        #expect(reading.column("target", of: "telemetry_targets") == ["billing", "gateway", "orders"])
        #expect(reading.rows("telemetry_targets")[2]["last_seen_at"] == "2023-09-05T10:01:00.005Z")
        #expect(reading.rows("telemetry_targets")[2]["layer"] == "application")
    }

    @Test func `the file exporter writes all signals line by line, and a broken line costs only itself`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-otlp/export.jsonl")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("spans", of: "trace_summaries") == ["1"])
        #expect(
            reading.rows("signals") == [
                [
                    "service": "orders", "signal": "errors", "source": "http.server.request.duration",
                    "has_data": "true",
                ],
                [
                    "service": "orders", "signal": "latency", "source": "http.server.request.duration",
                    "has_data": "true",
                ],
                ["service": "orders", "signal": "saturation", "source": "jvm.memory.used", "has_data": "true"],
                [
                    "service": "orders", "signal": "traffic", "source": "http.server.request.duration",
                    "has_data": "true",
                ],
            ])
        #expect(
            reading.rows("log_streams") == [
                ["service": "orders", "name": "OpenTelemetry", "structured": "false", "trace_id_share": "0.5"]
            ])
        #expect(reading.column("target", of: "telemetry_targets") == ["orders", "orders", "node-1"])
        #expect(
            reading.column("last_seen_at", of: "telemetry_targets") == [
                "2023-09-05T10:00:00.010Z", "2023-09-05T10:02:00Z", "2023-09-05T10:00:30Z",
            ])
        #expect(reading.reports == ["2: json.truncated", "5: opentelemetry.foreign", "-: tracing.sample"])
    }

    @Test func `the dialect of Tempo has base64 identifiers, names of enumerations and older keys`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-otlp/tempo.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("service", of: "trace_summaries") == ["db", "web"])
        #expect(reading.column("complete_traces", of: "trace_summaries") == ["1", "1"])
        #expect(reading.column("error_spans", of: "trace_summaries") == ["0", "1"])
        #expect(reading.rows("dependencies") == [["service": "web", "target": "db", "sources": "1"]])
        #expect(reading.column("p95", of: "transaction_windows") == ["200000us"])
    }

    @Test func `an empty list proves nothing, and other batches are not claimed`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-otlp/empty.json")
        #expect(reading.recognition?.confidence == .likely)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["1: opentelemetry.empty"])
        #expect(ToolReading(adapter, fixture: "opentelemetry-otlp/NEGATIVE-batches.json").recognition == nil)
    }

    @Test func `the samples give the figures that they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        func reading(_ name: String) -> ToolReading {
            ToolReading(adapter, TestFile.sample("opentelemetry/" + name), path: name)
        }
        let tempo = reading("tempo-kiali-responseTrace.json")
        #expect(tempo.recognition?.confidence == .certain)
        #expect(
            tempo.column("service", of: "trace_summaries") == [
                "details.bookinfo", "istio-ingressgateway.istio-system", "productpage.bookinfo", "ratings.bookinfo",
                "reviews.bookinfo",
            ])
        #expect(tempo.column("spans", of: "trace_summaries") == ["1", "1", "3", "1", "2"])
        #expect(tempo.column("complete_traces", of: "trace_summaries") == ["1", "1", "1", "1", "1"])
        #expect(
            tempo.rows("dependencies").map { "\($0["service"] ?? "") \($0["target"] ?? "")" } == [
                "istio-ingressgateway.istio-system productpage.bookinfo", "productpage.bookinfo details.bookinfo",
                "productpage.bookinfo reviews.bookinfo", "reviews.bookinfo ratings.bookinfo",
            ])
        #expect(tempo.column("p95", of: "transaction_windows") == ["11932us"])
        let twice = reading("otlp2jaeger-in.json")
        #expect(twice.column("orphan_spans", of: "trace_summaries") == ["2"])
        #expect(twice.reports == ["-: tracing.repeated-spans", "-: tracing.sample"])
        #expect(reading("jaeger-apiv3-GetTrace.json").column("error_spans", of: "trace_summaries") == ["1"])
        #expect(reading("otlp-events.json").column("trace_id_share", of: "log_streams") == ["0.0"])
        #expect(reading("otlp-metrics.json").column("target", of: "telemetry_targets") == ["my.service"])
        #expect(reading("sw-aws-otel-mock-metrics.json").recognition?.confidence == .certain)
        #expect(reading("sw-aws-otel-mock-metrics.json").reports == ["1: opentelemetry.unnamed"])
    }
}
