public import Diagnostics
public import Evidence

/// Reads the review checklists of Azure.
public struct ReviewChecklistAdapter: Adapter {
    /// Checklists as JSON, empty or filled in.
    public let format = FormatDescription(
        id: "azure-review-checklist", tool: "Azure Review Checklists",
        summary: LocalizedText(
            en: "review checklists of Azure as JSON, empty or filled in", zh: "Azure 评审清单（JSON），空白或已填写"),
        kinds: [.selfAssessments],
        limits: LocalizedText(
            en: "a checklist does not say when it was filled in; its own date is that of its publication",
            zh: "清单不注明填写时间；其自带日期为发布日期"))

    /// Creates the adapter.
    public init() {}

    /// By the keys of its items, and by its lists of states or severities.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, let item = root["items"]?[0], item.has("guid", "text"),
            root["severities"]?.kind == .list || root["categories"]?.kind == .list || root["status"]?.kind == .list
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "a checklist with items with the keys 'guid' and 'text', and with 'severities' or 'status'",
                zh: "清单，条目含键“guid”和“text”，并有“severities”或“status”"))
    }

    /// Counts the items that are answered.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let items = content.json?.root["items"] else { return }
        var count = 0
        var answered = 0
        var first: Int?
        for item in items.items where item.kind == .map {
            count += 1
            guard let status = item.text("status"), !AnswerWord.isBlank(status) else { continue }
            answered += 1
            if first == nil { first = item.line }
        }
        let messages = QuestionnaireMessages(place: content.location())
        guard answered > 0 else {
            diagnostics.append(messages.template(count))
            return
        }
        records.withTable(.selfAssessments) { table, evidence in
            table.beginRow(evidence: evidence, position: first ?? 1)
            table.set("id", text: ContentDigest.hexadecimal(content.bytes))
        }
        if answered < count { diagnostics.append(messages.partial(answered, of: count)) }
        diagnostics.append(messages.noDate)
    }
}
