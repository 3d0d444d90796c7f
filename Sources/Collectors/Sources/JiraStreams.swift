internal import Expressions

/// What Jira is asked for.
enum JiraStreams {
    private static let tool = "Jira"
    private static let kinds = ["incidents", "action_items", "defects", "service_requests"]
    private static let size = 100

    /// Issues with their change logs, by the time of their last change.
    static func all(_ options: JiraOptions, at server: WebAddress) -> [Stream] {
        let span = Stream.Span.window(settling: Span.minute, byMonth: true)
        return [
            Stream("issues", kinds: SourceStreams.readable(kinds, of: tool), span: span) { window in
                let common = [
                    ("jql", query(options.query, window)), ("maxResults", "\(size)"), ("fields", "*all"),
                    ("expand", "changelog"),
                ]
                var set: PageSet
                if options.isCloud {
                    set = PageSet([HTTPRequest(server.appending("/rest/api/3/search/jql", common))])
                    set.paging = .cursor(path: ["nextPageToken"], parameter: "nextPageToken")
                } else {
                    set = PageSet([HTTPRequest(server.appending("/rest/api/2/search", common + [("startAt", "0")]))])
                    set.paging = .offset(
                        OffsetPaging(parameter: "startAt", size: size, total: ["total"], advancesByCount: true))
                }
                set.items = ["issues"]
                return set
            }
        ]
    }

    /// Jira takes times in the zone of the user, which is not known here: a day more on both sides covers every zone.
    static func query(_ filter: String?, _ window: Range<Int64>) -> String {
        let from = date(window.lowerBound - Span.day)
        let to = date(window.upperBound + 2 * Span.day)
        let condition = filter.map { "(\($0)) AND " } ?? ""
        return condition + "updated >= \"\(from)\" AND updated < \"\(to)\" ORDER BY created ASC, key ASC"
    }

    private static func date(_ time: Int64) -> String {
        String(CivilTime.format(time).prefix(10))
    }
}
