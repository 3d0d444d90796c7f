/// What a file of Kubernetes objects sets up for monitoring, so that adapters of its parts do not claim it twice.
///
/// Resources of operators count, and configuration files inside of config maps and secrets.
enum MonitoringSetup: Int, Comparable {
    /// Rule files inside of config maps; `PrometheusRulesAdapter` reads them.
    case rules
    /// Dashboards of Grafana, as resources or inside of config maps.
    case dashboards
    /// Alert rules of Grafana.
    case grafanaRules
    /// Alertmanager, its configuration or routes of it.
    case alertmanager
    /// Prometheus, its scrape jobs or monitors.
    case prometheus
    /// The OpenTelemetry Collector.
    case collector
    /// Alarm settings of SkyWalking.
    case skyWalking
    /// Data sources and folders of Grafana.
    case grafana

    /// Orders by which adapter comes first.
    static func < (lhs: MonitoringSetup, rhs: MonitoringSetup) -> Bool { lhs.rawValue < rhs.rawValue }

    /// The foremost thing that objects set up; none if there is none, or if they hold records of another adapter.
    static func foremost(in objects: [ManifestObject]) -> MonitoringSetup? {
        guard !objects.contains(where: { $0.family != .other }) else { return nil }
        return objects.lazy.compactMap { of($0) }.min()
    }

    /// What one object sets up.
    static func of(_ object: ManifestObject) -> MonitoringSetup? {
        if let setup = ofResource(object) { return setup }
        guard object.group.isEmpty, object.kind == "ConfigMap" || object.kind == "Secret" else { return nil }
        return EmbeddedFile.all(in: object).lazy.compactMap { of(file: $0) }.min()
    }

    private static func ofResource(_ object: ManifestObject) -> MonitoringSetup? {
        switch (object.group, object.kind) {
        case ("monitoring.coreos.com", "AlertmanagerConfig"), ("monitoring.coreos.com", "Alertmanager"),
            ("operator.victoriametrics.com", "VMAlertmanagerConfig"),
            ("operator.victoriametrics.com", "VMAlertmanager"):
            .alertmanager
        case ("monitoring.coreos.com", _), ("operator.victoriametrics.com", _), ("azmonitoring.coreos.com", _),
            ("monitoring.googleapis.com", _):
            .prometheus
        case ("opentelemetry.io", _): .collector
        case ("dashboard.grafana.app", "Dashboard"), ("grafana.integreatly.org", "GrafanaDashboard"),
            ("integreatly.org", "GrafanaDashboard"):
            .dashboards
        case ("grafana.integreatly.org", "GrafanaAlertRuleGroup"), ("rules.alerting.grafana.app", _): .grafanaRules
        case ("grafana.integreatly.org", _), ("integreatly.org", _): .grafana
        default: nil
        }
    }

    /// What a file inside of an object is, by words that it must have; it is parsed only by who reads it.
    private static func of(file: EmbeddedFile) -> MonitoringSetup? {
        if file.mentions("groups"), file.mentions("rules"), file.mentions("expr") { return .rules }
        if file.mentions("\"panels\""), file.mentions("schemaVersion") { return .dashboards }
        if file.mentions("receivers"), file.mentions("route"), file.mentions("receiver") {
            if !file.mentions("pipelines") { return .alertmanager }
        }
        if file.mentions("receivers:"), file.mentions("exporters:"), file.mentions("pipelines:") { return .collector }
        if file.mentions("scrape_configs:"), file.mentions("job_name") { return .prometheus }
        if file.mentions("rules:"), file.mentions("_rule:"), file.mentions("period") { return .skyWalking }
        if file.mentions("apiVersion"), file.mentions("datasources") || file.mentions("providers") { return .grafana }
        return nil
    }
}
