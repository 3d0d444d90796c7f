/// What Argo CD is asked for.
enum ArgoCDStreams {
    private static let tool = "Argo CD"

    /// Its applications as they are, with the last deployments that they remember.
    static func all(_ projects: [String], at server: WebAddress) -> [Stream] {
        [
            Stream("applications", kinds: SourceStreams.readable(["deployments"], of: tool), span: .now) { _ in
                let parameters = projects.map { ("projects", $0) }
                var set = PageSet([HTTPRequest(server.appending("/api/v1/applications", parameters))])
                set.items = ["items"]
                return set
            }
        ]
    }
}
