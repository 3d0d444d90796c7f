import Diagnostics
import Evidence

/// Reads the rows of a parsed history.
struct StatusHistory {
    private let content: Content
    private(set) var times = RecordTimes(tool: "statuspage")
    private(set) var tally = StatusTally()

    init(_ content: Content) {
        self.content = content
    }

    /// Reads an incident of JSON; none if it is planned maintenance.
    mutating func incident(_ node: Node) -> Incident? {
        let impact = StatusImpact(node.text("impact"))
        var updates = StatusUpdates()
        for update in node["updates"].map({ Array($0.items) }) ?? [] {
            updates.add(update.text("status") ?? "", at: times.time(update, "at"))
        }
        guard let id = node.text("id"), !isMaintenance(impact) else { return nil }
        if updates.areMaintenance {
            tally.maintenances += 1
            return nil
        }
        note(impact, node["impact"])
        var row = Incident(line: node.line, id: id)
        row.title = node.text("title")
        row.severity = impact.severity
        row.userImpact = impact.userImpact
        let components = node["components"].map { $0.items.compactMap(\.string) } ?? []
        row.service = components.count == 1 ? components.first : nil
        row.startedAt = times.time(node, "downtime_start", "started_at")
        updates.fill(&row)
        // The end is that of the last message where nothing was resolved.
        if updates.states.contains("resolved") {
            row.status = "resolved"
            row.recoveredAt = times.time(node, "downtime_end", "resolved_at")
            row.closedAt = updates.last("resolved") ?? row.recoveredAt
        } else {
            row.status = node["status_sequence"].flatMap { $0.items.compactMap(\.string).last }?.lowercased()
        }
        tally.incidents += 1
        return row
    }

    /// Reads windows of downtime.
    mutating func read(
        _ table: DelimitedTable, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]
    ) {
        let id = table.column("incident_id")
        let start = table.column("downtime_start")
        let end = table.column("downtime_end")
        let title = table.column("title")
        let grade = table.column("impact")
        table.forEachRow(reporting: &diagnostics) { row in
            let impact = StatusImpact(row[grade])
            guard let key = row[id], !isMaintenance(impact) else { return }
            let place = SourceLocation(path: content.path, line: row.line)
            if impact.isUnknown { tally.add(unknown: row[grade] ?? "", at: place) }
            var incident = Incident(line: row.line, id: key)
            incident.title = row[title]
            incident.severity = impact.severity
            incident.userImpact = impact.userImpact
            incident.startedAt = times.time(row.bytes(start), named: "downtime_start", at: place)
            incident.recoveredAt = times.time(row.bytes(end), named: "downtime_end", at: place)
            records.append(incident)
            tally.incidents += 1
        }
    }

    private mutating func isMaintenance(_ impact: StatusImpact) -> Bool {
        if impact.isMaintenance { tally.maintenances += 1 }
        return impact.isMaintenance
    }

    private mutating func note(_ impact: StatusImpact, _ node: Node?) {
        if impact.isUnknown, let node { tally.add(unknown: node.string ?? "", at: node.location) }
    }
}
