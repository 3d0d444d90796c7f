import Foundation
import Testing

@Suite struct OpenTelemetryTests {
    private static let python = Program.python(
        with: "opentelemetry.sdk.trace", "opentelemetry.exporter.otlp.json.file.trace_exporter",
        package: "opentelemetry-sdk opentelemetry-exporter-otlp-json-file")

    /// A shop that calls its payments five times; the fourth payment fails.
    private static let traces = """
        import sys
        from opentelemetry.exporter.otlp.json.file.trace_exporter import FileSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
        from opentelemetry.trace import SpanKind, StatusCode

        exporter = FileSpanExporter(stream=sys.stdout)

        def provider(service):
            provider = TracerProvider(resource=Resource.create({"service.name": service}))
            provider.add_span_processor(BatchSpanProcessor(exporter))
            return provider

        providers = [provider("shop"), provider("payments")]
        shop, payments = [each.get_tracer("test") for each in providers]
        for number in range(5):
            with shop.start_as_current_span("GET /cart", kind=SpanKind.SERVER):
                with shop.start_as_current_span("POST /pay", kind=SpanKind.CLIENT):
                    with payments.start_as_current_span("POST /pay", kind=SpanKind.SERVER) as span:
                        if number == 3:
                            span.set_status(StatusCode.ERROR, "refused")
        for each in providers:
            each.force_flush()

        """

    @Test(.needs(python))
    func `traces of the SDK have the services, calls and errors that the program made`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.traces, to: "shop.py")
        let lines = try await workshop.run(Self.python, ["shop.py"], output: "traces.jsonl").output
        let reading = try await workshop.read("traces.jsonl")
        #expect(reading.format == "opentelemetry-otlp" && reading.confidence == "certain")
        #expect(reading.diagnostics == ["tracing.sample"])
        #expect(Set(reading.records["telemetry_targets"]?.compactMap { $0["service"] } ?? []) == ["shop", "payments"])
        let call = try #require(reading.only("dependencies"))
        #expect(call["service"] == "shop" && call["target"] == "payments")
        let summaries = Dictionary(
            uniqueKeysWithValues: (reading.records["trace_summaries"] ?? []).map { ($0["service"] ?? "", $0) })
        let (shop, payments) = (try #require(summaries["shop"]), try #require(summaries["payments"]))
        #expect(shop["spans"] == "10" && shop["error_spans"] == "0" && shop["complete_traces"] == "5")
        #expect(payments["spans"] == "5" && payments["error_spans"] == "1" && payments["entry_service"] == "shop")
        #expect(shop["orphan_spans"] == "0" && payments["orphan_spans"] == "0")
        // The longest of five is their 95th percentile.
        let durations = try Self.spans(in: lines).filter { $0["name"]?.text == "GET /cart" }.map { span in
            let start = try #require(span["startTimeUnixNano"]?.text.flatMap { Double($0) })
            return (try #require(span["endTimeUnixNano"]?.text.flatMap { Double($0) }) - start) / 1e9
        }
        #expect(durations.count == 5)
        let transaction = try #require(reading.only("transaction_windows"))
        #expect(transaction["transaction"] == "GET /cart")
        #expect(abs(try #require(transaction.number("p95")) - (try #require(durations.max()))) < 2e-6)
    }

    private static func spans(in lines: String) throws -> [JSONValue] {
        try lines.split(separator: "\n").flatMap { line in
            let request = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
            return (request["resourceSpans"]?.items ?? []).flatMap { $0["scopeSpans"]?.items ?? [] }
                .flatMap { $0["spans"]?.items ?? [] }
        }
    }

    /// A counter, a histogram and a gauge with names of the semantic conventions, and one with a name of its own.
    private static let metrics = """
        from opentelemetry.exporter.otlp.json.file.metric_exporter import FileMetricExporter
        from opentelemetry.metrics import Observation
        from opentelemetry.sdk.metrics import MeterProvider
        from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
        from opentelemetry.sdk.resources import Resource

        reader = PeriodicExportingMetricReader(FileMetricExporter(path="metrics.jsonl"))
        provider = MeterProvider(resource=Resource.create({"service.name": "shop"}), metric_readers=[reader])
        meter = provider.get_meter("test")
        duration = meter.create_histogram("http.server.request.duration", unit="s")
        for number in range(10):
            duration.record(number / 10, {"http.route": "/cart"})
        meter.create_counter("carts").add(3)
        meter.create_observable_gauge("process.cpu.utilization", callbacks=[lambda options: [Observation(0.25)]])
        provider.force_flush()

        """

    @Test(.needs(python))
    func `metrics of the SDK are signals by the names of the conventions`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.metrics, to: "shop.py")
        try await workshop.run(Self.python, ["shop.py"])
        let reading = try await workshop.read("metrics.jsonl")
        #expect(reading.format == "opentelemetry-otlp" && reading.confidence == "certain")
        let signals = try #require(reading.records["signals"])
        #expect(Set(signals.compactMap { $0["signal"] }) == ["latency", "traffic", "saturation"])
        #expect(signals.allSatisfy { $0["service"] == "shop" && $0["has_data"] == "true" })
    }

    /// Two messages inside of a span and two outside.
    private static let logs = """
        import logging
        from opentelemetry.exporter.otlp.json.file._log_exporter import FileLogExporter
        from opentelemetry.sdk._logs import LoggerProvider, LoggingHandler
        from opentelemetry.sdk._logs.export import SimpleLogRecordProcessor
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider

        provider = LoggerProvider(resource=Resource.create({"service.name": "shop"}))
        provider.add_log_record_processor(SimpleLogRecordProcessor(FileLogExporter(path="logs.jsonl")))
        log = logging.getLogger("shop")
        log.addHandler(LoggingHandler(logger_provider=provider))
        with TracerProvider().get_tracer("test").start_as_current_span("GET /cart"):
            log.warning("slow")
            log.error("refused")
        log.warning("cold")
        log.error("full")
        provider.force_flush()

        """

    @Test(.needs(python))
    func `logs of the SDK have the share of those with a trace`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.logs, to: "shop.py")
        try await workshop.run(Self.python, ["shop.py"])
        let reading = try await workshop.read("logs.jsonl")
        #expect(reading.format == "opentelemetry-otlp" && reading.confidence == "certain")
        let stream = try #require(reading.only("log_streams"))
        #expect(stream["service"] == "shop" && stream.number("trace_id_share") == 0.5)
    }

    /// A span, a metric and a message, printed by the exporters for consoles.
    private static let console = """
        import logging
        from opentelemetry.sdk._logs import LoggerProvider, LoggingHandler
        from opentelemetry.sdk._logs.export import ConsoleLogRecordExporter, SimpleLogRecordProcessor
        from opentelemetry.sdk.metrics import MeterProvider
        from opentelemetry.sdk.metrics.export import ConsoleMetricExporter, PeriodicExportingMetricReader
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import ConsoleSpanExporter, SimpleSpanProcessor

        traces = TracerProvider()
        traces.add_span_processor(SimpleSpanProcessor(ConsoleSpanExporter(out=open("spans.json", "w"))))
        for name in ["GET /cart", "POST /cart"]:
            traces.get_tracer("test").start_span(name).end()
        metrics = MeterProvider(
            metric_readers=[PeriodicExportingMetricReader(ConsoleMetricExporter(out=open("metrics.json", "w")))])
        metrics.get_meter("test").create_counter("carts").add(1)
        metrics.force_flush()
        logs = LoggerProvider()
        logs.add_log_record_processor(SimpleLogRecordProcessor(ConsoleLogRecordExporter(out=open("logs.json", "w"))))
        log = logging.getLogger("shop")
        log.addHandler(LoggingHandler(logger_provider=logs))
        log.warning("slow")

        """

    @Test(.needs(python))
    func `what the SDK prints on a console is known and gives nothing`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.console, to: "shop.py")
        try await workshop.run(Self.python, ["shop.py"])
        for name in ["spans.json", "metrics.json", "logs.json"] {
            let reading = try await workshop.read(name)
            #expect(reading.format == "opentelemetry-console" && reading.counts.isEmpty, "\(name)")
            #expect(reading.diagnostics == ["opentelemetry.console"], "\(name)")
        }
    }
}
