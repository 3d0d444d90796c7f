public import Diagnostics
public import Evidence

/// Reads jobs of AWX and of the automation controller of Red Hat.
public struct AWXJobsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "awx-jobs", tool: "AWX",
            summary: LocalizedText(
                en: "jobs and workflow jobs of AWX or Automation Controller, single or as a list of the API",
                zh: "AWX 或 Automation Controller 的作业与工作流作业，单个或 API 列表"),
            kinds: [.operations],
            limits: LocalizedText(
                en: """
                    started by hand counts as not automated; whether a job that a workflow or another job started ran without hands is not \
                    known; jobs in check mode change nothing and are not taken, nor are approvals and updates of projects and \
                    inventories; approval is not recorded; a job is limited if it names its hosts
                    """,
                zh: """
                    人工启动的计为非自动；由工作流或其他作业启动的，是否全程无人工不可知；检查模式的作业不产生改动，未采用，\
                    审批节点与项目、清单的更新同样未采用；不含审批信息；限定了主机范围的作业视为影响范围受限
                    """))
    }

    private static let walk = ObjectWalk(envelopes: ["results"])

    /// Recognises jobs by their template, launch type and state.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.table == nil, Self.walk.sample(of: content).contains(where: Self.isJob) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'launch_type', 'elapsed' and 'status' of jobs of AWX",
                zh: "含 AWX 作业的“launch_type”、“elapsed”与“status”"))
    }

    private static func isJob(_ node: Node) -> Bool {
        guard node.has("launch_type", "status", "elapsed") else { return false }
        return node["unified_job_template"] != nil || node["job_template"] != nil
            || node["workflow_job_template"] != nil
            || (node["type"] != nil && node["summary_fields"] != nil)
    }

    /// Reads the jobs.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = AWXJobReader(path: content.path)
        var all = 0
        var faults: [Diagnostic] = []
        Self.walk.forEach(in: content, reporting: &faults) { node in
            guard Self.isJob(node) else { return }
            all += 1
            reader.read(node, into: &records)
        }
        diagnostics += faults
        reader.finish(reporting: &diagnostics)
        for page in Self.walk.pages(of: content).prefix(1) {
            if let count = page["count"]?.int, count > all {
                diagnostics.append(PageMessages.part("awx.page", all, of: count, at: page.location))
            } else if page["next"]?.string != nil {
                diagnostics.append(PageMessages.more("awx.page", at: page.location))
            }
        }
    }
}
