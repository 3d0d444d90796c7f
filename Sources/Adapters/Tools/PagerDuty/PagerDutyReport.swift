import Diagnostics

/// The CSV report of incidents.
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
    private let acknowledgement: Int
    private let resolution: Int?

    /// Finds the columns; none if this is another table.
    init?(_ table: DelimitedTable) {
        guard table.hasHeader, let number = table.column(anyOf: "incident_number", "Incident Number"),
            let created = table.column(anyOf: "created_on", "created_at"),
            let acknowledgement = table.column(anyOf: "seconds_to_first_ack", "Seconds to First Ack")
        else { return nil }
        self.number = number
        self.created = created
        self.acknowledgement = acknowledgement
        id = table.column(anyOf: "id", "incident_id")
        title = table.column(anyOf: "description", "title")
        service = table.column(anyOf: "service_name", "service_id")
        group = table.column(anyOf: "team_name", "escalation_policy_name")
        status = table.column("status")
        priority = table.column(anyOf: "priority_name", "priority")
        resolved = table.column(anyOf: "resolved_on", "resolved_at")
        resolution = table.column("seconds_to_resolve")
    }

    /// Reads one row after the other.
    func read(_ table: DelimitedTable, into log: inout PagerDutyLog, reporting diagnostics: inout [Diagnostic]) {
        table.forEachRow(reporting: &diagnostics) { row in
            guard let key = row[id] ?? row[number] else { return }
            log.update(key, line: row.line) { incident, times in
                let place = SourceLocation(path: table.path, line: row.line)
                incident.take(
                    title: row[title], service: row[service], group: row[group], status: row[status],
                    priority: row[priority],
                    start: times.time(row.bytes(created), named: "created_on", at: place))
                incident.take(
                    lengths: DurationParser.parse(utf8: row.bytes(acknowledgement), unit: .seconds),
                    end: times.time(row.bytes(resolved), named: "resolved_on", at: place),
                    untilEnd: DurationParser.parse(utf8: row.bytes(resolution), unit: .seconds))
            }
        }
    }
}
