/// A deployment of one service to production.
struct Deployment: Sendable {
    /// The number that the code platform gave it.
    var id: Int
    var service: Service
    var version: String
    var commit: String
    /// The number of its change record; none if it went around change management.
    var change: String?
    var committedAt: Moment
    var mergedAt: Moment
    var startedAt: Moment
    var finishedAt: Moment
    var outcome: Change.Outcome
    /// When service was restored after it went wrong.
    var remediedAt: Moment?
    var isAutomated: Bool
    var strategy: String
    /// Who judged the new version: nobody, a person, or a statistical analysis.
    var analysis: String
    var isCompared: Bool
    var hasRegression: Bool
    var isRollbackTested: Bool
    var isMajor: Bool
    var causedIncident = false

    /// The release that it brings, such as `order-api-3.41.0`.
    var release: String { "\(service.id)-\(version)" }
}
