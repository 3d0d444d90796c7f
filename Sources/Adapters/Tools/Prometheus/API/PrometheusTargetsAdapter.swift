public import Diagnostics
public import Evidence

/// Reads the reply of `/api/v1/targets` of Prometheus, VictoriaMetrics and agents.
public struct PrometheusTargetsAdapter: Adapter {
    /// Targets with their health.
    public let format = FormatDescription(
        id: "prometheus-targets", tool: "Prometheus",
        summary: LocalizedText(
            en: "targets with their health: the reply of /api/v1/targets", zh: "采集目标及其健康状态：/api/v1/targets 应答"),
        kinds: [.telemetryTargets],
        limits: LocalizedText(
            en: """
                a moment, not a history; data came in at the last scrape only if the target was up; dropped targets are not \
                collected from and do not count; the layer comes from the label layer, or from well-known exporters and the label \
                service; the service from service, service_name, app, application, job
                """,
            zh: """
                仅为某一时刻，并非历史；目标为 up 时最近一次抓取才算收到数据；被丢弃的目标不在采集之列，不计入；层次取自标签 layer，\
                或由常见导出器与服务标签推定；服务取自 service、service_name、app、application、job
                """))

    /// Creates the adapter.
    public init() {}

    /// By `activeTargets` with `labels` and `health`, `scrapePool` or `scrapeUrl`.
    public func recognize(_ content: Content) -> Recognition? {
        guard let data = content.json.flatMap({ Self.data($0.root) }) else { return nil }
        let first = data["activeTargets"]?[0]
        guard let first else {
            guard data["droppedTargets"] != nil else { return nil }
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "empty 'activeTargets' with 'droppedTargets'", zh: "“activeTargets”为空，含“droppedTargets”"))
        }
        guard first["labels"] != nil || first["discoveredLabels"] != nil,
            first["health"] != nil || first["scrapePool"] != nil || first["scrapeUrl"] != nil
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'activeTargets' with 'labels' and 'health' or 'scrapePool'",
                zh: "“activeTargets”含“labels”以及“health”或“scrapePool”"))
    }

    /// Reads the active targets.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let data = content.json.flatMap({ Self.data($0.root) }) else { return }
        var times = TimeNotes(path: content.path)
        var faults = FaultSummary()
        for node in data["activeTargets"]?.mapItems ?? [] {
            let labels = SeriesLabels(labels: node["labels"])
            guard let name = labels["instance"] ?? labels["target"] ?? node.text("scrapeUrl", "globalUrl") else {
                faults.add("unnamed", Self.unnamed(node))
                continue
            }
            let isUp = Self.isUp(node)
            let scrape = times.time(node["lastScrape"])
            records.append(
                TelemetryTarget(
                    line: node.line, service: labels.service, target: name, layer: TargetLayer.layer(labels),
                    isUp: isUp, lastSeenAt: isUp == true ? scrape : nil,
                    agent: labels["job"] ?? node.text("scrapePool")))
        }
        diagnostics += faults.diagnostics
        let dropped = data["droppedTargets"]?.count ?? 0
        if dropped > 0 { diagnostics.append(Self.dropped(dropped, at: content.location())) }
        if data["activeTargets"]?[0] == nil { diagnostics.append(Self.empty(at: content.location())) }
        times.finish(LocalizedText(en: "targets", zh: "采集目标"), to: &diagnostics)
    }

    private static func isUp(_ node: Node) -> Bool? {
        switch node["health"]?.string?.lowercased() {
        case "up": true
        case "down": false
        default: nil
        }
    }

    private static func data(_ root: Node) -> Node? {
        [root["data"], root].lazy.compactMap { $0 }.first { $0["activeTargets"]?.kind == .list }
    }
}

// MARK: - Messages

extension PrometheusTargetsAdapter {
    private static func unnamed(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.unnamed-target",
            LocalizedText(
                en: "the target has no label 'instance' and no URL; it is left out", zh: "该目标没有“instance”标签与 URL；已略去"),
            at: node.location)
    }

    private static func dropped(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "prometheus.dropped-targets",
            LocalizedText(
                en: "\(count) discovered targets were dropped by relabelling; nothing is collected from them",
                zh: "有 \(count) 个已发现的目标被重标记规则丢弃，未作采集"),
            at: location)
    }

    private static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.no-targets",
            LocalizedText(en: "the reply holds no active target", zh: "应答中没有活动的采集目标"), at: location,
            fixes: [
                LocalizedText(
                    en: "export /api/v1/targets?state=any from the server that scrapes",
                    zh: "请从实际抓取的服务器导出 /api/v1/targets?state=any")
            ])
    }
}
