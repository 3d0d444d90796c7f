import Diagnostics
import Evidence

/// Puts together what incidents, their log entries and webhooks say.
struct PagerDutyLog {
    private var order: [String] = []
    private var incidents: [String: PagerDutyIncident] = [:]
    private(set) var times = RecordTimes(tool: "pagerduty", zone: .utc)
    private var foreignEvents = 0

    /// How many incidents there are.
    var count: Int { order.count }

    /// Changes an incident, which is made if it is not known yet.
    mutating func update(
        _ id: String, line: Int, _ change: (inout PagerDutyIncident, inout RecordTimes) -> Void
    ) {
        if incidents[id] == nil { order.append(id) }
        change(&incidents[id, default: PagerDutyIncident(id: id, line: line)], &times)
    }

    /// Takes an object.
    mutating func add(_ found: ObjectFinder<PagerDutyObject>.Found) {
        let node = found.node
        switch found.sort {
        case .incident:
            guard let id = node.text("id", "incident_number") else { return }
            update(id, line: found.line) { $0.take(incident: node, &$1) }
        case .analytics:
            guard let id = node.text("id", "incident_id", "incident_number") else { return }
            update(id, line: found.line) { $0.take(analytics: node, &$1) }
        case .logEntry:
            guard let id = node["incident"]?.text("id") else { return }
            update(id, line: found.line) { $0.take(entry: node, &$1) }
        case .event:
            guard let data = node["data"], data["type"]?.string == "incident", let id = data.text("id") else {
                foreignEvents += 1
                return
            }
            update(id, line: found.line) { $0.take(event: node, data, &$1) }
        default: break
        }
    }

    /// Writes the incidents as rows, and says what was left out.
    func finish(in content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var withoutStart = 0
        var withoutAcknowledgement = 0
        for incident in order.compactMap({ incidents[$0] }) {
            let row = incident.row
            if row.startedAt == nil {
                withoutStart += 1
                continue
            }
            if row.recoveredAt != nil, row.acknowledgedAt == nil, !incident.hasLog { withoutAcknowledgement += 1 }
            records.append(row)
        }
        diagnostics += times.diagnostics
        let place = content.location()
        if foreignEvents > 0 { diagnostics.append(otherEvents(at: place)) }
        if withoutStart > 0 { diagnostics.append(noStart(withoutStart, at: place)) }
        if withoutAcknowledgement > 0 { diagnostics.append(noLog(withoutAcknowledgement, at: place)) }
    }

    private func otherEvents(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "pagerduty.other-events",
            LocalizedText(
                en: "\(foreignEvents) events are not about the state of an incident and are not taken",
                zh: "\(foreignEvents) 个事件与事件状态无关，未采用"),
            at: location)
    }

    private func noStart(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "pagerduty.no-start",
            LocalizedText(
                en:
                    "\(count) incidents have neither a time of opening nor the log entry that triggered them and are not taken",
                zh: "\(count) 条事件既无创建时间，也无触发它的日志条目，未采用"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export the incidents together with their log entries ('include[]=incidents')",
                    zh: "请将事件与其日志条目一起导出（include[]=incidents）")
            ])
    }

    private func noLog(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "pagerduty.no-log",
            LocalizedText(
                en:
                    "when \(count) resolved incidents were acknowledged is not known, for PagerDuty empties the acknowledgements of resolved incidents",
                zh: "\(count) 条已解决事件的响应时间未知，因为 PagerDuty 会清空已解决事件的 acknowledgements"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export the log entries of the incidents too ('/log_entries' or '/incidents/{id}/log_entries')",
                    zh: "请同时导出事件的日志条目（/log_entries 或 /incidents/{id}/log_entries）")
            ])
    }
}
