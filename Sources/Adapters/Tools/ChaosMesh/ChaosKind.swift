/// The kinds of Chaos Mesh.
enum ChaosKind {
    /// Kinds that inject a fault.
    static let faults: Set<String> = [
        "PodChaos", "NetworkChaos", "IOChaos", "IoChaos", "StressChaos", "TimeChaos", "DNSChaos", "HTTPChaos",
        "JVMChaos",
        "KernelChaos", "BlockChaos", "AWSChaos", "AwsChaos", "GCPChaos", "GcpChaos", "AzureChaos",
        "PhysicalMachineChaos",
    ]

    /// All kinds that are known.
    static let all: Set<String> = faults.union([
        "Schedule", "Workflow", "WorkflowNode", "StatusCheck", "RemoteCluster", "PhysicalMachine", "PodNetworkChaos",
        "PodIOChaos", "PodHttpChaos",
    ])

    /// The class of a fault.
    ///
    /// | Kind | Class |
    /// |---|---|
    /// | PodChaos | application |
    /// | NetworkChaos | network |
    /// | DNSChaos, HTTPChaos | dependency |
    /// | StressChaos, BlockChaos | resource |
    /// | IOChaos | data for `mistake`, else resource |
    /// | TimeChaos | time |
    /// | JVMChaos | resource for `stress` and `gc`, dependency for `mysql`, else application |
    /// | KernelChaos, AWSChaos, GCPChaos, AzureChaos | infrastructure |
    /// | PhysicalMachineChaos | by the first word of the action |
    ///
    /// - Parameters:
    ///   - kind: The kind of the resource.
    ///   - action: Its `action`, where the kind has one.
    /// - Returns: The class, or none for kinds and actions that are not known.
    static func faultClass(_ kind: String, action: String?) -> FaultClass? {
        switch kind {
        case "PodChaos": return .application
        case "NetworkChaos": return .network
        case "DNSChaos", "HTTPChaos": return .dependency
        case "StressChaos", "BlockChaos": return .resource
        case "IOChaos", "IoChaos": return action == "mistake" ? .data : .resource
        case "TimeChaos": return .time
        case "JVMChaos":
            if action == "stress" || action == "gc" { return .resource }
            return action == "mysql" ? .dependency : .application
        case "KernelChaos", "AWSChaos", "AwsChaos", "GCPChaos", "GcpChaos", "AzureChaos": return .infrastructure
        case "PhysicalMachineChaos": return machineClass(action)
        default: return nil
        }
    }

    private static func machineClass(_ action: String?) -> FaultClass? {
        switch action?.split(whereSeparator: { "-_".contains($0) }).first {
        case "stress", "disk", "file": .resource
        case "network": .network
        case "process", "jvm": .application
        case "clock": .time
        case "redis", "kafka", "http": .dependency
        case "vm": .infrastructure
        default: nil
        }
    }

    /// The fault of some kind that a schedule or a workflow template holds under a key such as `podChaos`.
    ///
    /// Letter case does not matter, for the key of PhysicalMachineChaos is `physicalmachineChaos`.
    static func fault(_ kind: String, in node: Node) -> Node? {
        let key = kind.lowercased()
        return node.entries.first { $0.key.lowercased() == key }?.value
    }
}
