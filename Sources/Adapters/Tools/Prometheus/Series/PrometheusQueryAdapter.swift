public import Diagnostics
public import Evidence

/// Reads replies of the query interface of Prometheus, Thanos, Mimir and VictoriaMetrics.
///
/// Labels decide what a series is; see the limits of the format. Ranges become one row for each day in UTC and one for each
/// calendar month that they cover as a whole.
public struct PrometheusQueryAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "prometheus-query", tool: "Prometheus",
            summary: LocalizedText(
                en:
                    "replies of /api/v1/query_range and /api/v1/query: indicators, availability, use, targets",
                zh: "/api/v1/query_range 与 /api/v1/query 的应答：按日的指标、可用性、使用率以及采集目标"),
            kinds: [.sliWindows, .telemetryTargets, .utilizationWindows], limits: Self.limits)
    }

    private static let limits = LocalizedText(
        en: """
            labels decide: 'slo' makes an indicator of a series of shares 0..1 that has no metric name or one with \
            sli, availability, success or good (and not error, fail, burn, budget or objective); the metrics up and \
            probe_success make targets and availability; 'resource' (cpu, memory, disk, network, connections, queue, \
            other) or a metric name with utilization makes utilisation; 'objective', 'user_facing', 'layer' and \
            'service', service_name, app, application or job are taken along; other series are left out. A window is \
            a day in UTC, and besides each calendar month that lies within the samples, without counts of its own; its value is the mean of all samples, good is their sum and total their number, data_share \
            the samples there are among those that the most frequent distance lets expect. Series of one service and \
            objective count together, series with equal labels once. A vector gives windows only if the label \
            'window' says how long, such as 30d
            """,
        zh: """
            由标签决定：带“slo”标签、值为 0..1 占比且无指标名或指标名含 sli、availability、success、good（且不含 error、fail、burn、\
            budget、objective）的序列视为指标；up 与 probe_success 视为采集目标与可用性；带“resource”（cpu、memory、disk、network、\
            connections、queue、other）或指标名含 utilization 的视为使用率；并读取“objective”“user_facing”“layer”及 service、\
            service_name、app、application、job；其余序列略去。窗口为 UTC 自然日，另有样本完整覆盖的自然月（不再重复列出计数）：value 为全部样本的均值，good 为其和，\
            total 为样本数，data_share 为样本数与按最常见间隔应有数量之比。同一服务与目标的序列合并统计，标签相同的序列只计一次。\
            瞬时向量仅在“window”标签注明时长（如 30d）时给出窗口
            """)

    /// Recognises a reply by `status` with `data.resultType` and `data.result`, or by `status`, `errorType` and
    /// `error`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, let reply = QueryReply(root) else { return nil }
        guard reply.data != nil else {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "'status' error with 'errorType' and 'error'", zh: "“status”为 error，且含“errorType”与“error”"))
        }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'status' with 'resultType' and 'result' under 'data'",
                zh: "含“status”，且“data”下有“resultType”与“result”"))
    }

    /// Reads the series.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root, let reply = QueryReply(root) else { return }
        if let error = reply.error {
            return diagnostics.append(Self.failed(error.type, error.message, at: root.location))
        }
        if !reply.warnings.isEmpty { diagnostics.append(Self.warned(reply.warnings, at: root.location)) }
        guard let data = reply.data, let result = data["result"] else { return }
        let type = data["resultType"]?.string ?? ""
        guard type == "matrix" || type == "vector" else {
            return diagnostics.append(Self.withoutSeries(type, at: data.location))
        }
        var collector = SeriesCollector(isVector: type == "vector")
        collector.collect(result)
        SeriesWriter(collector).write(into: &records)
        diagnostics += SeriesMessages(path: content.path).messages(for: collector)
        if result[0] == nil { diagnostics.append(Self.empty(at: result.location)) }
    }
}

// MARK: - Messages

extension PrometheusQueryAdapter {
    private static func failed(_ type: String, _ message: String, at location: SourceLocation) -> Diagnostic {
        let text = String(message.prefix(200))
        return Diagnostic(
            .error, id: "prometheus.query-failed",
            LocalizedText(
                en: "the query failed with '\(type)'; this file is no evidence", zh: "查询失败：“\(type)”；该文件不构成证据"),
            at: location, notes: text.isEmpty ? [] : [LocalizedText(verbatim: text)],
            fixes: [LocalizedText(en: "correct the query and export the reply again", zh: "请修正查询并重新导出应答")])
    }

    private static func warned(_ warnings: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.partial-reply",
            LocalizedText(
                en: "the server warned that its reply may be incomplete", zh: "服务器警告其应答可能不完整"),
            at: location, notes: warnings.prefix(5).map { LocalizedText(verbatim: String($0.prefix(200))) },
            fixes: [
                LocalizedText(en: "repeat the query when all stores answer", zh: "请在所有存储可用时重新查询")
            ])
    }

    private static func withoutSeries(_ type: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.no-series",
            LocalizedText(
                en: "a result of type '\(type)' has no labels, so that nothing can be told from it",
                zh: "类型为“\(type)”的结果没有标签，无法得出任何结论"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "query a range of a series with labels: /api/v1/query_range",
                    zh: "请查询带标签序列的区间：/api/v1/query_range")
            ])
    }

    private static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.no-series",
            LocalizedText(en: "the result holds no series", zh: "结果中没有序列"), at: location,
            fixes: [LocalizedText(en: "check the query and its period", zh: "请检查查询及其时段")])
    }
}
