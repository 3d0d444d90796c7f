import Evidence

/// An incident on its way into the table of incidents.
///
/// Times are microseconds since 1970; none means that the tool says nothing.
struct Incident {
    /// Where it stands.
    var line: Int
    var id: String
    var service: String?
    var title: String?
    /// 1 is the most severe; see `SeverityGrade`.
    var severity: Int64?
    /// 1 comes first; see `SeverityGrade`.
    var priority: Int64?
    var status: String?
    var startedAt: Int64?
    var detectedAt: Int64?
    var acknowledgedAt: Int64?
    var locatedAt: Int64?
    var mitigatedAt: Int64?
    var recoveredAt: Int64?
    var closedAt: Int64?
    var firstUpdateAt: Int64?
    var userImpact: Bool?
    /// A word of the column `detected_by`.
    var detectedBy: String?
    var knowledgeArticle: String?
    /// How often it was opened again.
    var reopened: Int64?
    /// A word of the column `environment`.
    var environment: String?
    var assignmentGroup: String?

    init(line: Int, id: String) {
        self.line = line
        self.id = id
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ incident: Incident) {
        withTable(.incidents) { table, evidence in
            table.beginRow(evidence: evidence, position: incident.line)
            table.set("id", text: incident.id)
            table.set("service", text: incident.service)
            table.set("title", text: incident.title)
            table.set("severity", number: incident.severity)
            table.set("priority", number: incident.priority)
            table.set("status", text: incident.status)
            table.set("started_at", time: incident.startedAt)
            table.set("detected_at", time: incident.detectedAt)
            table.set("acknowledged_at", time: incident.acknowledgedAt)
            table.set("located_at", time: incident.locatedAt)
            table.set("mitigated_at", time: incident.mitigatedAt)
            table.set("recovered_at", time: incident.recoveredAt)
            table.set("closed_at", time: incident.closedAt)
            table.set("first_update_at", time: incident.firstUpdateAt)
            table.set("user_impact", flag: incident.userImpact)
            table.set("detected_by", text: incident.detectedBy)
            table.set("knowledge_article", text: incident.knowledgeArticle)
            table.set("reopened", number: incident.reopened)
            table.set("environment", text: incident.environment)
            table.set("assignment_group", text: incident.assignmentGroup)
        }
    }
}
