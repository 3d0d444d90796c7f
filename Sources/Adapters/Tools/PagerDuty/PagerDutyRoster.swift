import Diagnostics
import Evidence

/// Puts together who is on call, and what services and teams there are.
struct PagerDutyRoster {
    private let content: Content
    private var shifts: [OnCallShift] = []
    private var places: [String: Int] = [:]
    private var services: [Node] = []
    private var teams: [Node] = []
    private var times = RecordTimes(tool: "pagerduty")
    private var always: [Node] = []
    private var rotations: [Node] = []
    private var policies: [Node] = []
    private var users: [Node] = []
    /// Whether an envelope says that there are further pages.
    var hasMore = false

    init(_ content: Content) {
        self.content = content
    }

    /// Takes an object.
    mutating func add(_ found: ObjectFinder<PagerDutyObject>.Found) {
        let node = found.node
        switch found.sort {
        case .onCall:
            addShift(
                node,
                schedule: (node["schedule"]?.text("summary", "name", "id")
                    ?? node["escalation_policy"]?.text("summary", "name", "id")), level: node["escalation_level"]?.int)
        case .schedule:
            let entries = node["final_schedule"]?["rendered_schedule_entries"].map { Array($0.items) } ?? []
            for entry in entries { addShift(entry, schedule: node.text("name", "summary", "id"), level: nil) }
            if entries.isEmpty { rotations.append(node) }
        case .service: services.append(node)
        case .team: teams.append(node)
        case .policy: policies.append(node)
        case .user: users.append(node)
        default: break
        }
    }

    private mutating func addShift(_ node: Node, schedule: String?, level: Int64?) {
        guard let person = node["user"]?.text("id", "summary") else { return }
        guard let start = times.time(node, "start") else {
            always.append(node)
            return
        }
        let shift = OnCallShift(
            line: node.line, schedule: schedule, person: person, startedAt: start, endedAt: times.time(node, "end"),
            level: level)
        // The same shift is listed once for each escalation policy that uses the schedule; its first level counts.
        if let place = places[shift.id] {
            shifts[place].level = [shifts[place].level, level].compactMap { $0 }.min()
            if let end = shift.endedAt { shifts[place].endedAt = max(shifts[place].endedAt ?? end, end) }
        } else {
            places[shift.id] = shifts.count
            shifts.append(shift)
        }
    }

    /// Writes the rows, and says what proves nothing.
    func finish(into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        for shift in shifts { records.append(shift) }
        records.withTable(.services) { table, evidence in
            for node in services {
                table.beginRow(evidence: evidence, position: node.line)
                table.set("service", text: node.text("name", "summary"))
                table.set("owner", text: node["teams"]?[0]?.text("summary", "name"))
                table.set("on_call_url", text: node["escalation_policy"]?.text("html_url", "self"))
            }
        }
        records.withTable(.teams) { table, evidence in
            for node in teams {
                table.beginRow(evidence: evidence, position: node.line)
                table.set("id", text: node.text("name", "summary", "id"))
            }
        }
        diagnostics += times.diagnostics
        report(to: &diagnostics)
    }

    private func report(to diagnostics: inout [Diagnostic]) {
        if hasMore {
            diagnostics.append(
                PageNote.warning(
                    "pagerduty.page", shifts.count + services.count + teams.count, of: nil, at: content.location(),
                    fix: LocalizedText(en: "export all pages, until 'more' is false", zh: "请导出所有页，直到 more 为 false")))
        }
        if let first = always.first { diagnostics.append(alwaysOnCall(at: first.location)) }
        let export = LocalizedText(
            en: "export on-calls ('/oncalls'), or schedules with 'since' and 'until'",
            zh: "请导出值班记录（/oncalls），或带 since 与 until 的值班表")
        if let first = rotations.first {
            diagnostics.append(
                NoEvidenceNote.note(
                    "pagerduty.schedule-definition", rotations.count,
                    LocalizedText(en: "schedules without rendered entries", zh: "未含渲染结果的值班表"), instead: export,
                    at: first.location))
        }
        if let first = policies.first {
            diagnostics.append(
                NoEvidenceNote.note(
                    "pagerduty.policies", policies.count, LocalizedText(en: "escalation policies", zh: "升级策略"),
                    instead: export, at: first.location))
        }
        if let first = users.first {
            diagnostics.append(
                NoEvidenceNote.note(
                    "pagerduty.users", users.count, LocalizedText(en: "users", zh: "用户"), instead: export,
                    at: first.location))
        }
    }

    private func alwaysOnCall(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "pagerduty.always-on-call",
            LocalizedText(
                en: "\(always.count) people are on call without start and end; they have no shifts and are not taken",
                zh: "有 \(always.count) 人始终值班而无起止时间，没有班次，未采用"),
            at: location)
    }
}
