public import Diagnostics
public import Evidence

/// Reads jobs of GitHub Actions, and takes those that deploy.
public struct GitHubJobsAdapter: Adapter {
    /// Jobs as the API and webhooks give them.
    public let format = FormatDescription(
        id: "github-jobs", tool: "GitHub",
        summary: LocalizedText(en: "jobs of GitHub Actions: API or webhook", zh: "GitHub Actions 作业：API 或 Webhook"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                only jobs whose name, or whose workflow's name, speaks of deploying, releasing or publishing count as deployments; a workflow \
                with several such jobs gives several; give only one of runs, jobs and deployments of a repository
                """,
            zh: "只有作业或其工作流名称表明是部署、发布时才计为部署；含多个此类作业的工作流计为多次；同一代码库请只提供运行、作业、部署之一"))

    /// Creates the adapter.
    public init() {}

    private static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "jobs", name: LocalizedText(en: "jobs", zh: "作业"),
                markers: [
                    ["run_id", "steps", "head_sha", "status"], ["run_id", "run_url", "check_run_url", "status"],
                ])
        ],
        envelopes: ["jobs"], wrappers: ["workflow_job"])

    private static let conclusions: [String: RunStatus] = [
        "success": .success, "failure": .failed, "timed_out": .failed, "startup_failure": .failed,
        "cancelled": .cancelled, "skipped": .never, "neutral": .unknown, "stale": .unknown,
        "action_required": .unknown,
    ]

    /// By keys that only jobs have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Reads the jobs that deploy; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var log = DeliveryLog(tool: "github", path: content.path)
        var count = 0
        let total = Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            count += 1
            if let row = Self.job(found, &log) { records.append(row) }
        }
        log.notePage(count, of: total)
        log.finish(to: &diagnostics)
    }

    private static func job(_ found: Payloads.Found, _ log: inout DeliveryLog) -> Deployment? {
        let node = found.node
        let name = node.text("name")
        let own = RunName(name: name)
        let workflow = RunName(name: node.text("workflow_name"))
        guard own.isDeployment || workflow.isDeployment else {
            log.countOther(name)
            return nil
        }
        let text = node.text("conclusion")
        let status = log.status(text, in: conclusions, line: node.line)
        if case .never = status {
            log.countNever(text)
            return nil
        }
        var row = Deployment(line: node.line)
        row.id = node.text("id").map { "job/\($0)" }
        row.service = GitHubRepository(GitHubObjects.Found(node: node, payload: found.payload))?.name
        row.environment = own.environment ?? workflow.environment
        row.commit = node.text("head_sha")
        row.startedAt = log.time(node, "started_at", "created_at")
        if let outcome = status.outcome {
            row.outcome = outcome
            row.finishedAt = log.time(node, "completed_at")
        }
        if own.isRemedy || workflow.isRemedy { row.unplanned = true }
        log.take(status, named: text ?? node.text("status"))
        return row
    }
}
