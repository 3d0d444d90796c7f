/// Incidents of ServiceNow: the first half of a year through the Table API, the second half as a list export.
enum ServiceNowIncidents {
    static func files(_ world: World) -> [ExampleFile] {
        Year.allCases.flatMap { year -> [ExampleFile] in
            let incidents = world.incidents(of: year)
            let half = incidents.count / 2
            let first = incidents.prefix(half)
            let second = incidents.suffix(from: half)
            // What was still open when the evidence of the year before was collected is exported again.
            let carried = year == .before ? [] : world.incidents(of: .before).filter { $0.isOpen(at: year.start) }
            // A quarter was asked for once more by an auditor, so that its incidents are there twice.
            let again = second.suffix(second.count / 2)
            let middle = second.first?.startedAt ?? year.collectedAt
            let late = again.first?.startedAt ?? year.collectedAt
            return [
                file(
                    "incident-table-api.json", year, tableAPI(carried + first, year), from: year.start, through: middle),
                file("incident-list.csv", year, list(Array(second), year), from: middle, through: year.collectedAt),
                file(
                    "incident-list-q3-again.csv", year, list(Array(again), year), from: late, through: year.collectedAt),
            ]
        }
    }

    private static func file(
        _ name: String, _ year: Year, _ text: String, from start: Moment, through end: Moment
    ) -> ExampleFile {
        ExampleFile(
            year.path("servicenow/" + name), text,
            evidence: EvidenceNote(
                "ServiceNow", "servicenow-incidents", year, ["incidents"], from: start, through: end))
    }

    private static func list(_ incidents: [Incident], _ year: Year) -> String {
        guard let first = incidents.first else { return "" }
        var csv = CSV(header: fields(of: first, year).map(\.0))
        for incident in incidents { csv.add(fields(of: incident, year).map(\.1)) }
        return csv.text
    }

    private static func tableAPI(_ incidents: [Incident], _ year: Year) -> String {
        let records = incidents.map { incident -> Tree in
            .map(
                fields(of: incident, year).map { name, text in
                    let isReference = name == "cmdb_ci" || name == "assignment_group"
                    let link = "https://itsm.example.com/api/now/table/cmdb_ci/\(incident.service.configurationItem)"
                    return (
                        key: name,
                        value: isReference ? ["display_value": .text(text), "link": .text(link)] : .text(text)
                    )
                })
        }
        return Tree.map([(key: "result", value: .list(records))]).json(compactBelow: 2)
    }

    /// The fields of an incident as they were when the evidence of a year was collected.
    private static func fields(of incident: Incident, _ year: Year) -> [(String, String)] {
        let now = year.collectedAt
        func time(_ moment: Moment?) -> String {
            moment.flatMap { $0 <= now ? $0.utcPlain : nil } ?? ""
        }
        let isRecovered = incident.recoveredAt <= now
        let isClosed = incident.closedAt <= now
        return [
            ("number", incident.number), ("short_description", incident.title),
            ("state", isClosed ? "Closed" : isRecovered ? "Resolved" : "In Progress"),
            ("priority", "\(incident.severity) - \(["Critical", "High", "Moderate", "Low"][incident.severity - 1])"),
            ("cmdb_ci", incident.service.configurationName), ("assignment_group", incident.service.team),
            ("contact_type", incident.detectedBy == "monitoring" ? "Monitoring" : "Phone"),
            ("opened_at", time(incident.detectedAt.adding(minutes: 1))), ("u_started_at", time(incident.startedAt)),
            ("u_detected_at", time(incident.detectedAt)), ("u_detected_by", incident.detectedBy),
            ("u_acknowledged_at", time(incident.acknowledgedAt)), ("u_located_at", time(incident.locatedAt)),
            ("u_mitigated_at", time(incident.mitigatedAt)), ("resolved_at", time(incident.recoveredAt)),
            ("closed_at", time(incident.closedAt)), ("u_first_update_at", time(incident.firstUpdateAt)),
            ("u_user_impact", incident.affectsUsers ? "true" : "false"),
            ("u_environment", incident.isInProduction ? "Production" : "Staging"),
            ("u_cause", isRecovered ? incident.cause ?? "" : ""), ("caused_by", incident.change ?? ""),
            ("u_change_identified_at", time(incident.changeIdentifiedAt)),
            ("u_commander", incident.hasCommander ? "duty manager" : ""),
            ("u_communicator", incident.hasCommander ? "service desk lead" : ""),
            ("u_auto_remediated", incident.isHealedByMachine ? "true" : "false"),
            ("u_repeat_of", incident.repeatOf ?? ""), ("u_knowledge_article", incident.knowledgeArticle ?? ""),
            ("problem_id", incident.problem ?? ""), ("reassignment_count", "\(incident.reassignments)"),
            ("reopen_count", incident.reassignments > 3 ? "1" : "0"),
            ("made_sla", incident.recoveryMinutes <= 240 ? "true" : "false"),
        ]
    }
}
