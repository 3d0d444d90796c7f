public import Diagnostics
public import Evidence

/// Reads the text format of Prometheus and OpenMetrics, and what `promtool tsdb dump` prints.
public struct PrometheusExpositionAdapter: Adapter {
    /// Samples as text.
    public let format = FormatDescription(
        id: "prometheus-exposition", tool: "Prometheus",
        summary: LocalizedText(
            en: "samples as text: /metrics, /federate, OpenMetrics, promtool tsdb dump",
            zh: "文本格式的样本：/metrics、/federate、OpenMetrics、promtool tsdb dump"),
        kinds: [.signals, .telemetryTargets],
        limits: LocalizedText(
            en: """
                a moment, not a history; up and probe_success with the label instance or target make targets; other metrics make \
                signals if a label names their service (service, service_name, app, application, job), which the /metrics page of a \
                single process does not: export /federate; the words of the name of a metric tell which golden signal it is, a \
                response code of 500 or more tells errors; business figures cannot be told
                """,
            zh: """
                仅为某一时刻，并非历史；带 instance 或 target 标签的 up、probe_success 视为采集目标；其他指标须有标明服务的标签（service、\
                service_name、app、application、job）才视为信号，单个进程的 /metrics 页面通常没有，请导出 /federate；由指标名中的词判定黄金信号，\
                500 及以上的响应码视为错误；业务指标无法识别
                """))

    /// Creates the adapter.
    public init() {}

    /// By lines of the form of samples, with comments of types, labels, or the end mark.
    public func recognize(_ content: Content) -> Recognition? {
        if Self.isSeriesList(content) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "one set of labels with '__name__' on each line", zh: "每行为一组含“__name__”的标签"))
        }
        switch content.shape {
        case .text, .table, .markdown: break
        case .yaml(let documents) where documents.isEmpty: break
        case .json(let document) where !document.isComplete: break
        case .jsonLines: break
        default: return nil
        }
        var (samples, labelled, metadata, other) = (0, 0, 0, 0)
        for line in content.lines.lazy.filter({ !$0.isBlank }).prefix(200) {
            switch ExpositionLine(line.bytes) {
            case .sample(let sample):
                samples += 1
                if !sample.labels.isEmpty { labelled += 1 }
            case .metadata, .end: metadata += 1
            case .other: other += 1
            case .blank, .comment: break
            }
        }
        let fitting = samples + metadata
        guard samples > 0, fitting * 5 >= (fitting + other) * 4, labelled > 0 || metadata > 0 else { return nil }
        return Recognition(
            metadata > 0 || labelled > 1 ? .certain : .likely,
            because: LocalizedText(
                en: "lines of a metric with labels, a value and perhaps a time", zh: "各行为带标签的指标、数值及可选时间"))
    }

    /// Reads the samples line by line.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        if Self.isSeriesList(content) { return diagnostics.append(Self.seriesList(at: content.location())) }
        var collector = ExpositionCollector(unit: Self.isOpenMetrics(content) ? .seconds : .milliseconds)
        var faults = FaultSummary()
        for line in content.lines {
            switch ExpositionLine(line.bytes) {
            case .sample(let sample): collector.add(sample, line: line.number)
            case .other: faults.add("line", Self.badLine(at: content.location(line: line.number)))
            case .blank, .comment, .end, .metadata: break
            }
        }
        collector.write(into: &records)
        diagnostics += faults.diagnostics
        if collector.isEmpty {
            diagnostics.append(Self.unused(collector, at: content.location()))
        } else if collector.unnamed > 0 {
            diagnostics.append(Self.unnamed(collector, at: content.location()))
        }
    }

    /// Whether each line lists the labels of a series without samples, as `promtool tsdb dump --format=seriesjson` does.
    private static func isSeriesList(_ content: Content) -> Bool {
        let first: [Node]
        switch content.shape {
        case .json(let document) where document.root.kind == .map: first = [document.root]
        case .jsonLines(let lines): first = lines.prefix(5).map(\.root)
        default: return false
        }
        return !first.isEmpty
            && first.allSatisfy { node in
                node["__name__"]?.kind == .text && node.entries.allSatisfy { $0.value.kind == .text }
            }
    }

    /// Whether the text ends with the mark of OpenMetrics.
    private static func isOpenMetrics(_ content: Content) -> Bool {
        content.bytes.suffix(64).trimmed.split(separator: 0x0A).last.map { $0.trimmed.elementsEqual("# EOF".utf8) }
            ?? false
    }
}

// MARK: - Messages

extension PrometheusExpositionAdapter {
    private static func seriesList(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "prometheus.series-list",
            LocalizedText(
                en: "the file lists series without their samples, so there is no record", zh: "文件只列出序列而不含样本，不产生记录"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export the samples: promtool tsdb dump, or /api/v1/query_range",
                    zh: "请导出样本：promtool tsdb dump 或 /api/v1/query_range")
            ])
    }

    private static func badLine(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.exposition-line",
            LocalizedText(
                en: "the line is neither a sample nor a comment; it is left out", zh: "该行既不是样本也不是注释；已略去"),
            at: location,
            fixes: [LocalizedText(en: "check it with promtool check metrics", zh: "请用 promtool check metrics 检查")])
    }

    private static func unused(_ collector: ExpositionCollector, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.exposition-unused",
            LocalizedText(
                en: """
                    \(collector.familyCount) metrics are there, but no label says whose they are, and none is 'up' or \
                    'probe_success', so there is no record
                    """,
                zh: "共 \(collector.familyCount) 个指标，但没有标签说明其归属，也没有“up”或“probe_success”，不产生记录"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export /federate of the server that scrapes it, or /api/v1/query_range",
                    zh: "请从抓取它的服务器导出 /federate，或 /api/v1/query_range")
            ])
    }

    private static func unnamed(_ collector: ExpositionCollector, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "prometheus.exposition-unnamed",
            LocalizedText(
                en:
                    "\(collector.unnamed) of \(collector.samples) samples have no label that names their service; they are left out",
                zh: "\(collector.samples) 个样本中有 \(collector.unnamed) 个没有标明服务的标签；已略去"),
            at: location)
    }
}
