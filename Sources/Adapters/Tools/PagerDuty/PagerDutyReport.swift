import Diagnostics

/// The CSV report of incidents, or incidents of the REST API that a script wrote into a table.
struct PagerDutyReport {
    private let number: Int
    private let id: Int?
    private let title: Int?
    private let service: Int?
    private let group: Int?
    private let status: Int?
    private let priority: Int?
    private let created: Int
    private let resolved: Int?
    private let acknowledgement: Int?
    private let acknowledgements: Int?
    private let changed: Int?
    private let resolution: Int?

    /// Finds the columns; none if this is another table.
    init?(_ table: DelimitedTable) {
        guard table.hasHeader, let number = table.column(anyOf: "incident_number", "Incident Number"),
            let created = table.column(anyOf: "created_on", "created_at")
        else { return nil }
        acknowledgement = table.column(anyOf: "seconds_to_first_ack", "Seconds to First Ack")
        let isFlattened = table.has("status", "urgency", "last_status_change_at")
        guard acknowledgement != nil || isFlattened else { return nil }
        changed = isFlattened ? table.column("last_status_change_at") : nil
        acknowledgements = table.column("acknowledgements")
        self.number = number
        self.created = created
        id = table.column(anyOf: "id", "incident_id")
        title = isFlattened ? table.column(anyOf: "title", "description") : table.column(anyOf: "description", "title")
        service = table.column(anyOf: "service_name", "service_id", "service.summary", "service")
        group = table.column(
            anyOf: "team_name", "escalation_policy_name", "escalation_policy.summary", "escalation_policy")
        status = table.column("status")
        priority = table.column(anyOf: "priority_name", "priority.summary", "priority")
        resolved = table.column(anyOf: "resolved_on", "resolved_at")
        resolution = table.column("seconds_to_resolve")
    }

    /// Why the table is known.
    var reason: LocalizedText {
        if acknowledgement == nil {
            return LocalizedText(
                en: "a table of incidents with the columns 'incident_number', 'urgency' and 'last_status_change_at'",
                zh: "事件表格，含列“incident_number”、“urgency”和“last_status_change_at”")
        }
        return LocalizedText(
            en:
                "a report of incidents with the columns 'incident_number', 'seconds_to_first_ack' and 'seconds_to_resolve'",
            zh: "事件报表，含列“incident_number”、“seconds_to_first_ack”和“seconds_to_resolve”")
    }

    /// Reads one row after the other.
    func read(_ table: DelimitedTable, into log: inout PagerDutyLog, reporting diagnostics: inout [Diagnostic]) {
        table.forEachRow(reporting: &diagnostics) { row in
            guard let key = row[id] ?? row[number] else { return }
            log.update(key, line: row.line) { incident, times in
                let place = SourceLocation(path: table.path, line: row.line)
                incident.take(
                    title: row[title], service: name(row[service]), group: name(row[group]), status: row[status],
                    priority: name(row[priority]),
                    start: times.time(row.bytes(created), named: "created_on", at: place))
                if acknowledgement == nil {
                    let first = row[acknowledgements].flatMap { FlattenedObject.member("at", of: $0) }
                    incident.take(
                        status: row[status], changed: times.time(row.bytes(changed), named: "changed", at: place),
                        end: times.time(row.bytes(resolved), named: "resolved_at", at: place),
                        acknowledged: times.time(
                            first.map { Array($0.utf8)[...] }, named: "acknowledgements", at: place))
                    return
                }
                incident.take(
                    lengths: DurationParser.parse(utf8: row.bytes(acknowledgement), unit: .seconds),
                    end: times.time(row.bytes(resolved), named: "resolved_on", at: place),
                    untilEnd: DurationParser.parse(utf8: row.bytes(resolution), unit: .seconds))
            }
        }
    }

    /// The name of an object that stands in a cell, or the cell itself.
    private func name(_ cell: String?) -> String? {
        guard let cell, cell.first == "{" else { return cell }
        return FlattenedObject.member("summary", of: cell) ?? FlattenedObject.member("name", of: cell)
            ?? FlattenedObject.member("id", of: cell)
    }
}
