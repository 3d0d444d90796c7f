/// An incident from the first sign to the closed record.
struct Incident: Sendable {
    var number: String
    var title: String
    var service: Service
    /// 1 is the most severe of 4.
    var severity: Int
    var startedAt: Moment
    var detectedAt: Moment
    var acknowledgedAt: Moment
    /// When the faulty component was known; none if nobody wrote it down.
    var locatedAt: Moment?
    var mitigatedAt: Moment?
    var recoveredAt: Moment
    var closedAt: Moment
    var firstUpdateAt: Moment?
    var affectsUsers: Bool
    var detectedBy: String
    /// The class of the root cause; none if it was never found out.
    var cause: String?
    /// The change that caused it.
    var change: String?
    var changeIdentifiedAt: Moment?
    var hasCommander: Bool
    var isHealedByMachine: Bool
    /// The earlier incident with the same cause.
    var repeatOf: String?
    var knowledgeArticle: String?
    var problem: String?
    var reassignments: Int
    var isInProduction: Bool

    /// Whether it counts as a major incident, which gets a review.
    var isMajor: Bool { severity <= 2 && affectsUsers }

    /// Minutes from detection to recovery.
    var recoveryMinutes: Int { (recoveredAt - detectedAt) / 60 }

    /// The share of users of the service who felt it, in percent.
    var affectedPercent: Int {
        guard affectsUsers else { return 0 }
        return severity == 1 ? 90 : severity == 2 ? 60 : 30
    }

    /// The incident as it was known at a time, with everything later not yet there.
    func isOpen(at time: Moment) -> Bool { closedAt > time }
}
