public import Diagnostics
public import Evidence

/// Recognises objects of GitHub that prove nothing by themselves, and says what to export instead.
public struct GitHubObjectsAdapter: Adapter {
    /// Workflows, environments, commits, reviews, comments, events, branches, repositories and accounts.
    public let format = FormatDescription(
        id: "github-objects", tool: "GitHub",
        summary: LocalizedText(
            en: "workflows, environments, commits, reviews, comments, events, branches and repositories of GitHub",
            zh: "GitHub 工作流定义、环境、提交、评审、评论、动态、分支与代码库"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: "these objects give no records: a definition is no run, and a commit or review alone is no merge",
            zh: "这些对象不产生记录：定义不等于执行，单独的提交或评审不等于合入"))

    /// Creates the adapter.
    public init() {}

    private static let advice = LocalizedText(
        en: "export runs, deployments with statuses, releases or pull requests, for example with 'gh api --paginate'",
        zh: "请导出运行记录、带状态的部署、发布版本或合并请求，例如用 gh api --paginate")

    private static let payloads = Payloads(
        sorts: [
            sort("workflows", "definitions of workflows", "工作流定义", [["badge_url", "path", "state", "html_url"]]),
            sort("environments", "environments", "环境", [["protection_rules", "deployment_branch_policy", "name"]]),
            sort(
                "commits", "commits", "提交",
                [["sha", "commit.author", "parents", "html_url"], ["sha", "commit.message", "comments_url"]]),
            sort(
                "reviews", "reviews", "评审",
                [
                    ["pull_request_url", "commit_id", "state", "user"],
                    ["submitted_at", "commit_id", "state", "user.login"],
                ]),
            sort(
                "comments", "comments", "评论",
                [["issue_url", "body", "user", "author_association"], ["pull_request_url", "diff_hunk", "body"]]),
            sort(
                "events", "events of issues", "议题动态",
                [["event", "commit_url", "actor"]]),
            sort("pushes", "pushes", "推送", [["pusher", "before", "after", "ref"]]),
            sort(
                "checks", "checks", "检查",
                [
                    ["check_run.check_suite", "sender"], ["check_suite.head_sha", "sender"],
                    ["check_suite", "head_sha", "output"],
                ]),
            sort("milestones", "milestones", "里程碑", [["open_issues", "closed_issues", "labels_url", "due_on"]]),
            sort(
                "repositories", "repositories", "代码库", [["full_name", "default_branch", "forks_count", "owner.login"]]),
            sort("branches", "branches", "分支", [["name", "protected", "commit.sha"]]),
            sort("teams", "teams", "团队", [["slug", "members_url", "repositories_url"]]),
            sort(
                "accounts", "accounts", "账户",
                [
                    ["login", "node_id", "avatar_url", "html_url"], ["login", "organizations_url", "repos_url"],
                    ["login", "avatar_url", "members_url"],
                ]),
        ])

    private static func sort(_ id: String, _ english: String, _ chinese: String, _ markers: [[String]]) -> PayloadSort {
        // Issues and pull requests are objects of their own.
        PayloadSort(
            id: id, name: LocalizedText(en: english, zh: chinese), markers: markers,
            absent: [
                "labels", "merge_commit_sha", "run_number", "issue", "number", "deployment", "deployment_status",
                "workflow_run",
                "workflow_job",
            ].filter {
                id == "milestones" ? $0 != "number" : true
            },
            advice: advice)
    }

    /// By keys that only these objects have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Counts the objects.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var log = DeliveryLog(tool: "github", path: content.path)
        Self.payloads.forEach(in: content, reporting: &diagnostics) { log.countUnused($0.sort) }
        log.finish(to: &diagnostics)
    }
}
