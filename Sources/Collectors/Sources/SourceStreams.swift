internal import Adapters
internal import Evidence

/// What each tool can be asked for.
enum SourceStreams {
    /// The lists of a source, in a fixed order.
    static func all(of source: SourceDeclaration, at server: WebAddress) -> [Stream] {
        switch source.options {
        case .prometheus(let options): PrometheusStreams.all(options, at: server)
        case .alertmanager: AlertmanagerStreams.all(at: server)
        case .github(let repositories, let lists):
            repositories.flatMap { GitHubStreams.all($0, lists: lists, at: server) }
        case .gitlab(let projects): projects.flatMap { GitLabStreams.all($0, at: server) }
        case .pagerduty: PagerDutyStreams.all(at: server)
        case .jira(let options): JiraStreams.all(options, at: server)
        case .servicenow(let tables): tables.map { ServiceNowStreams.table($0, at: server) }
        case .kubernetes(let namespaces): KubernetesStreams.all(namespaces, at: server)
        case .argocd(let projects): ArgoCDStreams.all(projects, at: server)
        case .http(let endpoints): endpoints.map { EndpointStreams.stream($0, at: server) }
        }
    }

    /// Those of some record kinds that an adapter for a tool gives: what nothing reads cannot be missed.
    static func readable(_ kinds: [String], of tool: String) -> [String] {
        let given = Set(AdapterCatalogue.all.filter { $0.format.tool == tool }.flatMap { $0.format.kinds.map(\.id) })
        return kinds.filter(given.contains)
    }
}

/// Lengths of time in microseconds.
enum Span {
    static let second: Int64 = 1_000_000
    static let minute: Int64 = 60 * second
    static let hour: Int64 = 60 * minute
    static let day: Int64 = 24 * hour
}
