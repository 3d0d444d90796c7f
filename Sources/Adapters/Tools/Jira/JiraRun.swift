import Diagnostics
import Evidence

/// Goes over the issues of a file, and counts what is not taken.
struct JiraRun {
    private let content: Content
    private var times = RecordTimes(tool: "jira")
    private var seen: Set<String> = []
    private var otherTypes: [String] = []
    private var otherIssues = 0
    private var changes: [Node] = []
    private var objects: [Node] = []
    private var total: Int64 = 0
    private var hasMore = false

    init(_ content: Content) {
        self.content = content
    }

    /// Looks at an envelope for what it says about further pages.
    mutating func add(page: Node) {
        guard page["issues"]?.kind == .list else { return }
        total = max(total, page["total"]?.int ?? 0)
        if page.text("nextPageToken") != nil || page["isLast"]?.bool == false { hasMore = true }
    }

    /// Counts an object that is no issue.
    mutating func add(other node: Node, _ sort: JiraObject) {
        if sort == .change { changes.append(node) } else { objects.append(node) }
    }

    /// Writes an issue as a row of the kind that it is of.
    mutating func add(issue node: Node, to records: inout RecordSink) {
        let issue = JiraIssue(node)
        guard seen.insert(issue.key).inserted else { return }
        switch issue.sort {
        case .incident: records.append(issue.incident(&times))
        case .action(let origin): records.append(issue.action(origin, &times))
        case .defect:
            records.withTable(.defects) { table, evidence in
                table.beginRow(evidence: evidence, position: node.line)
                table.set("id", text: issue.key)
                table.set("service", text: issue.service)
                table.set("found_at", time: times.time(issue.fields, "created"))
                table.set("release", text: issue.fields["versions"]?[0]?.text("name"))
                table.set("severity", number: issue.priority)
            }
        case .request:
            records.withTable(.serviceRequests) { table, evidence in
                table.beginRow(evidence: evidence, position: node.line)
                table.set("id", text: issue.key)
                table.set("service", text: issue.service)
                table.set("kind", text: issue.type)
                table.set("requested_at", time: times.time(issue.fields, "created"))
                table.set("delivered_at", time: issue.resolved(&times))
            }
        case .other:
            otherIssues += 1
            let type = issue.type ?? "?"
            if otherTypes.count < 5, !otherTypes.contains(type) { otherTypes.append(type) }
        }
    }

    /// Says what was not taken.
    func finish(_ diagnostics: inout [Diagnostic]) {
        diagnostics += times.diagnostics
        let place = content.location()
        if hasMore || total > seen.count, !seen.isEmpty {
            diagnostics.append(
                PageNote.warning(
                    "jira.page", seen.count, of: total > 0 ? total : nil, at: place,
                    fix: LocalizedText(en: "export all pages of the search", zh: "请导出搜索的所有页")))
        }
        if otherIssues > 0 { diagnostics.append(others(at: place)) }
        if let first = changes.first {
            diagnostics.append(
                Diagnostic(
                    .note, id: "jira.changes-without-issue",
                    LocalizedText(
                        en: "\(changes.count) changes do not say which issue they belong to and are not taken",
                        zh: "\(changes.count) 条变更记录未注明所属问题，未采用"),
                    at: first.location,
                    fixes: [
                        LocalizedText(
                            en: "export the issues with 'expand=changelog'", zh: "请用 expand=changelog 导出问题")
                    ]))
        }
        if let first = objects.first {
            diagnostics.append(
                NoEvidenceNote.note(
                    "jira.other-objects", objects.count,
                    LocalizedText(en: "sprints, projects, users or the like", zh: "冲刺、项目、用户等对象"),
                    instead: LocalizedText(
                        en: "export issues with a search, such as 'type = Incident'", zh: "请用搜索导出问题，例如 type = Incident"),
                    at: first.location))
        }
        if seen.isEmpty, changes.isEmpty, objects.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .note, id: "jira.no-issues",
                    LocalizedText(en: "the search found no issues", zh: "搜索没有找到问题"), at: place))
        }
    }

    private func others(at location: SourceLocation) -> Diagnostic {
        let names = otherTypes.map { "'\($0)'" }.joined(separator: ", ")
        let chinese = otherTypes.map { "“\($0)”" }.joined(separator: "、")
        return Diagnostic(
            .note, id: "jira.other-issues",
            LocalizedText(
                en:
                    "\(otherIssues) issues are no incidents, actions, bugs or service requests and are not taken: \(names)",
                zh: "\(otherIssues) 个问题不是事件、改进措施、缺陷或服务请求，未采用：\(chinese)"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "if some of them are incidents, label them 'incident', or read them with a mapping file",
                    zh: "若其中有事件，请加上 incident 标签，或用映射文件读取")
            ])
    }
}
