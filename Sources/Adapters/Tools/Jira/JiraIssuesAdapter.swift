public import Diagnostics
public import Evidence

/// Reads issues of Jira and Jira Service Management.
public struct JiraIssuesAdapter: Adapter {
    /// Issues as searches, single replies, webhooks and DevLake give them.
    public let format = FormatDescription(
        id: "jira-issues", tool: "Jira",
        summary: LocalizedText(
            en: "issues of Jira: search, single reply or webhook, version 2 or 3 of the API",
            zh: "Jira 问题：搜索结果、单条响应或 Webhook，API 第 2 或第 3 版"),
        kinds: [.incidents, .actionItems, .defects, .serviceRequests],
        limits: LocalizedText(
            en: """
                the type tells what an issue is: incident, bug, service request; a label such as 'postmortem' or 'action-item' makes it an \
                action; others are counted; an incident starts when it is created and ends when it is resolved; its severity is the \
                priority; the first change of its state is taken as acknowledgement and needs the change log; a due date is over at the end of its day
                """,
            zh: """
                问题类型决定其性质：事件、缺陷、服务请求；带 postmortem 或 action-item 等标签的为改进措施；其余只计数；事件自创建开始、解决时结束；\
                严重程度取优先级；首次状态变更视为响应，需要变更日志；到期日以当天结束为准
                """))

    /// Creates the adapter.
    public init() {}

    private static let finder = ObjectFinder<JiraObject>(envelopes: JiraObject.envelopes, sort: JiraObject.sort)

    /// By keys that only issues, their changes and other objects of Jira have; or by an empty page of issues.
    public func recognize(_ content: Content) -> Recognition? {
        if let recognition = Self.finder.recognize(
            content,
            as: { sort in
                switch sort {
                case .issue: LocalizedText(en: "issues", zh: "问题")
                case .change: LocalizedText(en: "changes of issues", zh: "问题变更记录")
                case .other: LocalizedText(en: "other objects of Jira", zh: "Jira 的其他对象")
                }
            }, by: \.keys)
        {
            return recognition
        }
        if let root = content.json?.root, root.has("errorMessages", "errors") {
            return ReplyNote.recognition(["errorMessages", "errors"], isError: true)
        }
        guard let root = content.json?.root, root["issues"]?.kind == .list, root["issues"]?[0] == nil,
            root["isLast"] != nil || root.has("startAt", "maxResults", "total")
        else { return nil }
        return Recognition(
            .likely,
            because: LocalizedText(en: "an empty page of issues with the key 'issues'", zh: "空的问题页，含键“issues”"))
    }

    /// Reads the issues whose type or label tells what they are; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        if let errors = content.json?.root["errorMessages"] {
            diagnostics.append(ReplyNote.error("jira", message: errors[0]?.string, at: content.location()))
            return
        }
        var run = JiraRun(content)
        var issues: [Node] = []
        Self.finder.forEach(in: content, reporting: &diagnostics, page: { run.add(page: $0) }) { found in
            if found.sort == .issue { issues.append(found.node) } else { run.add(other: found.node, found.sort) }
        }
        for issue in issues { run.add(issue: issue, to: &records) }
        run.finish(&diagnostics)
    }
}
