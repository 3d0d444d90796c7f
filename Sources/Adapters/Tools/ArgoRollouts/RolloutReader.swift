import Diagnostics

/// Turns rollouts into records.
struct RolloutReader {
    var log: DeliveryLog

    init(path: String) {
        log = DeliveryLog(tool: "argo-rollouts", path: path)
    }

    /// The last roll-out of a rollout; none if the object shows none.
    mutating func deployment(_ object: ManifestObject) -> Deployment? {
        guard object.kind == "Rollout", let status = object.node["status"], status["conditions"] != nil else {
            countUnused(object.kind == "Rollout" ? "Rollout without status" : object.kind)
            return nil
        }
        let strategy = object.spec?["strategy"]
        let state = state(status)
        var row = Deployment(line: object.node.line)
        let path = [object.namespace, object.name].compactMap { $0 }.joined(separator: "/")
        let revision = object.node["metadata"]?["annotations"]?.text("rollout.argoproj.io/revision")
        let digest = status.text("currentPodHash")
        row.id = path + (revision ?? digest).map { "@\($0)" }.orEmpty
        row.service = ServiceLabels.service(in: object.node["metadata"]?["labels"]) ?? object.name
        row.environment =
            [object.namespace, object.name].lazy.compactMap { $0 }
            .compactMap { EnvironmentName.find(in: $0) }.first
        row.version = object.spec?["template"]?["spec"]?["containers"]?[0]?.text("image")
        row.strategy = strategy?["canary"] != nil ? .canary : strategy?["blueGreen"] != nil ? .blueGreen : nil
        row.analysis = Self.analysis(strategy)
        let conditions = conditions(status)
        let progress = log.time(conditions["Progressing"], "lastUpdateTime", "lastTransitionTime")
        let aborted = log.time(status, "abortedAt")
        row.startedAt = aborted ?? progress
        row.outcome = state.outcome
        if state.outcome != nil {
            row.finishedAt =
                aborted ?? log.time(conditions["Completed"], "lastTransitionTime")
                .flatMap { completed in progress.map { max(completed, $0) } ?? completed } ?? progress
        }
        log.take(state, named: status.text("phase") ?? conditions["Progressing"]?.text("reason"))
        return row
    }

    /// How the last roll-out stands.
    private func state(_ status: Node) -> RunStatus {
        if status["abort"]?.bool == true { return .rolledBack }
        let progressing = conditions(status)["Progressing"]
        switch progressing?.text("reason") {
        case "RolloutAborted": return .rolledBack
        case "ProgressDeadlineExceeded": return .failed
        case "RolloutPaused": return .open
        default: break
        }
        switch status.text("phase") {
        case "Healthy": return .success
        case "Degraded": return .failed
        case "Progressing", "Paused": return .open
        default: break
        }
        let current = status.text("currentPodHash")
        let stable = status.text("stableRS") ?? status["canary"]?.text("stableRS")
        let isComplete = current != nil && current == stable
        return isComplete && status["pauseConditions"] == nil ? .success : .open
    }

    private func conditions(_ status: Node) -> [String: Node] {
        var found: [String: Node] = [:]
        for condition in status["conditions"].map({ Array($0.items.prefix(50)) }) ?? [] {
            if let type = condition.text("type") { found[type] = condition }
        }
        return found
    }

    /// Who judges the new version: an analysis, a person that has to go on, or nobody.
    private static func analysis(_ strategy: Node?) -> Deployment.Analysis? {
        guard let strategy else { return nil }
        if let blueGreen = strategy["blueGreen"] {
            if blueGreen["prePromotionAnalysis"] != nil || blueGreen["postPromotionAnalysis"] != nil {
                return .automatic
            }
            return blueGreen["autoPromotionEnabled"]?.bool == false ? .manual : Deployment.Analysis.none
        }
        guard let canary = strategy["canary"] else { return nil }
        if canary["analysis"] != nil { return .automatic }
        var isManual = false
        for step in canary["steps"].map({ Array($0.items.prefix(200)) }) ?? [] {
            if step["analysis"] != nil || step["experiment"]?["analyses"] != nil { return .automatic }
            if let pause = step["pause"], pause["duration"] == nil { isManual = true }
        }
        return isManual ? .manual : Deployment.Analysis.none
    }

    private mutating func countUnused(_ kind: String) {
        log.count("no-roll-out", named: kind) { [path = log.path] count, english, chinese in
            Diagnostic(
                .note, id: "argo-rollouts.no-roll-out",
                LocalizedText(
                    en: "\(count) objects show no roll-out by themselves: \(english)",
                    zh: "\(count) 个对象本身不含部署：\(chinese)"),
                at: SourceLocation(path: path),
                fixes: [
                    LocalizedText(
                        en: "export the rollouts with their status: kubectl get rollouts -A -o yaml",
                        zh: "请导出带状态的 Rollout：kubectl get rollouts -A -o yaml")
                ])
        }
    }
}

extension Optional where Wrapped == String {
    fileprivate var orEmpty: String { self ?? "" }
}
