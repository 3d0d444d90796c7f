import Diagnostics

/// The domain tables of DevLake, told apart by their columns.
enum DevLakeTable: String, CaseIterable {
    case deploymentCommits = "cicd_deployment_commits"
    case deployments = "cicd_deployments"
    case tasks = "cicd_tasks"
    case pipelines = "cicd_pipelines"
    case pipelineCommits = "cicd_pipeline_commits"
    case incidents
    case issues
    case pullRequests = "pull_requests"
    case projectMapping = "project_mapping"
    case pullRequestMetrics = "project_pr_metrics"
    case boardIssues = "board_issues"
    case commitsDiffs = "commits_diffs"
    case pullRequestComments = "pull_request_comments"
    case pullRequestCommits = "pull_request_commits"
    case relationships = "project_incident_deployment_relationships"
    case other

    /// The table whose columns a file has; none if it is no table of DevLake.
    init?(_ table: DelimitedTable) {
        let names = Set(table.header)
        func has(_ columns: String...) -> Bool { columns.allSatisfy(names.contains) }
        let found: DevLakeTable? =
            if has("cicd_scope_id", "commit_sha", "result"), has("repo_url") || has("prev_success_deployment_commit_id")
            {
                .deploymentCommits
            } else if has("cicd_scope_id", "pipeline_id", "type") || has("cicd_scope_id", "pipeline_id", "result") {
                .tasks
            } else if has("cicd_scope_id", "type", "result", "status") {
                .pipelines
            } else if has("cicd_scope_id", "environment", "result") || has("cicd_scope_id", "environment", "status") {
                .deployments
            } else if has("cicd_scope_id", "type", "environment") {
                .tasks
            } else if has("pipeline_id", "commit_sha", "repo_id") {
                .pipelineCommits
            } else if has("table", "scope_id", "created_date") {
                .incidents
            } else if has("base_repo_id", "merge_commit_sha", "merged_date") {
                .pullRequests
            } else if has("project_name", "table", "row_id") {
                .projectMapping
            } else {
                Self.further(names)
            }
        guard let found = found ?? Self.issuesTable(table, names) ?? Self.generic(names) else { return nil }
        self = found
    }

    private static func further(_ names: Set<String>) -> DevLakeTable? {
        func has(_ columns: String...) -> Bool { columns.allSatisfy(names.contains) }
        if has("project_name", "pr_cycle_time", "pr_review_time") { return .pullRequestMetrics }
        if has("board_id", "issue_id") { return .boardIssues }
        if has("old_commit_sha", "new_commit_sha", "commit_sha") { return .commitsDiffs }
        if has("pull_request_id", "account_id", "created_date") { return .pullRequestComments }
        if has("pull_request_id", "commit_sha") { return .pullRequestCommits }
        if has("project_name", "deployment_id", "id") { return .relationships }
        return nil
    }

    /// The table of issues: by its columns, or by a few of them and identifiers such as `github:GithubIssue:1:42`.
    private static func issuesTable(_ table: DelimitedTable, _ names: Set<String>) -> DevLakeTable? {
        guard names.isSuperset(of: ["id", "type", "created_date"]) else { return nil }
        if names.isSuperset(of: ["issue_key", "original_status", "resolution_date"]) { return .issues }
        guard let row = table.rows.prefix(1).first(where: { _ in true }), let id = row[table.column("id")] else {
            return nil
        }
        let parts = id.split(separator: ":")
        let isDomainID = parts.count >= 4 && parts[1].first?.isUppercase ?? false && Int(parts[2]) != nil
        return isDomainID ? .issues : nil
    }

    /// Any table with the columns that DevLake puts into all of its tables.
    private static func generic(_ names: Set<String>) -> DevLakeTable? {
        names.isSuperset(of: ["_raw_data_params", "_raw_data_table", "_raw_data_id"]) ? .other : nil
    }
}
