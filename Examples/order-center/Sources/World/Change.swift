/// A change to production, with or without a deployment.
struct Change: Sendable {
    var number: String
    var title: String
    var type: String
    var category: String
    var risk: String
    var service: Service
    var createdAt: Moment
    var approvedAt: Moment?
    var startedAt: Moment
    var finishedAt: Moment
    /// What the people who carried it out noted; none if they noted nothing.
    var outcome: Outcome?
    var hasBackoutPlan: Bool
    var isMajor: Bool
    var release: String?
    /// Whether an incident was traced to it.
    var causedIncident = false

    enum Outcome: Sendable {
        case success
        case issues
        case failed
        case rolledBack
        case cancelled
    }

    /// Whether it did not go as it should.
    var isBad: Bool { outcome == .issues || outcome == .failed || outcome == .rolledBack }
}
