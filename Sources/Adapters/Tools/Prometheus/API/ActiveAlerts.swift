import Diagnostics

/// Turns the alerts that Prometheus lists as active into events.
///
/// Both `/api/v1/alerts` and the rules of `/api/v1/rules` list them, with `labels`, `state` and `activeAt`.
struct ActiveAlerts {
    private(set) var events: [AlertEvent] = []
    /// How many have not fired yet.
    private(set) var pending = 0
    private var times: TimeNotes
    private var ids: Set<String> = []

    /// Starts to collect the alerts of a file.
    init(path: String) {
        times = TimeNotes(path: path)
    }

    /// Takes an alert; what is pending or inactive has not fired.
    ///
    /// - Parameters:
    ///   - alert: The alert as it is listed.
    ///   - rule: The name of the rule, if the labels do not say it.
    mutating func add(_ alert: Node, rule: String? = nil) {
        guard alert["state"]?.string?.lowercased() == "firing" else {
            pending += alert["state"]?.equals("pending") ?? false ? 1 : 0
            return
        }
        let labels = SeriesLabels(labels: alert["labels"])
        let start = times.time(alert["activeAt"])
        let id = labels.digest + (start.map { "@\(TimeText.rfc3339($0))" } ?? "")
        guard ids.insert(id).inserted else { return }
        if start == nil { times.addMissing(line: alert.line) }
        events.append(
            AlertEvent(
                line: alert.line, id: id, service: labels.alertService, rule: labels["alertname"] ?? rule,
                severity: labels["severity"] ?? labels["sloth_severity"], firedAt: start))
    }

    /// Says that this is a moment only, and what was left out.
    func finish(at location: SourceLocation, reporting diagnostics: inout [Diagnostic]) {
        diagnostics.append(Self.snapshot(events.count, pending, at: location))
        times.finish(LocalizedText(en: "alerts", zh: "告警"), to: &diagnostics)
    }

    private static func snapshot(_ firing: Int, _ pending: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "prometheus.active-alerts",
            LocalizedText(
                en: """
                    \(firing) alerts fire at the moment of the export and \(pending) are pending; those that ended are not in it, so \
                    counts are a lower bound
                    """,
                zh: "导出时刻有 \(firing) 条告警正在触发、\(pending) 条待触发；已解除的不在其中，计数只是下限"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "keep the webhook payloads of Alertmanager for a whole period",
                    zh: "请保存整个时段的 Alertmanager Webhook 消息")
            ])
    }
}
