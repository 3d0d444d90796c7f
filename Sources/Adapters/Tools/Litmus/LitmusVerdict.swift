/// How a run of Litmus ended.
enum LitmusVerdict {
    case passed
    case failed
    case stopped
    case errored
    case awaited

    /// Reads a verdict of any version; none if it is missing or not known.
    init?(_ text: String?) {
        switch text?.lowercased() {
        case "pass", "passed": self = .passed
        case "fail", "failed": self = .failed
        case "stopped": self = .stopped
        case "error": self = .errored
        case "awaited", "": self = .awaited
        default: return nil
        }
    }

    /// Fills what the verdict says about a run.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - step: The step that failed as it is written, such as `[pre-chaos]: …`; none if there is none.
    ///   - wasInjected: Whether a target is known to have been hit.
    func fill(_ run: inout ChaosRun, step: String?, wasInjected: Bool) {
        switch self {
        case .passed:
            (run.outcome, run.injected, run.steadyStateHeld) = (.completed, true, true)
        case .failed:
            let lower = step?.lowercased() ?? ""
            if lower.contains("pre-chaos") || lower.contains("prechaos") {
                // The fault is not injected where the check before it fails.
                (run.outcome, run.injected) = (.failed, false)
            } else if lower.contains("[chaos]") {
                (run.outcome, run.injected) = (.failed, wasInjected ? true : nil)
            } else {
                (run.outcome, run.injected, run.steadyStateHeld) = (.completed, true, false)
            }
        case .stopped:
            (run.outcome, run.injected, run.abortTested) = (.aborted, wasInjected ? true : nil, true)
        case .errored:
            (run.outcome, run.injected) = (.failed, wasInjected ? true : nil)
        case .awaited: break
        }
    }
}
