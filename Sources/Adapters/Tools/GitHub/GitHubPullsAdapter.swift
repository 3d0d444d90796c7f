public import Diagnostics
public import Evidence

/// Reads pull requests of GitHub that were merged into the main branch.
public struct GitHubPullsAdapter: Adapter {
    /// Pull requests as the API, webhooks and `gh pr list --json` give them.
    public let format = FormatDescription(
        id: "github-pulls", tool: "GitHub",
        summary: LocalizedText(
            en: "pull requests of GitHub: API, webhook or command line", zh: "GitHub 合并请求：API、Webhook 或命令行"),
        kinds: [.merges],
        limits: LocalizedText(
            en: """
                approvals are counted only where 'reviews' were put into each pull request; which checks had to pass is not known; \
                merges into other branches than the main branch are not taken
                """,
            zh: "只有每个合并请求中带有 reviews 时才统计批准人数；不知道哪些检查必须通过；不采用合入非主干分支的请求"))

    /// Creates the adapter.
    public init() {}

    private static let objects = GitHubObjects(
        envelope: "pull_requests", webhook: "pull_request", foreignKey: nil,
        markers: [
            ["merged_at", "merge_commit_sha", "head", "base"], ["mergedAt", "number", "baseRefName"],
            ["mergedAt", "number", "reviews"],
        ])

    /// By keys that only pull requests have.
    public func recognize(_ content: Content) -> Recognition? {
        guard let found = Self.objects.first(in: content) else { return nil }
        // GitLab and others also have requests with a head and a base, but not in two repositories with owners.
        let base = found.node["base"]
        guard base == nil || base?["ref"] != nil, found.node["iid"] == nil else { return nil }
        return Self.objects.recognize(content, as: LocalizedText(en: "pull requests", zh: "合并请求"))
    }

    /// Reads the requests that were merged; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let collection = Self.objects.collect(in: content, reporting: &diagnostics)
        var reader = GitHubReader()
        var unmerged = 0
        var elsewhere = 0
        records.withTable(.merges) { table, evidence in
            for found in collection.objects {
                let node = found.node
                guard let merged = reader.time(node, "merged_at", "mergedAt") else {
                    unmerged += 1
                    continue
                }
                guard Self.isMain(node, found.payload) else {
                    elsewhere += 1
                    continue
                }
                let repository = GitHubRepository(found)
                table.beginRow(evidence: evidence, position: node.line)
                table.set("id", text: node.text("number").map { "\(repository?.fullName ?? "")#\($0)" })
                table.set("service", text: repository?.name)
                table.set("repository", text: repository?.fullName)
                table.set("merged_at", time: merged)
                table.set("approvals", number: Self.approvals(node))
            }
        }
        diagnostics += reader.faults.diagnostics
        if unmerged + elsewhere > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, id: "github.not-merged",
                    LocalizedText(
                        en:
                            "\(unmerged) pull requests that were not merged and \(elsewhere) that were merged into other branches are not taken",
                        zh: "未采用 \(unmerged) 个未合入和 \(elsewhere) 个合入其他分支的合并请求"),
                    at: content.location()))
        }
    }

    /// Whether it was merged into the main branch of its repository.
    private static func isMain(_ node: Node, _ payload: Node?) -> Bool {
        guard let branch = node["base"]?.text("ref") ?? node.text("baseRefName") else { return true }
        let main = node["base"]?["repo"]?.text("default_branch") ?? payload?["repository"]?.text("default_branch")
        return main.map { $0 == branch } ?? ["main", "master", "trunk"].contains(branch)
    }

    /// How many people approve in their last review, the author not counted; none if reviews are not there.
    private static func approvals(_ node: Node) -> Int64? {
        guard let reviews = node["reviews"] ?? node["latestReviews"], reviews.kind == .list else { return nil }
        let author = (node["user"] ?? node["author"])?.text("login")
        var last: [String: String] = [:]
        for review in reviews.items {
            guard let person = (review["user"] ?? review["author"])?.text("login"), person != author,
                let state = review.text("state")?.uppercased(), state != "COMMENTED", state != "PENDING"
            else { continue }
            last[person] = state
        }
        return Int64(last.values.count { $0 == "APPROVED" })
    }
}
