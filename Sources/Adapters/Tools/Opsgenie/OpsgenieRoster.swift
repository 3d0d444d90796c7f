import Diagnostics
import Evidence

/// Puts together shifts, services and teams, and what proves nothing.
struct OpsgenieRoster {
    private var shifts: [OnCallShift] = []
    private var keys: Set<String> = []
    private var nodes: [OpsgenieObject: [Node]] = [:]
    private var times = RecordTimes(tool: "opsgenie")
    private(set) var count = 0
    private var gaps: [Node] = []

    /// Takes an object.
    mutating func add(_ sort: OpsgenieObject, _ node: Node) {
        count += 1
        if sort == .timeline {
            addTimeline(node)
        } else {
            nodes[sort, default: []].append(node)
        }
        guard sort == .onCall else { return }
        let recipients = node["onCallRecipients"] ?? node["onCallParticipants"]
        if recipients?.items.isEmpty ?? true { gaps.append(node) }
    }

    private mutating func addTimeline(_ node: Node) {
        let schedule = node["_parent"]?.text("name", "id") ?? node.text("name", "id")
        guard let rotations = node["finalTimeline"]?["rotations"] else { return }
        for rotation in rotations.items {
            guard let periods = rotation["periods"] else { continue }
            for period in periods.items {
                guard let person = period["recipient"]?.text("id", "name"), period["recipient"]?.text("type") != "none",
                    let start = times.time(period, "startDate")
                else { continue }
                let shift = OnCallShift(
                    line: period.line, schedule: schedule, person: person, startedAt: start,
                    endedAt: times.time(period, "endDate"))
                if keys.insert(shift.id).inserted { shifts.append(shift) }
            }
        }
    }

    /// Writes the rows, and says what proves nothing.
    func finish(into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        for shift in shifts { records.append(shift) }
        records.withTable(.services) { table, evidence in
            for node in nodes[.service] ?? [] {
                table.beginRow(evidence: evidence, position: node.line)
                table.set("service", text: node.text("name"))
                table.set("owner", text: node.text("teamId"))
            }
        }
        records.withTable(.teams) { table, evidence in
            for node in nodes[.team] ?? [] {
                table.beginRow(evidence: evidence, position: node.line)
                table.set("id", text: node.text("name"))
            }
        }
        diagnostics += times.diagnostics
        let export = LocalizedText(
            en: "export the timeline of each schedule ('/v2/schedules/{id}/timeline') over the period to be assessed",
            zh: "请导出评估时段内各值班表的时间线（/v2/schedules/{id}/timeline）")
        let things: [(OpsgenieObject, String, LocalizedText)] = [
            (
                .schedule, "opsgenie.schedule-definition",
                LocalizedText(en: "schedules without a timeline", zh: "未含时间线的值班表")
            ),
            (.onCall, "opsgenie.current-oncall", LocalizedText(en: "lists of who is on call now", zh: "当前值班名单")),
            (.user, "opsgenie.users", LocalizedText(en: "users", zh: "用户")),
        ]
        for (sort, id, name) in things {
            guard let found = nodes[sort], let first = found.first else { continue }
            diagnostics.append(NoEvidenceNote.note(id, found.count, name, instead: export, at: first.location))
        }
        if let first = gaps.first { diagnostics.append(nobody(at: first.location)) }
    }

    private func nobody(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "opsgenie.nobody-on-call",
            LocalizedText(
                en: "in \(gaps.count) schedules nobody was on call when this was exported; the first is here",
                zh: "导出时有 \(gaps.count) 个值班表无人值班，第一个在此处"),
            at: location)
    }
}
