/// What is asked of a source, by the tool that it is.
public enum SourceOptions: Hashable, Sendable {
    /// Prometheus and what speaks its interface: Thanos, Mimir, VictoriaMetrics.
    case prometheus(PrometheusOptions)
    /// Alertmanager.
    case alertmanager
    /// Repositories of GitHub, as `owner/name`, and which lists of them.
    case github(repositories: [String], lists: [String] = SourceOptions.gitHubLists)
    /// Projects of GitLab, as numbers or paths.
    case gitlab(projects: [String])
    /// PagerDuty.
    case pagerduty
    /// Jira.
    case jira(JiraOptions)
    /// Tables of ServiceNow.
    case servicenow(tables: [String])
    /// A Kubernetes cluster; all namespaces if none is named.
    case kubernetes(namespaces: [String])
    /// Argo CD; all projects if none is named.
    case argocd(projects: [String])
    /// Any interface that answers with JSON.
    case http([HTTPEndpoint])

    /// The names of the tools, as they are declared.
    public static let kinds = [
        "prometheus", "alertmanager", "github", "gitlab", "pagerduty", "jira", "servicenow", "kubernetes", "argocd",
        "http",
    ]

    /// The lists of a repository of GitHub; a delivery that stands in several of them counts in each.
    public static let gitHubLists = ["deployments", "workflow-runs", "releases", "pulls"]

    /// The name of the tool, as it is declared.
    public var kind: String {
        switch self {
        case .prometheus: "prometheus"
        case .alertmanager: "alertmanager"
        case .github: "github"
        case .gitlab: "gitlab"
        case .pagerduty: "pagerduty"
        case .jira: "jira"
        case .servicenow: "servicenow"
        case .kubernetes: "kubernetes"
        case .argocd: "argocd"
        case .http: "http"
        }
    }
}

/// What is asked of Jira.
public struct JiraOptions: Hashable, Sendable {
    /// Which issues, as a query without time and order; none for all that can be seen.
    public var query: String?
    /// Whether it is Jira Cloud, whose search pages with tokens.
    public var isCloud: Bool

    /// Creates options.
    public init(query: String?, isCloud: Bool) {
        self.query = query
        self.isCloud = isCloud
    }
}
