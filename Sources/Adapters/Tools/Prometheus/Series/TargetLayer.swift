/// Tells which layer of a system a target belongs to.
///
/// The label `layer` counts first. Without it, well-known exporters tell by the label `job`: those of machines are
/// infrastructure, those of Kubernetes, databases and brokers are platform. Any other target that names its service by
/// `service`, `service_name`, `app` or
/// `application` is application. Everything else is not known.
enum TargetLayer {
    /// The layer of a series, or none.
    static func layer(_ labels: SeriesLabels) -> String? {
        if let told = labels["layer"]?.lowercased(),
            ["infrastructure", "platform", "application", "business"].contains(told)
        {
            return told
        }
        let words = (labels["job"] ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if !infrastructure.isDisjoint(with: words) { return "infrastructure" }
        if !platform.isDisjoint(with: words) { return "platform" }
        return labels.namesService ? "application" : nil
    }

    private static let infrastructure: Set<String> = ["node", "windows", "snmp", "ipmi", "smartctl", "libvirt"]
    private static let platform: Set<String> = [
        "kubelet", "apiserver", "kube", "cadvisor", "etcd", "coredns", "mysql", "mysqld", "postgres", "postgresql",
        "redis",
        "kafka", "rabbitmq", "elasticsearch", "mongodb", "consul", "zookeeper", "nginx", "haproxy",
    ]
}
