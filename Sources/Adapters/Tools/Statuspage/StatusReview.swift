import Evidence

/// A review that a status page has published about an incident.
struct StatusReview {
    var line: Int
    /// The number of the incident.
    var incident: String
    var service: String?
    var startedAt: Int64?
    var recoveredAt: Int64?
    var publishedAt: Int64
    var severity: Int64?
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ review: StatusReview) {
        withTable(.postIncidentReviews) { table, evidence in
            table.beginRow(evidence: evidence, position: review.line)
            table.set("id", text: "\(review.incident)/postmortem")
            table.set("service", text: review.service)
            table.set("incident", text: review.incident)
            table.set("incident_started_at", time: review.startedAt)
            table.set("incident_recovered_at", time: review.recoveredAt)
            table.set("published_at", time: review.publishedAt)
            table.set("severity", number: review.severity)
            // What a public page shows, everyone can read.
            table.set("company_wide", flag: true)
        }
    }
}
