/// What PagerDuty is asked for.
enum PagerDutyStreams {
    private static let tool = "PagerDuty"
    private static let headers = [HTTPHeader("Accept", "application/vnd.pagerduty+json;version=2")]
    /// No record behind the 10,000th can be asked for.
    private static let maximumOffset = 10_000
    private static let size = 100

    /// Incidents by the time when they were opened, what happened to them, and who was on call.
    static func all(at server: WebAddress) -> [Stream] {
        [
            stream(
                "incidents", ["incidents"], "incidents", settling: 30 * Span.day, [("sort_by", "created_at:asc")],
                server),
            stream(
                "log-entries", ["incidents"], "log_entries", settling: 10 * Span.minute, [("include[]", "incidents")],
                server),
            stream("on-calls", ["on_call_shifts"], "oncalls", settling: Span.day, [], server),
        ]
    }

    private static func stream(
        _ name: String, _ kinds: [String], _ list: String, settling: Int64, _ parameters: [(String, String)],
        _ server: WebAddress
    ) -> Stream {
        let span = Stream.Span.window(settling: settling, byMonth: true)
        var stream = Stream(name, kinds: SourceStreams.readable(kinds, of: tool), span: span) { window in
            let parameters =
                [
                    ("since", RunTime.text(window.lowerBound)), ("until", RunTime.text(window.upperBound)),
                    ("time_zone", "UTC"),
                ] + parameters + [("limit", "\(size)"), ("offset", "0")]
            var set = PageSet([HTTPRequest(server.appending("/" + list, parameters), headers: headers)])
            set.items = [list]
            set.paging = .offset(OffsetPaging(parameter: "offset", size: size, more: ["more"]))
            set.cap = PageSet.Cap(count: maximumOffset)
            // What happened to one incident may stand on several pages.
            set.isOneFile = true
            return set
        }
        stream.isScattered = name == "log-entries"
        return stream
    }
}
