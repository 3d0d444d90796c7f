public import Diagnostics
public import Evidence

/// Reads job templates of AWX: automated jobs as they are defined.
public struct AWXTemplatesAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "awx-templates", tool: "AWX",
            summary: LocalizedText(
                en: "job and workflow templates of AWX or Automation Controller, single or as a list of the API",
                zh: "AWX 或 Automation Controller 的作业模板与工作流模板，单个或 API 列表"),
            kinds: [.automationJobs],
            limits: LocalizedText(
                en: """
                    a template is a definition and shows no run; AWX keeps a record of every job with what started it, so that its jobs \
                    count as audited; a fixed host pattern limits a job; a job can be tried if it asks for its mode or \
                    checks only; whether its effect can be taken back is not recorded
                    """,
                zh: """
                    模板只是定义，不证明执行；AWX 为每个作业保留含触发来源的记录，因此视为有审计；固定主机范围视为影响范围受限；\
                    可在启动时选择模式或仅检查的作业支持试运行；不含是否可回退
                    """))
    }

    private static let walk = ObjectWalk(envelopes: ["results"])

    /// Recognises templates by their type and playbook.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.table == nil, Self.walk.sample(of: content).contains(where: Self.isTemplate) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'type' is a template of AWX, with what it asks for at launch", zh: "“type”为 AWX 模板，且含启动时的提示项"))
    }

    private static func isTemplate(_ node: Node) -> Bool {
        switch node["type"]?.string {
        case "job_template": node["playbook"] != nil && node["ask_limit_on_launch"] != nil
        case "workflow_job_template": node["ask_limit_on_launch"] != nil || node["ask_inventory_on_launch"] != nil
        default: false
        }
    }

    /// Reads the templates.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var all = 0
        Self.walk.forEach(in: content, reporting: &diagnostics) { node in
            guard Self.isTemplate(node), let id = node.text("id") else { return }
            all += 1
            var job = AutomationJob(line: node.line, id: "\(node.text("type") ?? "")-\(id)", tool: "AWX")
            job.name = node.text("name")
            job.audited = true
            let limit = node["limit"]?.string ?? ""
            if !limit.isEmpty, limit != "all", limit != "*", !(node["ask_limit_on_launch"]?.bool ?? false) {
                job.limited = true
            }
            if node["type"]?.equals("job_template") ?? false {
                let isCheck = node["job_type"]?.equals("check") ?? false
                job.dryRun = isCheck || node["ask_job_type_on_launch"]?.bool == true
            }
            records.append(job)
        }
        for page in Self.walk.pages(of: content).prefix(1) {
            if let count = page["count"]?.int, count > all {
                diagnostics.append(PageMessages.part("awx.page", all, of: count, at: page.location))
            }
        }
    }
}
