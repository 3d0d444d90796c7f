/// What the status of a run means for the roll-out that it is.
enum RunStatus {
    /// It ended like that.
    case ended(Deployment.Outcome)
    /// It lasts or waits.
    case open
    /// It never ran.
    case never

    static let success = RunStatus.ended(.success)
    static let failed = RunStatus.ended(.failed)
    static let rolledBack = RunStatus.ended(.rolledBack)
    static let cancelled = RunStatus.ended(.cancelled)
    static let superseded = RunStatus.ended(.superseded)
    static let unknown = RunStatus.ended(.unknown)

    /// The outcome, if it ended.
    var outcome: Deployment.Outcome? {
        if case .ended(let outcome) = self { outcome } else { nil }
    }

    /// Whether it counts as a success or a failure.
    var isConclusive: Bool {
        switch self {
        case .ended(.success), .ended(.failed), .ended(.rolledBack): true
        default: false
        }
    }
}
