/// What GitLab is asked for.
enum GitLabStreams {
    private static let tool = "GitLab"

    /// Deployments, merge requests and incidents of a project, by the time of their last change.
    ///
    /// Pages follow the header `Link`; how many there are is not counted, for large lists do not say.
    static func all(_ project: String, at server: WebAddress) -> [Stream] {
        let base = server.appending("/api/v4/projects/" + WebAddress.encoded(project))
        return [
            stream(project + "/deployments", ["deployments"], base.appending("/deployments")),
            stream(project + "/merge-requests", ["merges"], base.appending("/merge_requests", [("scope", "all")])),
            stream(
                project + "/incidents", ["incidents"],
                base.appending("/issues", [("scope", "all"), ("issue_type", "incident")])),
        ]
    }

    private static func stream(_ name: String, _ kinds: [String], _ address: WebAddress) -> Stream {
        let span = Stream.Span.window(settling: Span.minute, byMonth: true)
        return Stream(name, kinds: SourceStreams.readable(kinds, of: tool), span: span) { window in
            let parameters = [
                ("updated_after", RunTime.text(window.lowerBound)),
                ("updated_before", RunTime.text(window.upperBound)), ("order_by", "updated_at"), ("sort", "asc"),
                ("per_page", "100"),
            ]
            var set = PageSet([HTTPRequest(address.appending("", parameters))])
            set.paging = .link
            return set
        }
    }
}
