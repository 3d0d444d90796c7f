/// Tells which layer of a system a target belongs to.
///
/// The label `layer` counts first. Without it, well-known exporters tell by the label `job`: those of machines are
/// infrastructure, those of Kubernetes, databases and brokers are platform. Any other target that names its service by
/// `service`, `service_name`, `app` or
/// `application` is application. Everything else is not known.
enum TargetLayer {
    /// The layer of a series, or none.
    static func layer(_ labels: SeriesLabels) -> String? {
        layer(told: labels["layer"], job: labels["job"], namesService: labels.namesService)
    }

    /// The layer of a target, or none.
    ///
    /// - Parameters:
    ///   - told: The value of the label `layer`.
    ///   - job: The value of the label `job`.
    ///   - namesService: Whether a label other than `job` names the service.
    /// - Returns: A word of the column `layer`.
    static func layer(told: String?, job: String?, namesService: Bool) -> String? {
        if let told = told?.lowercased(),
            ["infrastructure", "platform", "application", "business"].contains(told)
        {
            return told
        }
        let words = (job ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if !infrastructure.isDisjoint(with: words) { return "infrastructure" }
        if !platform.isDisjoint(with: words) { return "platform" }
        return namesService ? "application" : nil
    }

    private static let infrastructure: Set<String> = ["node", "windows", "snmp", "ipmi", "smartctl", "libvirt"]
    private static let platform: Set<String> = [
        "kubelet", "apiserver", "kube", "cadvisor", "etcd", "coredns", "mysql", "mysqld", "postgres", "postgresql",
        "redis",
        "kafka", "rabbitmq", "elasticsearch", "mongodb", "consul", "zookeeper", "nginx", "haproxy",
    ]
}
