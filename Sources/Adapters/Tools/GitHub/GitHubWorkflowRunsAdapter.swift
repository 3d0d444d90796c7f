public import Diagnostics
public import Evidence

/// Reads runs of GitHub Actions, and takes those of workflows that deploy.
public struct GitHubWorkflowRunsAdapter: Adapter {
    /// Runs as the API, webhooks and `gh run list --json` give them.
    public let format = FormatDescription(
        id: "github-workflow-runs", tool: "GitHub",
        summary: LocalizedText(
            en: "runs of GitHub Actions: API, webhook or command line", zh: "GitHub Actions 运行记录：API、Webhook 或命令行"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                only runs of workflows whose name or file speaks of deploying, releasing or publishing count as deployments; \
                the environment is taken from that name; the end of a run is its last update; the time of merging is that of the push \
                to the main branch; the first commit is not known; give either runs or deployments of a repository, not both
                """,
            zh: """
                只有名称或文件名表明是部署、发布的工作流，其运行才计为部署；环境取自该名称；运行结束时间取最后更新时间；合入时间取推送到主干的时间；\
                首个提交未知；同一仓库请只提供运行记录或部署记录之一
                """))

    /// Creates the adapter.
    public init() {}

    private static let objects = GitHubObjects(
        envelope: "workflow_runs", webhook: "workflow_run", foreignKey: "deployment",
        markers: [
            ["workflow_id", "run_number", "conclusion", "head_sha"],
            ["workflowName", "headSha", "conclusion", "event"],
            ["workflowDatabaseId", "headSha", "conclusion", "status"],
        ])

    /// By keys that only runs have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.objects.recognize(content, as: LocalizedText(en: "workflow runs", zh: "工作流运行"))
    }

    /// Reads the runs that deploy; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let collection = Self.objects.collect(in: content, reporting: &diagnostics)
        if let page = GitHubObjects.truncation(collection, in: content) { diagnostics.append(page) }
        var reader = GitHubReader()
        var others: [String: Int] = [:]
        var skipped = 0
        records.withTable(.deployments) { table, evidence in
            for found in collection.objects {
                let node = found.node
                let name = node.text("name", "workflowName") ?? found.payload?["workflow"]?.text("name")
                let workflow = RunName(
                    name: node.text("workflowName") ?? name,
                    path: node.text("path") ?? found.payload?["workflow"]?.text("path"))
                guard workflow.isDeployment else {
                    others[name ?? node.text("path") ?? "", default: 0] += 1
                    continue
                }
                let conclusion = node.text("conclusion")?.lowercased()
                if conclusion == "skipped" {
                    skipped += 1
                    continue
                }
                table.beginRow(evidence: evidence, position: node.line)
                table.set("id", text: node.text("id", "databaseId"))
                table.set("service", text: GitHubRepository(found)?.name)
                table.set("commit", text: node.text("head_sha", "headSha"))
                table.set("actor", text: node["triggering_actor"]?.text("login") ?? node["actor"]?.text("login"))
                table.set("environment", text: workflow.environment)
                if workflow.isRemedy { table.set("unplanned", flag: true) }
                Self.fillCause(node, found, &table, &reader)
                Self.fillEnd(node, conclusion, &table, &reader)
            }
        }
        diagnostics += reader.faults.diagnostics
        if skipped > 0 { diagnostics.append(Self.skippedRuns(skipped, at: content.location())) }
        if !others.isEmpty { diagnostics.append(Self.otherRuns(others, at: content.location())) }
    }

    /// What started the run, and of which code it is.
    private static func fillCause(
        _ node: Node, _ found: GitHubObjects.Found, _ table: inout TableBuilder, _ reader: inout GitHubReader
    ) {
        let created = reader.time(node, "created_at", "createdAt")
        table.set("started_at", time: reader.time(node, "run_started_at", "startedAt") ?? created)
        guard let event = node.text("event") else { return }
        table.set("automated", flag: event != "workflow_dispatch")
        let branch = node.text("head_branch", "headBranch")
        if event == "release" {
            table.set("version", text: branch)
            table.set("release", text: branch)
        }
        let main = found.payload?["repository"]?.text("default_branch") ?? node["repository"]?.text("default_branch")
        let isMain = main.map { $0 == branch } ?? ["main", "master", "trunk"].contains(branch)
        if event == "push", isMain { table.set("merged_at", time: created) }
    }

    /// When and how the run ended; nothing for one that is under way.
    private static func fillEnd(
        _ node: Node, _ conclusion: String?, _ table: inout TableBuilder, _ reader: inout GitHubReader
    ) {
        guard node.text("status")?.lowercased() == "completed", let conclusion else { return }
        table.set("finished_at", time: reader.time(node, "updated_at", "updatedAt"))
        let outcomes = [
            "success": "success", "failure": "failed", "timed_out": "failed", "startup_failure": "failed",
            "cancelled": "cancelled", "neutral": "unknown", "stale": "unknown", "action_required": "unknown",
        ]
        if let outcome = outcomes[conclusion] {
            table.set("outcome", text: outcome)
        } else {
            table.set("outcome", text: "unknown")
            reader.report("conclusion", unknownConclusion(conclusion, at: node.location))
        }
    }

    private static func unknownConclusion(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "github.unknown-conclusion",
            LocalizedText(
                en: "the conclusion '\(text.prefix(40))' is not known; the outcome is unknown",
                zh: "未知的结论“\(text.prefix(40))”，结果记为不详"),
            at: location)
    }

    private static func skippedRuns(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "github.skipped-runs",
            LocalizedText(
                en: "\(count) skipped runs deployed nothing and are not taken", zh: "\(count) 次被跳过的运行未部署任何内容，未采用"),
            at: location)
    }

    private static func otherRuns(_ runs: [String: Int], at location: SourceLocation) -> Diagnostic {
        let count = runs.values.reduce(0, +)
        let names = runs.keys.sorted().prefix(5).map { $0.isEmpty ? "?" : String($0.prefix(40)) }
        let more = runs.count > 5 ? ", …" : ""
        return Diagnostic(
            .note, id: "github.other-runs",
            LocalizedText(
                en: "\(count) runs of workflows whose names do not speak of deploying are not taken: "
                    + names.map { "'\($0)'" }.joined(separator: ", ") + more,
                zh: "\(count) 次运行的工作流名称未表明是部署，未采用：" + names.map { "“\($0)”" }.joined(separator: "、")
                    + (more.isEmpty ? "" : "等")),
            at: location,
            fixes: [
                LocalizedText(
                    en: "if they deploy, say so in the name of the workflow, or read the file with a mapping",
                    zh: "若其用于部署，请在工作流名称中写明，或用映射文件读取")
            ])
    }
}
