public import Diagnostics
public import Evidence

/// Recognises configurations of the OpenTelemetry Collector, which no record kind holds, and says what is in them.
public struct CollectorConfigurationAdapter: Adapter {
    /// Configuration files, also inside of config maps, and resources of the operator.
    public let format = FormatDescription(
        id: "opentelemetry-collector", tool: "OpenTelemetry",
        summary: LocalizedText(
            en: "configurations of the OpenTelemetry Collector: files, config maps, OpenTelemetryCollector resources",
            zh: "OpenTelemetry Collector 配置：文件、ConfigMap、OpenTelemetryCollector 资源"),
        kinds: [],
        limits: LocalizedText(
            en:
                "pipelines show what could flow, not that anything did, and give no record; a file that others are layered on is a part",
            zh: "管道只说明数据可如何流转，不说明确有数据，不产生记录；叠加使用的配置文件只是其中一部分"))

    /// Creates the adapter.
    public init() {}

    /// By `service.pipelines` and components, alone or inside of an object.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        let objects = ManifestObject.all(in: maps)
        let isFile = objects.isEmpty && maps.prefix(5).contains { CollectorPipelines.isConfiguration($0) }
        guard isFile || MonitoringSetup.foremost(in: objects) == .collector else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'service.pipelines' with 'receivers', 'processors' or 'exporters'",
                zh: "“service.pipelines”与“receivers”“processors”或“exporters”并存"))
    }

    /// Counts the pipelines and says why they give no record.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var pipelines = CollectorPipelines()
        func add(_ map: Node) { if CollectorPipelines.isConfiguration(map) { pipelines.add(map) } }
        for map in content.objects {
            let objects = ManifestObject.all(in: [map])
            if objects.isEmpty { add(map) }
            for object in objects where MonitoringSetup.of(object) == .collector {
                if let config = object.spec?["config"] {
                    add(config)
                    for document in Document.embedded(in: config, reporting: &diagnostics) { add(document.root) }
                }
                for file in EmbeddedFile.all(in: object) {
                    for document in file.documents(reporting: &diagnostics) { add(document.root) }
                }
            }
        }
        let location = content.location()
        diagnostics.append(pipelines.pipelines > 0 ? Self.summary(pipelines, at: location) : Self.part(at: location))
    }

    private static func summary(_ found: CollectorPipelines, at location: SourceLocation) -> Diagnostic {
        let signals = found.signals.sorted()
        return Diagnostic(
            .note, id: "opentelemetry.collector",
            LocalizedText(
                en:
                    "\(found.pipelines) pipelines (\(signals.joined(separator: ", "))) show what could flow, not that anything did, so there is no record",
                zh: "共 \(found.pipelines) 条管道（\(signals.joined(separator: "、"))），只说明数据可如何流转，不说明确有数据，不产生记录"),
            at: location,
            notes: [
                LocalizedText(
                    en: """
                        \(found.limited) pipelines limit memory, \(found.samplers) processors sample traces, \(found.unused) declared \
                        components are not used
                        """,
                    zh: """
                        其中 \(found.limited) 条设有内存限制；采样处理器 \(found.samplers) 个；已声明但未使用的组件 \(found.unused) 个
                        """)
            ],
            fixes: [
                LocalizedText(
                    en:
                        "export data that went through: OTLP files of the file exporter, or the targets and series of the back end",
                    zh: "请导出实际流经的数据：file 导出器的 OTLP 文件，或后端的采集目标与序列")
            ])
    }

    private static func part(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "opentelemetry.collector",
            LocalizedText(
                en:
                    "the file sets up instrumentation or is a part of a collector without pipelines, so there is no record",
                zh: "文件只配置自动插桩，或是不含管道的 Collector 配置片段，不产生记录"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export data that went through: OTLP files of the file exporter",
                    zh: "请导出实际流经的数据：file 导出器的 OTLP 文件")
            ])
    }
}
