/// What Alertmanager is asked for.
enum AlertmanagerStreams {
    private static let tool = "Alertmanager"

    /// Its alerts and silences as they are.
    static func all(at server: WebAddress) -> [Stream] {
        [("alerts", ["alert_events"]), ("silences", [])].map { name, kinds in
            Stream(name, kinds: SourceStreams.readable(kinds, of: tool), span: .now) { _ in
                PageSet([HTTPRequest(server.appending("/api/v2/" + name))])
            }
        }
    }
}
