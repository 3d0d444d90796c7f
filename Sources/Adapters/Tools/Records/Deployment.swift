import Evidence

/// A roll-out on its way into the table of deployments.
struct Deployment {
    /// Where it stands.
    var line: Int
    var id: String?
    var service: String?
    var release: String?
    var version: String?
    var commit: String?
    /// A word of the column `environment`.
    var environment: String?
    /// Microseconds since 1970.
    var committedAt: Int64?
    /// Microseconds since 1970.
    var mergedAt: Int64?
    /// Microseconds since 1970.
    var startedAt: Int64?
    /// Microseconds since 1970; none while it lasts.
    var finishedAt: Int64?
    /// None while it lasts.
    var outcome: Outcome?
    var automated: Bool?
    var unplanned: Bool?
    var strategy: Strategy?
    var analysis: Analysis?
    var actor: String?

    init(line: Int) {
        self.line = line
    }

    /// How a roll-out ended.
    enum Outcome: String {
        case success
        case failed
        case rolledBack = "rolled_back"
        case cancelled
        case superseded
        case unknown
    }

    /// How traffic was moved to the new version.
    enum Strategy: String {
        case allAtOnce = "all-at-once"
        case rolling
        case canary
        case blueGreen = "blue-green"
    }

    /// Who judged the new version during the roll-out.
    enum Analysis: String {
        case none
        case manual
        case automatic
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ deployment: Deployment) {
        withTable(.deployments) { table, evidence in
            table.beginRow(evidence: evidence, position: deployment.line)
            table.set("id", text: deployment.id)
            table.set("service", text: deployment.service)
            table.set("release", text: deployment.release)
            table.set("version", text: deployment.version)
            table.set("commit", text: deployment.commit)
            table.set("environment", text: deployment.environment)
            table.set("committed_at", time: deployment.committedAt)
            table.set("merged_at", time: deployment.mergedAt)
            table.set("started_at", time: deployment.startedAt)
            table.set("finished_at", time: deployment.finishedAt)
            table.set("outcome", text: deployment.outcome?.rawValue)
            table.set("automated", flag: deployment.automated)
            table.set("unplanned", flag: deployment.unplanned)
            table.set("strategy", text: deployment.strategy?.rawValue)
            table.set("analysis", text: deployment.analysis?.rawValue)
            table.set("actor", text: deployment.actor)
        }
    }
}
