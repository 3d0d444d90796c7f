public import Diagnostics
public import Evidence

/// Reads defects of TAPD.
public struct TAPDAdapter: Adapter {
    /// What the API of TAPD gives.
    public let format = FormatDescription(
        id: "tapd-api", tool: "TAPD",
        summary: LocalizedText(en: "defects of TAPD (API)", zh: "TAPD 缺陷（API）"),
        kinds: [.defects],
        limits: LocalizedText(
            en: """
                times without a zone are read as UTC+08:00, the time of TAPD; the service is the module; the release is the version that \
                the defect was found in; whether it escaped to production is not known; stories, tasks and iterations are not taken
                """,
            zh: "未注明时区的时间按 UTC+08:00（TAPD 所用时间）读取；服务取模块；发布取发现版本；无法得知是否流向生产环境；不采用需求、任务和迭代"))

    /// Creates the adapter.
    public init() {}

    private static let advice = LocalizedText(en: "export defects ('/bugs')", zh: "请导出缺陷（/bugs）")

    private static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "defects", name: LocalizedText(en: "defects", zh: "缺陷"),
                markers: [["Bug.id", "Bug.title"], ["Bug.id", "Bug.created"]]),
            unused("stories", "Story", "stories", "需求", fields: ["Story.id", "Story.name"]),
            unused("tasks", "Task", "tasks", "任务", fields: ["Task.id", "Task.name"]),
            unused("iterations", "Iteration", "iterations", "迭代", fields: ["Iteration.id", "Iteration.startdate"]),
            unused(
                "changes", "BugChange", "changes of defects", "缺陷变更历史", fields: ["BugChange.id", "BugChange.field"]),
            unused(
                "items", "WorkitemChange", "changes of work items", "工作项变更历史",
                fields: ["WorkitemChange.id", "WorkitemChange.entity_type"]),
            unused(
                "fields", "CustomFieldConfig", "field settings", "字段设置",
                fields: ["CustomFieldConfig.id", "CustomFieldConfig.entry_type"]),
            unused("workspaces", "Workspace", "workspaces", "项目", fields: ["Workspace.id", "Workspace.name"]),
            unused("logs", "Timesheet", "time sheets", "工时", fields: ["Timesheet.id", "Timesheet.entity_type"]),
            unused(
                "types", "WorkitemType", "types of work items", "工作项类型",
                fields: ["WorkitemType.id", "WorkitemType.workspace_id"]),
            unused("categories", "Category", "categories", "分类", fields: ["Category.id", "Category.workspace_id"]),
            PayloadSort(
                id: "commits", name: LocalizedText(en: "commits", zh: "提交"),
                markers: [["hook_user_name", "commit_id", "workspace_id"]], advice: advice),
            PayloadSort(
                id: "relations", name: LocalizedText(en: "relations of stories and defects", zh: "需求与缺陷的关联"),
                markers: [["workspace_id", "story_id", "bug_id"]], advice: advice),
        ],
        envelopes: ["data"], wrappers: ["data"])

    private static func unused(
        _ id: String, _ key: String, _ english: String, _ chinese: String, fields: [String]
    ) -> PayloadSort {
        PayloadSort(id: id, name: LocalizedText(en: english, zh: chinese), markers: [fields], advice: advice)
    }

    /// By the map that TAPD puts around each object.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Reads the defects; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var log = DeliveryLog(
            tool: "tapd", path: content.path, zone: ZoneRule(secondsFromUTC: 28_800),
            zoneName: "UTC+08:00")
        Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            guard found.sort.id == "defects", let bug = found.node["Bug"] else {
                log.countUnused(found.sort)
                return
            }
            let created = log.time(bug, "created")
            records.withTable(.defects) { table, evidence in
                table.beginRow(evidence: evidence, position: bug.line)
                table.set("id", text: bug.text("id"))
                table.set("service", text: bug.text("module"))
                table.set("found_at", time: created)
                table.set("release", text: bug.text("version_report"))
                table.set("severity", number: bug.text("severity").flatMap { Self.severities[$0] })
            }
        }
        log.finish(to: &diagnostics)
    }

    /// The grades of TAPD: 致命, 严重, 一般, 提示, 建议.
    private static let severities: [String: Int64] = [
        "fatal": 1, "serious": 2, "normal": 3, "prompt": 4, "advice": 5,
    ]
}
