/// What GitHub is asked for.
enum GitHubStreams {
    private static let headers = [
        HTTPHeader("Accept", "application/vnd.github+json"), HTTPHeader("X-GitHub-Api-Version", "2022-11-28"),
        HTTPHeader("User-Agent", "assay"),
    ]

    /// Deployments with their statuses, runs, releases and pull requests of a repository.
    static func all(_ repository: String, lists: [String], at server: WebAddress) -> [Stream] {
        let base = server.appending("/repos/" + repository)
        return lists.compactMap { list in
            switch list {
            case "deployments": deployments(repository, base)
            case "workflow-runs": runs(repository, base)
            case "releases": releases(repository, base)
            case "pulls": pulls(repository, base)
            default: nil
            }
        }
    }

    /// The list has no filter by time and comes newest first.
    private static func deployments(_ repository: String, _ base: WebAddress) -> Stream {
        let span = Stream.Span.window(settling: 7 * Span.day, byMonth: false)
        return Stream(repository + "/deployments", kinds: ["deployments"], span: span) { window in
            var set = pages(base.appending("/deployments", [("per_page", "100")]))
            set.floor = PageSet.Floor(path: ["created_at"], time: window.lowerBound)
            set.details = PageSet.Details(path: ["statuses_url"], parameters: [("per_page", "100")])
            return set
        }
    }

    /// A search gives 1,000 runs at most.
    private static func runs(_ repository: String, _ base: WebAddress) -> Stream {
        let span = Stream.Span.window(settling: 7 * Span.day, byMonth: true)
        return Stream(repository + "/workflow-runs", kinds: ["deployments"], span: span) { window in
            let last = max(window.upperBound - Span.second, window.lowerBound)
            let created = RunTime.text(window.lowerBound) + ".." + RunTime.text(last)
            var set = pages(base.appending("/actions/runs", [("per_page", "100"), ("created", created)]))
            set.items = ["workflow_runs"]
            set.cap = PageSet.Cap(count: 1000, total: ["total_count"])
            // Each page says how many there are on all of them.
            set.isOneFile = true
            return set
        }
    }

    private static func releases(_ repository: String, _ base: WebAddress) -> Stream {
        let span = Stream.Span.window(settling: 7 * Span.day, byMonth: false)
        return Stream(repository + "/releases", kinds: ["deployments"], span: span) { window in
            var set = pages(base.appending("/releases", [("per_page", "100")]))
            set.floor = PageSet.Floor(path: ["created_at"], time: window.lowerBound)
            return set
        }
    }

    /// What was changed later comes again, for the list is by the time of the last change.
    private static func pulls(_ repository: String, _ base: WebAddress) -> Stream {
        let span = Stream.Span.window(settling: Span.minute, byMonth: false)
        return Stream(repository + "/pulls", kinds: ["merges"], span: span) { window in
            let parameters = [("state", "all"), ("sort", "updated"), ("direction", "desc"), ("per_page", "100")]
            var set = pages(base.appending("/pulls", parameters))
            set.floor = PageSet.Floor(path: ["updated_at"], time: window.lowerBound)
            return set
        }
    }

    private static func pages(_ address: WebAddress) -> PageSet {
        var set = PageSet([HTTPRequest(address, headers: headers)])
        set.paging = .link
        return set
    }
}
