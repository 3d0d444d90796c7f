public import Diagnostics
public import Evidence
import XML

/// Reads the history of a status page as an Atom feed.
public struct StatuspageHistoryAdapter: Adapter {
    /// The feed under `/history.atom` of a page made with Statuspage.
    public let format = FormatDescription(
        id: "statuspage-history", tool: "Statuspage",
        summary: LocalizedText(en: "the history of a status page as an Atom feed", zh: "状态页历史：Atom 订阅源"),
        kinds: [.incidents, .postIncidentReviews],
        limits: LocalizedText(
            en: """
                the feed holds the last 25 entries; it says neither how bad an incident was nor which components it affected; its times are \
                exact to the minute, and their year follows from the time of the entry; the service is the page
                """,
            zh: """
                订阅源只含最近 25 条；不说明事件的严重程度和受影响的组件；时间精确到分钟，年份由条目时间推得；服务取整个页面
                """))

    /// Creates the adapter.
    public init() {}

    /// By the namespace of Atom and the identifier that Statuspage gives to its feeds.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.markup, root.localName == "feed", root.namespace == StatusFeed.namespace else {
            return nil
        }
        let start = String(decoding: content.bytes.prefix(8192), as: UTF8.self)
        guard start.contains("<id>tag:"), start.contains(",2005:/history") || start.contains(",2005:Incident/") else {
            return nil
        }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "an Atom feed with the identifier 'tag:…,2005:/history'", zh: "Atom 订阅源，标识为“tag:…,2005:/history”"))
    }

    /// Reads one entry after the other.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var feed = StatusFeed(content)
        feed.forEach(reporting: &diagnostics) { row, review in
            records.append(row)
            if let review { records.append(review) }
        }
        diagnostics += feed.times.diagnostics
        feed.tally.report(limit: 25, in: content, to: &diagnostics)
    }
}
