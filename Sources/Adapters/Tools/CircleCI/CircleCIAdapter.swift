public import Diagnostics
public import Evidence

/// Reads workflows and jobs of CircleCI.
public struct CircleCIAdapter: Adapter {
    /// What the API of CircleCI gives.
    public let format = FormatDescription(
        id: "circleci-api", tool: "CircleCI",
        summary: LocalizedText(en: "workflows and jobs of CircleCI (API v2)", zh: "CircleCI 工作流与作业（API v2）"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                only workflows and jobs whose names speak of deploying, releasing or publishing count, so give either workflows or jobs; \
                pipelines say nothing about how they ended
                """,
            zh: "只采用名称表明是部署或发布的工作流和作业，因此请只提供其中之一；流水线不含结果"))

    /// Creates the adapter.
    public init() {}

    private static let advice = LocalizedText(
        en: "export the workflows of the pipelines ('/pipeline/ID/workflow')", zh: "请导出流水线的工作流（/pipeline/ID/workflow）")

    private static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "workflows", name: LocalizedText(en: "workflows", zh: "工作流"),
                markers: [["pipeline_id", "pipeline_number", "project_slug", "status", "created_at"]]),
            PayloadSort(
                id: "jobs", name: LocalizedText(en: "jobs", zh: "作业"),
                markers: [
                    ["job_number", "project_slug", "status", "name"],
                    ["project_slug", "approval_request_id", "status", "name"],
                ]),
            PayloadSort(
                id: "pipelines", name: LocalizedText(en: "pipelines", zh: "流水线"),
                markers: [["project_slug", "number", "state", "trigger"]], advice: advice),
            PayloadSort(
                id: "projects", name: LocalizedText(en: "projects", zh: "项目"),
                markers: [["slug", "organization_slug", "vcs_info"]], advice: advice),
            PayloadSort(
                id: "accounts", name: LocalizedText(en: "accounts", zh: "账户"),
                markers: [["vcs_type", "slug", "avatar_url", "id"]], advice: advice),
        ],
        envelopes: ["items"])

    /// By keys that only objects of CircleCI have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    private static let statuses: [String: RunStatus] = [
        "success": .success, "failed": .failed, "error": .failed, "timedout": .failed, "infrastructure_fail": .failed,
        "failing": .open, "canceled": .cancelled, "unauthorized": .never, "not_run": .never, "not_running": .open,
        "blocked": .open, "on_hold": .open, "running": .open, "queued": .open, "retried": .superseded,
        "terminated-unknown": .unknown,
    ]

    /// Reads what deploys; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var log = DeliveryLog(tool: "circleci", path: content.path)
        Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            switch found.sort.id {
            case "workflows", "jobs": if let row = Self.run(found.node, &log) { records.append(row) }
            default: log.countUnused(found.sort)
            }
        }
        log.finish(to: &diagnostics)
    }

    private static func run(_ node: Node, _ log: inout DeliveryLog) -> Deployment? {
        let name = node.text("name")
        let words = RunName(name: name)
        guard words.isDeployment, node.text("type") != "approval" else {
            log.countOther(name)
            return nil
        }
        let text = node.text("status")
        let status = log.status(text, in: statuses, line: node.line)
        if case .never = status {
            log.countNever(text)
            return nil
        }
        var row = Deployment(line: node.line)
        row.id = node.text("id")
        row.service = WebAddress.name(ofPath: node.text("project_slug"))
        row.environment = words.environment
        row.startedAt = log.time(node, "started_at", "created_at")
        if let outcome = status.outcome {
            row.outcome = outcome
            row.finishedAt = log.time(node, "stopped_at")
        }
        if words.isRemedy { row.unplanned = true }
        log.take(status, named: text)
        return row
    }
}
