/// The actions of AWS Fault Injection Service.
enum FISAction {
    /// The class of the fault that an action injects; none for `aws:fis:wait` and for actions that are not known.
    static func faultClass(_ action: String?) -> FaultClass? {
        guard let action = action?.lowercased() else { return nil }
        if let exact = exact[action] { return exact }
        if action.contains("network") || action.contains("latency") || action.contains("blackhole") { return .network }
        if action.contains("cpu") || action.contains("memory") || action.contains("io-stress") { return .resource }
        let parts = action.split(separator: ":")
        guard parts.count >= 3, parts[0] == "aws" else { return nil }
        switch parts[1] {
        case "ec2", "ssm", "ebs", "arc", "s3", "directconnect": return .infrastructure
        case "ecs", "eks", "lambda": return .application
        case "rds", "dynamodb", "elasticache", "kinesis", "memorydb", "dsql": return .dependency
        default: return nil
        }
    }

    private static let exact: [String: FaultClass] = [
        "aws:arc:start-zonal-autoshift": .zone,
        "aws:network:disrupt-connectivity": .network,
        "aws:network:route-table-disrupt-cross-region-connectivity": .network,
        "aws:network:transit-gateway-disrupt-cross-region-connectivity": .network,
        "aws:ec2:api-insufficient-instance-capacity-error": .zone,
        "aws:ec2:asg-insufficient-instance-capacity-error": .zone,
        "aws:elasticache:interrupt-cluster-az-power": .zone,
        "aws:elasticache:replicationgroup-interrupt-az-power": .zone,
        "aws:fis:inject-api-internal-error": .dependency,
        "aws:fis:inject-api-throttle-error": .dependency,
        "aws:fis:inject-api-unavailable-error": .dependency,
        "aws:ebs:pause-volume-io": .resource,
        "aws:ebs:volume-io-latency": .resource,
        "aws:eks:terminate-nodegroup-instances": .infrastructure,
        "aws:ecs:drain-container-instances": .infrastructure,
        "aws:eks:pod-io-stress": .resource,
        "aws:ecs:task-io-stress": .resource,
        "aws:lambda:invocation-add-delay": .application,
    ]

    /// Whether an action injects something, rather than waiting or watching an alarm.
    static func injects(_ action: String) -> Bool {
        action != "aws:fis:wait" && !action.hasPrefix("aws:cloudwatch:")
    }

    /// The class that all injecting actions have; none if they differ.
    static func faultClass(of actions: [String]) -> FaultClass? {
        let classes = actions.filter(injects).map { faultClass($0) }
        guard let first = classes.first, classes.allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}
