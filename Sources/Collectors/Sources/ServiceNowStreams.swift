internal import Expressions

/// What ServiceNow is asked for.
enum ServiceNowStreams {
    private static let kinds = ["incident": ["incidents"], "change_request": ["changes"]]
    private static let size = 1000

    /// The rows of a table, by the time of their last change.
    ///
    /// Rows that the user must not see leave gaps in pages, so that a page that is not full need not be the last.
    static func table(_ table: String, at server: WebAddress) -> Stream {
        let span = Stream.Span.window(settling: Span.minute, byMonth: true)
        return Stream(table, kinds: kinds[table] ?? [], span: span) { window in
            let parameters = [
                ("sysparm_query", query(window)), ("sysparm_display_value", "all"),
                ("sysparm_exclude_reference_link", "true"), ("sysparm_limit", "\(size)"), ("sysparm_offset", "0"),
            ]
            var set = PageSet([
                HTTPRequest(
                    server.appending("/api/now/table/" + table, parameters),
                    headers: [HTTPHeader("Accept", "application/json")])
            ])
            set.items = ["result"]
            set.paging = .offset(
                OffsetPaging(parameter: "sysparm_offset", size: size, totalHeader: "x-total-count"))
            return set
        }
    }

    /// ServiceNow takes times in the zone of the user, which is not known here: a day more on both sides covers every zone.
    static func query(_ window: Range<Int64>) -> String {
        "sys_updated_on>=\(date(window.lowerBound - Span.day))^sys_updated_on<\(date(window.upperBound + 2 * Span.day))"
            + "^ORDERBYsys_created_on^ORDERBYsys_id"
    }

    private static func date(_ time: Int64) -> String {
        CivilTime.format(time).prefix(10) + " 00:00:00"
    }
}
