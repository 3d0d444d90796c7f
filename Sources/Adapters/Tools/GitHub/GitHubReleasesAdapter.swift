public import Diagnostics
public import Evidence

/// Reads releases of GitHub.
public struct GitHubReleasesAdapter: Adapter {
    /// Releases as the API, webhooks and `gh release list --json` give them.
    public let format = FormatDescription(
        id: "github-releases", tool: "GitHub",
        summary: LocalizedText(
            en: "releases of GitHub: API, webhook or command line", zh: "GitHub 发布版本：API、Webhook 或命令行"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                a release shows that a version was published, not where it runs or whether it works: environment and outcome are \
                missing; drafts are not taken
                """,
            zh: "发布版本只表明某版本已发布，不说明在何处运行、是否正常：环境和结果缺失；不采用草稿"))

    /// Creates the adapter.
    public init() {}

    private static let objects = GitHubObjects(
        envelope: "releases", webhook: "release", foreignKey: nil,
        markers: [
            ["tag_name", "target_commitish", "published_at", "tarball_url"], ["tagName", "publishedAt", "isDraft"],
            ["tagName", "publishedAt", "isPrerelease"],
        ])

    /// By keys that only releases have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.objects.recognize(content, as: LocalizedText(en: "releases", zh: "发布版本"))
    }

    /// Reads the releases that are published.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let collection = Self.objects.collect(in: content, reporting: &diagnostics)
        var reader = GitHubReader()
        var drafts = 0
        records.withTable(.deployments) { table, evidence in
            for found in collection.objects {
                let node = found.node
                let published = reader.time(node, "published_at", "publishedAt")
                if (node["draft"] ?? node["isDraft"])?.bool == true || published == nil {
                    drafts += 1
                    continue
                }
                let tag = node.text("tag_name", "tagName")
                let repository = GitHubRepository(found)
                table.beginRow(evidence: evidence, position: node.line)
                table.set("id", text: node.text("id") ?? tag.map { "\(repository?.fullName ?? "")@\($0)" })
                table.set("service", text: repository?.name)
                table.set("version", text: tag)
                table.set("release", text: tag)
                table.set("started_at", time: published)
                table.set("actor", text: node["author"]?.text("login"))
                if node["author"]?.text("type") == "Bot" { table.set("automated", flag: true) }
            }
        }
        diagnostics += reader.faults.diagnostics
        guard drafts > 0 else { return }
        diagnostics.append(
            Diagnostic(
                .note, id: "github.drafts",
                LocalizedText(
                    en: "\(drafts) releases that are not published are not taken", zh: "\(drafts) 个未发布的版本未采用"),
                at: content.location()))
    }
}
