/// The faults of the ChaosHub of Litmus.
enum LitmusFault {
    private static let words: [(faultClass: FaultClass, words: Set<String>)] = [
        (.zone, ["az", "zone"]),
        (.network, ["network", "latency", "loss", "corruption", "duplication", "partition", "bandwidth"]),
        (.time, ["time", "clock"]),
        (.resource, ["cpu", "memory", "io", "fill", "disk", "stress", "hog", "storage"]),
        (.overload, ["autoscaler", "loadgen", "load"]),
        (.dependency, ["dns", "http", "kafka", "cassandra", "rds", "redis", "coredns", "mongo"]),
        (
            .infrastructure,
            [
                "node", "kubelet", "docker", "ec2", "ebs", "gcp", "azure", "vm", "vmware", "instance", "ssm", "aws",
                "redfish", "poweroff", "kubernetes",
            ]
        ),
        (.application, ["pod", "container", "app", "spring", "kill", "delete", "process", "service"]),
    ]

    /// The class of a fault such as `pod-network-latency`; none if no word of its name is known.
    ///
    /// The loss of a disk or a volume of a cloud is a fault of the infrastructure.
    static func faultClass(_ name: String?) -> FaultClass? {
        guard let name else { return nil }
        let lower = name.lowercased()
        if lower.contains("ebs-loss") || lower.contains("disk-loss") { return .infrastructure }
        let found = Set(lower.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        return words.first { !$0.words.isDisjoint(with: found) }?.faultClass
    }
}
