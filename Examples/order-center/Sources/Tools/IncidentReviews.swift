/// Reviews of major incidents, one page of Markdown each.
enum IncidentReviews {
    static func files(_ world: World) -> [ExampleFile] {
        Year.allCases.flatMap { year -> [ExampleFile] in
            let improvements = Improvement.all(in: year, world)
            return Review.all(in: year, world).map { review in
                let own = improvements.filter { $0.source == review.id }
                return ExampleFile(
                    year.path("reviews/\(review.publishedAt.date)-\(review.incident.number).md"), page(review, own),
                    evidence: EvidenceNote(
                        "Markdown", "review-\(review.incident.number)", year, ["post_incident_reviews", "action_items"])
                )
            }
        }
    }

    private static func page(_ review: Review, _ improvements: [Improvement]) -> String {
        let incident = review.incident
        let rows = improvements.map { item in
            "| \(item.id) | \(item.title) | \(item.owner) | \(item.createdAt.localPlain) | \(item.dueAt.date) |"
        }
        return """
            ---
            id: \(review.id)
            incident: \(incident.number)
            service: \(incident.service.id)
            severity: \(incident.severity)
            start_time: \(incident.startedAt.localPlain)
            end_time: \(incident.recoveredAt.localPlain)
            held: \(review.heldAt.localPlain)
            published: \(review.publishedAt.localPlain)
            timezone: "+08:00"
            blameless: true
            audience: \(review.isForAll ? "company" : "team")
            ---

            # Incident \(incident.number), \(incident.title)

            ## Summary

            On \(incident.startedAt.date) \(incident.affectedPercent) % of the requests to \(incident.service.name) failed for \
            \((incident.recoveredAt - incident.startedAt) / 60) minutes.

            ## Impact

            Customers could not finish the journeys that \(incident.service.name) is part of; orders that were taken already \
            were kept and went through afterwards.

            ## Timeline

            \(timeline(incident).joined(separator: "\n"))

            ## Root cause

            \(cause(incident))

            ## What went well

            The duty manager took over at once and the service desk kept the shops informed.

            ## What went badly

            \(badly(incident))

            ## Action items

            | Ticket | Action | Owner | Created | Due |
            |---|---|---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }

    private static func timeline(_ incident: Incident) -> [String] {
        let found =
            incident.detectedBy == "monitoring" ? "the burn-rate alert rings" : "the first customers call the shops"
        let entries: [(Moment?, String)] = [
            (incident.startedAt, "requests begin to fail"), (incident.detectedAt, found),
            (incident.acknowledgedAt, "the engineer on call takes over"),
            (incident.locatedAt, "the faulty component is known"),
            (incident.mitigatedAt, "the workaround shows effect"),
            (incident.recoveredAt, "the indicator is back above its objective"),
        ]
        return entries.compactMap { moment, text in moment.map { "- \($0.clock) \(text)" } }
    }

    private static func cause(_ incident: Incident) -> String {
        switch incident.cause {
        case "change":
            "A change (\(incident.change ?? "without a number")) altered a query so that it no longer used its index. The canary "
                + "carried too few requests to show it."
        case "capacity":
            "The peak of a promotion was a third above the forecast, and the pool of connections was the first to end."
        case "dependency":
            "A dependency answered late, and calls waited for it without a time-out until all threads were taken."
        case "hardware": "A node failed, and two of the three instances of the service ran on it."
        case "configuration": "A limit was set for the whole cluster instead of for one instance."
        case "human": "A maintenance step for the rehearsal environment was carried out in production."
        default: "A retry without a limit turned a short error into a storm of requests."
        }
    }

    private static func badly(_ incident: Incident) -> String {
        incident.detectedBy == "monitoring"
            ? "The dashboards showed the symptom in four places and the cause in none."
            : "Monitoring saw nothing; customers told us before any alert did."
    }
}
