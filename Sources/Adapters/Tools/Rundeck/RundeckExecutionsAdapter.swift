public import Diagnostics
public import Evidence

/// Reads executions of Rundeck.
public struct RundeckExecutionsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "rundeck-executions", tool: "Rundeck",
            summary: LocalizedText(
                en: "executions of Rundeck as the API gives them: a list, one, or the state of one",
                zh: "Rundeck API 返回的执行记录：列表、单个或执行状态"),
            kinds: [.operations],
            limits: LocalizedText(
                en: """
                    what set an execution off is known from version 20 of the API; one that a person started or scheduled once counts as \
                    not automated; approval is not recorded; the state of an execution does not name its job; arguments and commands are \
                    not kept
                    """,
                zh: """
                    API 第 20 版起才有触发方式；由人启动或由人预约的执行计为非自动；不含审批信息；执行状态文档不含作业名称；\
                    不保留参数与命令
                    """))
    }

    private static let walk = ObjectWalk(envelopes: ["executions"])

    /// Recognises executions by their dates, or the state of one by its word and steps.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.table == nil else { return nil }
        let sample = Self.walk.sample(of: content)
        guard sample.contains(where: { Self.isExecution($0) || Self.isState($0) }) || Self.isEmptyPage(content) else {
            return nil
        }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "executions with 'date-started' and 'status', or their state with steps",
                zh: "含“date-started”与“status”的执行，或含步骤的执行状态"))
    }

    private static func isExecution(_ node: Node) -> Bool {
        node.has("id", "status", "date-started")
            || (node.has("id", "status", "project", "permalink") && node["href"] != nil)
    }

    private static func isState(_ node: Node) -> Bool {
        node["executionState"]?.kind == .text && (node["steps"] != nil || node["stepCount"] != nil)
            && (node["executionId"] != nil || node["allNodes"] != nil || node["targetNodes"] != nil)
    }

    private static func isEmptyPage(_ content: Content) -> Bool {
        content.json.map { $0.root["executions"]?.kind == .list && $0.root["paging"]?["total"] != nil } ?? false
    }

    /// Reads the executions.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = RundeckReader(path: content.path, digest: ContentDigest.hexadecimal(content.bytes))
        var all = 0
        var faults: [Diagnostic] = []
        Self.walk.forEach(in: content, reporting: &faults) { node in
            if Self.isState(node) {
                reader.read(state: node, into: &records)
            } else if Self.isExecution(node) {
                reader.read(node, into: &records)
            } else {
                return
            }
            all += 1
        }
        diagnostics += faults
        reader.finish(reporting: &diagnostics)
        if let page = Self.walk.pages(of: content).first, let total = page["paging"]?["total"]?.int, total > all {
            diagnostics.append(PageMessages.part("rundeck.page", all, of: total, at: page.location))
        }
    }
}
