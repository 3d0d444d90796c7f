public import Diagnostics
public import Evidence

/// Reads domain tables of DevLake: deployments, tasks, pipelines, incidents, issues and pull requests.
public struct DevLakeTablesAdapter: Adapter {
    /// Tables of the domain layer, as CSV.
    public let format = FormatDescription(
        id: "devlake-tables", tool: "DevLake",
        summary: LocalizedText(
            en: "domain tables of DevLake as CSV: deployments, tasks, pipelines, incidents, issues, pull requests",
            zh: "DevLake 领域层表（CSV）：部署、任务、流水线、事件、问题、合并请求"),
        kinds: [.defects, .deployments, .incidents, .merges],
        limits: LocalizedText(
            en: """
                times without a zone are read as UTC, as DevLake stores them; an empty text is unknown; a commit of a deployment counts as one \
                roll-out of its repository, so give either 'cicd_deployments' or 'cicd_deployment_commits'; tasks and pipelines count only \
                if their type is DEPLOYMENT; an incident recovers at its 'resolution_date', never at 'updated_date'; tables that only tie \
                others together give no records
                """,
            zh: """
                未注明时区的时间按 DevLake 存储所用的 UTC 读取；空文本表示未知；部署的每个提交计为其代码库的一次部署，因此请只提供 cicd_deployments 或 \
                cicd_deployment_commits 之一；任务和流水线仅在类型为 DEPLOYMENT 时采用；事件恢复时间取 resolution_date，不取 updated_date；关联表不产生记录
                """))

    /// Creates the adapter.
    public init() {}

    /// By the columns of a table.
    public func recognize(_ content: Content) -> Recognition? {
        guard let table = content.table, let kind = DevLakeTable(table) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the columns of the table '\(kind.rawValue)'", zh: "具有“\(kind.rawValue)”表的列"))
    }

    /// Reads the rows that are roll-outs, incidents, defects or merges; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let table = content.table, let kind = DevLakeTable(table) else { return }
        var reader = DevLakeReader(table: table, kind: kind)
        switch kind {
        case .deploymentCommits, .deployments, .tasks, .pipelines:
            table.forEachRow(reporting: &diagnostics) { row in
                if let deployment = reader.deployment(row) { records.append(deployment) }
            }
        case .incidents, .issues:
            table.forEachRow(reporting: &diagnostics) { reader.issue($0, into: &records) }
        case .pullRequests:
            table.forEachRow(reporting: &diagnostics) { row in
                if let merge = reader.merge(row) { records.append(merge) }
            }
        default:
            diagnostics.append(Self.noRecords(kind, at: content.location()))
        }
        reader.log.finish(to: &diagnostics)
    }

    private static func noRecords(_ kind: DevLakeTable, at location: SourceLocation) -> Diagnostic {
        let name = kind == .other ? "" : " '\(kind.rawValue)'"
        return Diagnostic(
            .note, id: "devlake.no-records",
            LocalizedText(
                en: "this table\(name) of DevLake proves nothing by itself",
                zh: "该 DevLake 表\(name.replacing("'", with: ""))本身不能作为证据"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export 'cicd_deployment_commits', 'incidents', 'issues' or 'pull_requests'",
                    zh: "请导出 cicd_deployment_commits、incidents、issues 或 pull_requests")
            ])
    }
}
