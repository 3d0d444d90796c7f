public import Diagnostics
public import Evidence

/// Reads issues of GitHub whose labels say that they are incidents, actions of reviews, or defects.
public struct GitHubIssuesAdapter: Adapter {
    /// Issues as the API, webhooks and `gh issue list --json` give them.
    public let format = FormatDescription(
        id: "github-issues", tool: "GitHub",
        summary: LocalizedText(
            en: "issues of GitHub by their labels: API, webhook or command line",
            zh: "按标签读取的 GitHub 议题：API、Webhook 或命令行"),
        kinds: [.incidents, .actionItems, .defects],
        limits: LocalizedText(
            en: """
                only the labels tell what an issue is: 'incident' or 'outage', 'postmortem' or 'action-item', 'bug' or 'defect'; an incident \
                starts when its issue is opened and ends when it is closed, which may be later than recovery; severity needs a label \
                such as 'sev2'; pull requests, which the API lists among issues, are not taken
                """,
            zh: """
                议题的性质只由标签判断：incident 或 outage 为事件，postmortem 或 action-item 为改进措施，bug 或 defect 为缺陷；\
                事件自议题创建时开始、关闭时结束，可能晚于实际恢复；严重程度需要 sev2 之类的标签；API 会在议题中列出合并请求，不予采用
                """))

    /// Creates the adapter.
    public init() {}

    static let objects = GitHubObjects(
        envelope: "items", webhook: "issue", foreignKey: nil,
        markers: [
            ["repository_url", "labels_url", "events_url", "number"],
            ["number", "labels", "createdAt", "closedAt", "state"],
        ])

    /// By keys that only issues have.
    public func recognize(_ content: Content) -> Recognition? {
        guard let found = Self.objects.first(in: content) else { return nil }
        // A pull request of the command line has these keys too.
        guard found.node["iid"] == nil, found.node["mergedAt"] == nil, found.node["baseRefName"] == nil else {
            return nil
        }
        return Self.objects.recognize(content, as: LocalizedText(en: "issues", zh: "议题"))
    }

    /// Reads the issues whose labels tell what they are; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let collection = Self.objects.collect(in: content, reporting: &diagnostics)
        if let page = GitHubObjects.truncation(collection, in: content) { diagnostics.append(page) }
        var reader = GitHubReader()
        var requests = 0
        var others = 0
        var seen: Set<String> = []
        for found in collection.objects {
            if let request = found.node["pull_request"], !request.isNull {
                requests += 1
                continue
            }
            let issue = GitHubIssue(found)
            guard seen.insert(issue.id).inserted else { continue }
            if !issue.append(to: &records, &reader) { others += 1 }
        }
        diagnostics += reader.faults.diagnostics
        guard requests + others > 0 else { return }
        diagnostics.append(
            Diagnostic(
                .note, id: "github.other-issues",
                LocalizedText(
                    en:
                        "\(requests) pull requests and \(others) issues without a label for incidents, actions or defects are not taken",
                    zh: "未采用 \(requests) 个合并请求和 \(others) 个没有事件、改进措施或缺陷标签的议题"),
                at: content.location(),
                fixes: [
                    LocalizedText(
                        en: "label issues 'incident', 'postmortem' or 'bug', or read them with a mapping file",
                        zh: "请为议题加上 incident、postmortem 或 bug 标签，或用映射文件读取")
                ]))
    }
}
