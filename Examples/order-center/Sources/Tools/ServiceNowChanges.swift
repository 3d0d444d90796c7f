/// Change requests of ServiceNow as a list export.
enum ServiceNowChanges {
    static func files(_ world: World) -> [ExampleFile] {
        Year.allCases.map { year in
            var csv = CSV(header: header)
            for (index, change) in world.history.changes(of: year).enumerated() {
                csv.add(row(change, index, year))
            }
            return ExampleFile(
                year.path("servicenow/change-requests.csv"), csv.text,
                evidence: EvidenceNote("ServiceNow", "servicenow-changes", year, ["changes"]))
        }
    }

    private static let header = [
        "number", "type", "short_description", "state", "risk", "u_class", "cmdb_ci", "assignment_group",
        "sys_created_on", "approval", "u_approved_at", "u_approved_by", "start_date", "end_date", "work_start",
        "work_end",
        "close_code", "backout_plan", "test_plan", "risk_impact_analysis", "u_rolled_back", "u_rollback_failed",
        "u_caused_incident", "u_major", "u_critical", "u_release", "u_environment", "u_risk_gate",
    ]

    private static func row(_ change: Change, _ index: Int, _ year: Year) -> [String] {
        let isCancelled = change.outcome == .cancelled
        let isDone = change.finishedAt <= year.collectedAt
        let isRolledBack = change.outcome == .rolledBack
        return [
            change.number, change.type, change.title, isCancelled ? "Canceled" : "Closed", change.risk,
            classes[change.category] ?? "other", change.service.configurationName, change.service.team,
            change.createdAt.utcPlain, change.approvedAt == nil ? "requested" : "approved",
            change.approvedAt?.utcPlain ?? "", change.approvedAt == nil ? "" : "change board",
            change.startedAt.adding(minutes: -10).utcPlain, change.startedAt.adding(hours: 3).utcPlain,
            change.startedAt.utcPlain, isDone ? change.finishedAt.utcPlain : "",
            isDone ? change.outcome.flatMap { codes[$0] } ?? "" : "",
            change.hasBackoutPlan ? "deploy the version before" : "",
            index % 3 == 0 ? "" : "smoke tests of the journey",
            index % year.pick(2, 4) == 0 ? "" : "see the risk form", isRolledBack ? "true" : "false",
            isRolledBack && index % 31 == 5 ? "true" : "false", change.causedIncident ? "true" : "false",
            change.isMajor ? "true" : "false", change.service.isCritical ? "true" : "false", change.release ?? "",
            "Production", year.pick("manual", index % 3 == 0 ? "automatic" : "manual"),
        ]
    }

    private static let classes = [
        "Software": "application", "Database": "database", "Network": "network", "Hardware": "infrastructure",
        "Configuration": "configuration",
    ]

    private static let codes: [Change.Outcome: String] = [
        .success: "Successful", .issues: "Successful with issues", .failed: "Unsuccessful", .rolledBack: "Backed out",
        .cancelled: "Cancelled",
    ]
}
