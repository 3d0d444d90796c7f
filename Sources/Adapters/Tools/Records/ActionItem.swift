import Evidence

/// An improvement that is tracked, on its way into the table of action items.
struct ActionItem {
    /// Where it stands.
    var line: Int
    var id: String
    var service: String?
    var origin: Origin
    var title: String?
    /// The team or role that does it, never a person.
    var owner: String?
    /// Microseconds since 1970.
    var createdAt: Int64?
    /// Microseconds since 1970.
    var dueAt: Int64?
    /// Microseconds since 1970; none if it is open.
    var closedAt: Int64?
    var priority: String?

    /// Where an action comes from.
    enum Origin: String {
        case postIncidentReview = "post-incident-review"
        case drill
        case chaos
        case sloReview = "slo-review"
        case selfAssessment = "self-assessment"
        case audit
        case other

        /// What a label of a tracker says; none if it does not mark an action.
        init?(label: String) {
            let words = label.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            let joined = words.joined(separator: "-")
            switch joined {
            case "postmortem", "post-mortem", "postmortem-action", "postmortem-action-item", "post-mortem-action",
                "post-mortem-action-item", "postmortem-actions", "post-incident-review", "post-incident", "pir",
                "incident-review", "incident-action", "incident-action-item", "incident-followup", "incident-follow-up",
                "retro-action", "复盘", "复盘改进", "故障复盘", "复盘措施", "改进措施":
                self = .postIncidentReview
            case "chaos", "chaos-finding", "chaos-engineering", "gameday", "game-day", "混沌", "混沌工程": self = .chaos
            case "drill", "dr-drill", "drill-finding", "演练", "演练改进": self = .drill
            case "slo-review", "error-budget-review", "slo-评审": self = .sloReview
            case "self-assessment", "maturity-assessment", "自评", "成熟度评估": self = .selfAssessment
            case "audit", "audit-finding", "审计", "审计发现": self = .audit
            case "action-item", "actionitem", "action-items", "follow-up-action", "行动项": self = .other
            default: return nil
            }
        }
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ item: ActionItem) {
        withTable(.actionItems) { table, evidence in
            table.beginRow(evidence: evidence, position: item.line)
            table.set("id", text: item.id)
            table.set("service", text: item.service)
            table.set("origin", text: item.origin.rawValue)
            table.set("title", text: item.title)
            table.set("owner", text: item.owner)
            table.set("created_at", time: item.createdAt)
            table.set("due_at", time: item.dueAt)
            table.set("closed_at", time: item.closedAt)
            table.set("priority", text: item.priority)
        }
    }
}
