public import Diagnostics
public import Evidence

/// Reads deployments, jobs, pipelines, merge requests and incidents of GitLab: API, webhooks and what DevLake collects.
public struct GitLabAdapter: Adapter {
    /// What the API and webhooks of GitLab give.
    public let format = FormatDescription(
        id: "gitlab-api", tool: "GitLab",
        summary: LocalizedText(
            en: "deployments, jobs, pipelines, merge requests and incidents of GitLab: API or webhook",
            zh: "GitLab 部署、作业、流水线、合并请求与事件：API 或 Webhook"),
        kinds: [.deployments, .incidents, .merges],
        limits: LocalizedText(
            en: """
                a deployment ends as its own status says, not as that of its job; jobs and pipelines count only if they name an \
                environment or speak of deploying, so give either deployments or jobs of a project; the first commit is not known; \
                approvals are counted only where 'approved_by' was put into the merge request; merges into other branches than the main \
                branch are not taken; of issues only those of type incident
                """,
            zh: """
                部署结果以其自身状态为准，而非其作业状态；作业和流水线仅在注明环境或名称表明是部署时采用，因此同一项目请只提供部署或作业之一；首个提交未知；\
                只有合并请求中带有 approved_by 时才统计批准人数；不采用合入非主干分支的请求；议题中只采用事件类型
                """))

    /// Creates the adapter.
    public init() {}

    private static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "deployments", name: LocalizedText(en: "deployments", zh: "部署"),
                markers: [
                    ["iid", "environment.name", "deployable"], ["iid", "environment.name", "sha", "ref", "status"],
                    ["object_kind", "deployment_id", "environment", "status"],
                ]),
            PayloadSort(
                id: "merges", name: LocalizedText(en: "merge requests", zh: "合并请求"),
                markers: [
                    ["iid", "source_branch", "target_branch", "merge_status"],
                    ["iid", "source_branch", "target_branch", "merged_at"],
                    ["iid", "source_branch", "target_branch", "detailed_merge_status"],
                ]),
            PayloadSort(
                id: "jobs", name: LocalizedText(en: "jobs", zh: "作业"),
                markers: [
                    ["stage", "pipeline", "status", "allow_failure"],
                    ["object_kind", "build_id", "build_stage", "build_status"],
                ]),
            PayloadSort(
                id: "pipelines", name: LocalizedText(en: "pipelines", zh: "流水线"),
                markers: [
                    ["before_sha", "detailed_status", "ref", "status"], ["iid", "project_id", "sha", "ref", "source"],
                    ["project_id", "sha", "ref", "status", "web_url", "source"],
                ]),
            PayloadSort(
                id: "issues", name: LocalizedText(en: "issues", zh: "议题"),
                markers: [
                    ["iid", "project_id", "title", "issue_type"],
                    ["iid", "project_id", "title", "closed_by", "labels"],
                ]),
            PayloadSort(
                id: "notes", name: LocalizedText(en: "comments", zh: "评论"),
                markers: [["noteable_id", "noteable_type", "body"]], advice: advice),
            PayloadSort(
                id: "commits", name: LocalizedText(en: "commits", zh: "提交"),
                markers: [["short_id", "parent_ids", "authored_date", "committed_date"]], advice: advice),
            PayloadSort(
                id: "users", name: LocalizedText(en: "users", zh: "用户"),
                markers: [
                    ["username", "avatar_url", "web_url", "access_level"],
                    ["username", "avatar_url", "web_url", "confirmed_at"],
                ], advice: advice),
            PayloadSort(
                id: "projects", name: LocalizedText(en: "projects", zh: "项目"),
                markers: [["path_with_namespace", "namespace", "default_branch", "ssh_url_to_repo"]], advice: advice),
        ],
        envelopes: ["deployments", "pipelines", "jobs", "merge_requests"], wrappers: ["object_attributes"])

    private static let advice = LocalizedText(
        en: "export deployments ('/projects/:id/deployments') and merge requests ('/projects/:id/merge_requests')",
        zh: "请导出部署（/projects/:id/deployments）与合并请求（/projects/:id/merge_requests）")

    /// By keys that only objects of GitLab have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Reads what deploys, what was merged, and incidents; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = GitLabReader(path: content.path)
        Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            switch found.sort.id {
            case "deployments": if let row = reader.deployment(found.node) { records.append(row) }
            case "jobs": if let row = reader.job(found.node) { records.append(row) }
            case "pipelines": if let row = reader.pipeline(found.node, found.payload) { records.append(row) }
            case "merges": if let row = reader.merge(found.node, found.payload) { records.append(row) }
            case "issues": reader.issue(found.node, found.sort, into: &records)
            default: reader.log.countUnused(found.sort)
            }
        }
        reader.log.finish(to: &diagnostics)
    }
}
