public import Diagnostics
public import Evidence

/// Reads reviews of incidents that are written in Markdown.
public struct PostIncidentReviewsAdapter: Adapter {
    /// Reviews in Markdown, one in each file.
    public let format = FormatDescription(
        id: "markdown-post-incident-review", tool: "Markdown",
        summary: LocalizedText(en: "a post-incident review in Markdown", zh: "Markdown 格式的事件复盘"),
        kinds: [.actionItems, .postIncidentReviews],
        limits: LocalizedText(
            en: """
                when a review was published or held counts only if it says so: as 'published', 'date' in front of the text, or \
                'held'; times without a zone are read as UTC; a part counts if something is written below its heading; blamelessness and \
                audience are taken from keys of these names, never from the wording; an action that is ticked off without a date \
                counts as open; templates and lists of links prove nothing
                """,
            zh: """
                复盘的发布或召开时间须在文中注明：published、文首的 date 或 held；未注明时区的时间按 UTC 读取；标题下有内容才算有该部分；是否无责、阅读范围只取同名的键，\
                不由措辞推断；打了勾但无日期的措施按未完成计；模板与链接列表不能证明任何内容
                """))

    /// Creates the adapter.
    public init() {}

    /// By at least three headings of reviews and two dates or times, or by keys in front of the text.
    public func recognize(_ content: Content) -> Recognition? {
        guard let text = ReviewText(content), let nature = text.nature else { return nil }
        let parts = ReviewPart.allCases.filter { text.parts.contains($0) }.map(\.name)
        let english = parts.map(\.en).joined(separator: ", ")
        let chinese = parts.map(\.zh).joined(separator: "、")
        switch nature {
        case .review where text.parts.count < 3 && !text.frontKeys.isEmpty:
            let keys = text.frontKeys.joined(separator: ", ")
            return Recognition(
                .likely, because: LocalizedText(en: "keys of a review: \(keys)", zh: "含复盘的键：\(keys)"))
        case .review:
            let isSure =
                text.parts.count > 3 || text.parts.count == 3 && ReviewWord.speaksOfIncidents(text.outline.title)
            return Recognition(
                isSure ? .certain : .likely,
                because: LocalizedText(
                    en: "headings of a review (\(english)) and \(text.timeTokens) dates or times",
                    zh: "含复盘的标题（\(chinese)）和 \(text.timeTokens) 处日期或时间"))
        case .template:
            return Recognition(
                .possible,
                because: LocalizedText(
                    en: "headings of a review (\(english)) with nothing below them", zh: "含复盘的标题（\(chinese)），但其下没有内容"))
        case .linkList:
            return Recognition(
                .possible, because: LocalizedText(en: "a list of links to reviews", zh: "指向复盘的链接列表"))
        }
    }

    /// Reads the review and the actions that it names.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let text = ReviewText(content)
        switch text?.nature {
        case .review:
            guard let text else { return }
            var run = ReviewRun(text, content: content)
            run.fill(&records)
            diagnostics += run.diagnostics
        case .template: diagnostics.append(Self.template(at: content.location()))
        case .linkList: diagnostics.append(Self.linkList(at: content.location()))
        case nil: diagnostics.append(Self.noReview(at: content.location()))
        }
    }

    private static func template(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "review.template",
            LocalizedText(
                en: "this is a template that nobody has filled in; it proves nothing", zh: "这是未填写的模板，不能证明任何内容"),
            at: location,
            fixes: [LocalizedText(en: "take it out of the evidence", zh: "请将其移出证据")])
    }

    private static func linkList(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "review.link-list",
            LocalizedText(
                en: "this is a list of links; it proves no review", zh: "这是链接列表，不能证明做过复盘"),
            at: location,
            fixes: [LocalizedText(en: "collect the reviews themselves", zh: "请采集复盘本身")])
    }

    private static func noReview(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "review.none", LocalizedText(en: "this is no post-incident review", zh: "这不是事件复盘"), at: location
        )
    }
}
