public import Diagnostics
public import Evidence

/// Recognises what the exporters of an OpenTelemetry SDK print on a console; it is made for people and gives no record.
public struct ConsoleTelemetryAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "opentelemetry-console", tool: "OpenTelemetry",
            summary: LocalizedText(
                en: "traces, metrics or logs that an SDK prints on a console; recognised, gives no record",
                zh: "SDK 输出到控制台的链路、指标或日志；仅识别，不产生记录"),
            kinds: [],
            limits: LocalizedText(
                en: "each SDK prints in a form of its own that changes between versions; export OTLP as JSON instead",
                zh: "各 SDK 的控制台输出格式各异，且随版本变化；请改为导出 OTLP JSON"))
    }

    /// Recognises the names of Python's SDK, which stand for what OTLP calls otherwise.
    public func recognize(_ content: Content) -> Recognition? {
        let first: Node?
        switch content.shape {
        case .json(let document): first = document.root
        case .jsonLines(let lines): first = lines.first?.root
        default: return nil
        }
        guard let first, Self.isSpan(first) || Self.isMetrics(first) || Self.isLog(first) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en:
                    "a span with 'context' and 'SpanKind', 'resource_metrics' with 'scope_metrics', or a log record with its resource",
                zh: "含“context”与“SpanKind”的 span、含“scope_metrics”的“resource_metrics”，或带资源的日志记录"))
    }

    private static func isSpan(_ node: Node) -> Bool {
        (node["kind"]?.string?.hasPrefix("SpanKind.") ?? false)
            && (node["context"]?.has("trace_id", "span_id") ?? false)
    }

    private static func isMetrics(_ node: Node) -> Bool {
        node["resource_metrics"]?[0]?["scope_metrics"]?.kind == .list
    }

    private static func isLog(_ node: Node) -> Bool {
        node.has("body", "severity_number", "trace_id", "span_id") && node["resource"]?["attributes"]?.kind == .map
    }

    /// Says what the file is, and what to export instead.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            NothingProven.note(
                "opentelemetry.console",
                LocalizedText(en: "what an SDK prints on a console for people", zh: "SDK 输出到控制台、供人查看的内容"),
                instead: LocalizedText(
                    en: "export OTLP as JSON, with the file exporter of the SDK or of the Collector",
                    zh: "请使用 SDK 或 Collector 的文件导出器导出 OTLP JSON"),
                at: content.location()))
    }
}
