public import Diagnostics
public import Evidence

/// Reads deployments of GitHub with their statuses.
public struct GitHubDeploymentsAdapter: Adapter {
    /// Deployments and their statuses as the API and webhooks give them.
    public let format = FormatDescription(
        id: "github-deployments", tool: "GitHub",
        summary: LocalizedText(
            en: "deployments of GitHub and their statuses: REST, GraphQL or webhook",
            zh: "GitHub 部署及其状态：REST、GraphQL 或 Webhook"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                how a deployment ended stands in its statuses, which the list of deployments does not hold: add them as 'statuses', or \
                as a file; 'inactive' alone means superseded; only a bot or an app as creator shows that nobody started it by hand; \
                the pages of GitHub count as an environment that is not known
                """,
            zh: """
                部署的结果在其状态中，而部署列表不含状态：请以 statuses 加入，或另附文件；只有 inactive 表示被取代；仅当创建者为机器人或应用时才表明非人工发起；\
                GitHub Pages 计为不详的环境
                """))

    /// Creates the adapter.
    public init() {}

    private static let deployments = GitHubObjects(
        envelope: "deployments", webhook: "deployment", foreignKey: nil,
        markers: [["statuses_url", "environment", "sha", "task"]])
    private static let queried = GitHubObjects(
        envelope: "nodes", webhook: "deployment", foreignKey: nil,
        markers: [
            ["CommitOid", "LatestStatus", "Environment", "DatabaseId"],
            ["commitOid", "latestStatus", "environment", "databaseId"],
            ["commitOid", "latestStatus", "environment", "createdAt"],
        ])
    private static let statuses = GitHubObjects(
        envelope: "statuses", webhook: "deployment_status", foreignKey: nil,
        markers: [["deployment_url", "state", "created_at"]])

    /// By keys that only deployments and their statuses have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.deployments.recognize(content, as: LocalizedText(en: "deployments", zh: "部署"))
            ?? Self.statuses.recognize(content, as: LocalizedText(en: "statuses of deployments", zh: "部署状态"))
            ?? Self.queried.recognize(content, as: LocalizedText(en: "deployments", zh: "部署"))
    }

    /// Reads each deployment once, with all statuses in the file.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var ignored: [Diagnostic] = []
        let found = Self.deployments.collect(in: content, reporting: &diagnostics)
        let states = Self.statuses.collect(in: content, reporting: &ignored)
        if let page = GitHubObjects.truncation(found, in: content) { diagnostics.append(page) }
        var reader = GitHubReader()
        var order: [String] = []
        var byID: [String: GitHubDeployment] = [:]
        for object in found.objects {
            guard let id = object.node.text("id") else { continue }
            if byID[id] == nil { order.append(id) }
            byID[id, default: GitHubDeployment(id: id, first: object)].add(deployment: object, &reader)
        }
        for object in states.objects {
            guard let id = object.node.text("deployment_url")?.split(separator: "/").last.map(String.init) else {
                continue
            }
            if byID[id] == nil { order.append(id) }
            byID[id, default: GitHubDeployment(id: id, first: object)].add(status: object.node, &reader)
        }
        for object in Self.queried.collect(in: content, reporting: &ignored).objects {
            guard let id = object.node.text("DatabaseId", "databaseId", "Id", "id") else { continue }
            if byID[id] == nil { order.append(id) }
            byID[id, default: GitHubDeployment(id: id, first: object)].add(queried: object, &reader)
        }
        var withoutStatus = 0
        records.withTable(.deployments) { table, evidence in
            for deployment in order.compactMap({ byID[$0] }) {
                deployment.fill(&table, evidence: evidence, &reader)
                if deployment.statuses.isEmpty { withoutStatus += 1 }
            }
        }
        diagnostics += reader.faults.diagnostics
        if withoutStatus > 0 { diagnostics.append(Self.noStatuses(withoutStatus, at: content.location())) }
    }

    private static func noStatuses(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "github.no-statuses",
            LocalizedText(
                en: "how \(count) deployments ended is not known, for the file does not hold their statuses",
                zh: "\(count) 次部署的结果未知，因为文件不含其状态"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "collect the statuses of each deployment ('statuses_url') too", zh: "请同时采集每次部署的状态（statuses_url）"
                )
            ])
    }
}
