import Diagnostics
import Evidence

/// Turns objects of GitLab into records.
struct GitLabReader {
    var log: DeliveryLog

    init(path: String) {
        log = DeliveryLog(tool: "gitlab", path: path)
    }

    private static let statuses: [String: RunStatus] = [
        "success": .success, "failed": .failed, "canceled": .cancelled, "canceling": .open, "skipped": .never,
        "created": .open, "running": .open, "pending": .open, "preparing": .open, "blocked": .open, "manual": .open,
        "scheduled": .open, "waiting_for_resource": .open, "undeployed": .unknown, "waiting_for_callback": .open,
    ]

    /// A deployment of the API or a webhook.
    mutating func deployment(_ node: Node) -> Deployment? {
        let job = node["deployable"]
        let text = node.text("status")
        let status = log.status(text, in: Self.statuses, line: node.line)
        if case .never = status {
            log.countNever(text)
            return nil
        }
        var row = Deployment(line: node.line)
        row.id = node.text("deployment_id", "id")
        let path =
            node["project"]?.text("path_with_namespace")
            ?? WebAddress.project(before: "-", in: job?.text("web_url") ?? job?["pipeline"]?.text("web_url"))
        row.service = WebAddress.name(ofPath: path)
        let environment = node["environment"]
        row.environment = EnvironmentName.value(
            of: node.text("environment_tier") ?? environment?.text("tier") ?? environment?.text("name")
                ?? environment?.string)
        row.commit = node.text("sha") ?? node["commit"]?.text("id") ?? node.text("short_sha")
        row.version = node.text("ref")
        if node["tag"]?.bool ?? job?["tag"]?.bool == true { row.release = node.text("ref") }
        row.startedAt =
            log.time(job, "started_at") ?? log.time(node, "created_at", "status_changed_at")
        if let outcome = status.outcome {
            row.outcome = outcome
            row.finishedAt = log.time(job, "finished_at") ?? log.time(node, "updated_at", "status_changed_at")
        }
        row.actor = node["user"]?.text("username")
        row.automated = Self.isAutomated(job?["pipeline"]?.text("source"))
        let name = RunName(name: job?.text("name"))
        if name.isRemedy { row.unplanned = true }
        log.take(status, named: text)
        noteConflict(text, job?.text("status"), line: node.line)
        return row
    }

    /// A job, if it deploys.
    mutating func job(_ node: Node) -> Deployment? {
        let name = node.text("name", "build_name")
        let stage = node.text("stage", "build_stage")
        let words = RunName(name: [stage, name].compactMap { $0 }.joined(separator: " "))
        let environment = node["environment"]?.text("name") ?? node["environment"]?.string
        guard environment != nil || words.isDeployment else {
            log.countOther(name)
            return nil
        }
        let text = node.text("status", "build_status")
        let status = log.status(text, in: Self.statuses, line: node.line)
        if case .never = status {
            log.countNever(text)
            return nil
        }
        var row = Deployment(line: node.line)
        row.id = node.text("id", "build_id").map { "job/\($0)" }
        let path =
            node["project"]?.text("path_with_namespace") ?? WebAddress.project(before: "-", in: node.text("web_url"))
            ?? WebAddress.project(before: "-", in: node["pipeline"]?.text("web_url"))
        row.service = WebAddress.name(ofPath: path)
        row.environment = EnvironmentName.value(of: environment) ?? words.environment
        row.commit = node["commit"]?.text("id") ?? node["pipeline"]?.text("sha") ?? node.text("sha")
        row.version = node.text("ref")
        if node["tag"]?.bool == true { row.release = node.text("ref") }
        row.startedAt = log.time(node, "started_at", "build_started_at", "created_at", "build_created_at")
        if let outcome = status.outcome {
            row.outcome = outcome
            row.finishedAt = log.time(node, "finished_at", "build_finished_at")
        }
        row.actor = node["user"]?.text("username")
        row.automated = Self.isAutomated(node["pipeline"]?.text("source"))
        if words.isRemedy { row.unplanned = true }
        log.take(status, named: text)
        return row
    }

    /// A pipeline, if its name says that it deploys.
    mutating func pipeline(_ node: Node, _ payload: Node?) -> Deployment? {
        let words = RunName(name: node.text("name"))
        guard words.isDeployment else {
            log.countOther(node.text("name") ?? node.text("source"))
            return nil
        }
        let text = node.text("status")
        let status = log.status(text, in: Self.statuses, line: node.line)
        if case .never = status {
            log.countNever(text)
            return nil
        }
        var row = Deployment(line: node.line)
        row.id = node.text("id").map { "pipeline/\($0)" }
        let path =
            payload?["project"]?.text("path_with_namespace")
            ?? WebAddress.project(before: "-", in: node.text("web_url", "url"))
        row.service = WebAddress.name(ofPath: path)
        row.environment = words.environment
        row.commit = node.text("sha")
        row.version = node.text("ref")
        row.startedAt = log.time(node, "started_at", "created_at")
        if let outcome = status.outcome {
            row.outcome = outcome
            row.finishedAt = log.time(node, "finished_at", "updated_at")
        }
        row.actor = node["user"]?.text("username")
        row.automated = Self.isAutomated(node.text("source"))
        if words.isRemedy { row.unplanned = true }
        log.take(status, named: text)
        return row
    }

    /// Whether what started a pipeline is no person; none if it may be either.
    private static func isAutomated(_ source: String?) -> Bool? {
        switch source {
        case "push", "schedule", "merge_request_event", "external_pull_request_event", "trigger", "pipeline",
            "parent_pipeline", "security_orchestration_policy":
            true
        case "web", "webide", "chat": false
        default: nil
        }
    }

    private mutating func noteConflict(_ text: String?, _ job: String?, line: Int) {
        let ends: Set<String> = ["success", "failed", "canceled"]
        guard let text, let job, text != job, ends.contains(text), ends.contains(job) else { return }
        let path = log.path
        log.report(
            "conflict",
            Diagnostic(
                .note, id: "gitlab.status-conflict",
                LocalizedText(
                    en: "the deployment says '\(text)' and its job '\(job)'; the deployment counts",
                    zh: "部署状态为“\(text)”，而其作业状态为“\(job)”；以部署为准"),
                at: SourceLocation(path: path, line: line)))
    }
}
