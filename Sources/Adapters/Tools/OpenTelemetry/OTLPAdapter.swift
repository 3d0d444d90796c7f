public import Diagnostics
public import Evidence

/// Reads telemetry of OpenTelemetry as JSON: traces, metrics and logs.
///
/// One request, one request a line as the file exporter of the Collector writes them, replies of Tempo and of Jaeger's
/// newer interface; identifiers in hexadecimal or base64, enumerations as numbers or names.
public struct OTLPAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// The record kinds that it gives.
    static let kinds: [RecordKind] = [
        .dependencies, .logStreams, .signals, .telemetryTargets, .traceSummaries, .transactionWindows,
    ]

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "opentelemetry-otlp", tool: "OpenTelemetry",
            summary: LocalizedText(
                en: "traces, metrics and logs of OpenTelemetry in JSON, also as Tempo gives them",
                zh: "OpenTelemetry 的链路、指标与日志（JSON），含 Tempo 的形式"),
            kinds: Self.kinds,
            limits: LocalizedText(
                en: """
                    an export is a sample: figures are those of the file; the service is the resource attribute \
                    service.name; a span is an error by its status alone; transactions are the roots of traces, without \
                    a count, since no limit for Apdex is known and spans are sampled; calls to what sends no spans are \
                    taken from peer.service, db.system or messaging.system; signals come from metrics whose names are \
                    those of the semantic conventions; whether logs reach a central platform is not known
                    """,
                zh: """
                    导出只是样本，数字仅限文件内；服务取自资源属性 service.name；span 是否出错只看 status；交易取链路的根，因 Apdex \
                    目标未知且 span 经过采样，不给出总数；对未上报 span 的对象的调用取自 peer.service、db.system、messaging.system；\
                    黄金信号取自名称符合语义约定的指标；日志是否接入集中平台不可知
                    """))
    }

    /// Recognises lists of resources with scopes.
    public func recognize(_ content: Content) -> Recognition? {
        if TempoSearch.isReply(content) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "traces of a search of Tempo with 'traceID' and 'rootServiceName'",
                    zh: "Tempo 搜索结果，含“traceID”与“rootServiceName”"))
        }
        let batches: [TelemetryBatches.Batch]
        switch content.shape {
        case .json(let document): batches = TelemetryBatches.all(in: document.root, breadth: 5)
        case .jsonLines(let lines): batches = lines.prefix(3).flatMap { TelemetryBatches.all(in: $0.root, breadth: 5) }
        default: return nil
        }
        guard !batches.isEmpty else { return nil }
        let isSure = batches.contains(where: TelemetryBatches.hasScopes)
        return Recognition(
            isSure ? .certain : .likely,
            because: isSure
                ? LocalizedText(
                    en: "a list of resources of OpenTelemetry with scopes of spans, metrics or logs",
                    zh: "OpenTelemetry 资源列表，其下含 span、指标或日志的 scope")
                : LocalizedText(
                    en: "a list of resources of OpenTelemetry without anything in it", zh: "OpenTelemetry 资源列表，但其中没有内容")
        )
    }

    /// Reads the telemetry.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        if TempoSearch.isReply(content) {
            diagnostics.append(TempoSearch.note(content))
            return
        }
        var run = OTLPRun(path: content.path)
        switch content.shape {
        case .json(let document): run.take(document.root)
        case .jsonLines(let lines): lines.forEach(reporting: &diagnostics) { run.take($0.root) }
        default: return
        }
        run.finish(into: &records, reporting: &diagnostics)
    }
}
