/// The faults of ChaosBlade.
enum BladeFault {
    /// The class of a fault.
    ///
    /// | Target | Class |
    /// |---|---|
    /// | cpu, mem, disk, file | resource; data for what corrupts or deletes files |
    /// | network | network; dependency for `dns` |
    /// | process, jvm, pod, container, script, strace, cplus, golang, nodejs | application |
    /// | dubbo, http, servlet, mysql, psql, redis, kafka, rocketmq, mongodb, tars and other clients | dependency |
    /// | node, systemd, kernel, vm, cloud | infrastructure |
    /// | time | time |
    ///
    /// - Parameters:
    ///   - target: What is hit, such as `cpu`, or with its scope, such as `pod-cpu`.
    ///   - action: What is done, such as `fullload`.
    /// - Returns: The class, or none for targets that are not known.
    static func faultClass(target: String?, action: String?) -> FaultClass? {
        guard let target = target?.lowercased() else { return nil }
        let action = action?.lowercased() ?? ""
        let plain = target.split(separator: "-").last.map(String.init) ?? target
        switch plain {
        case "cpu", "mem", "memory", "disk": return .resource
        case "file": return action == "delete" || action == "chmod" || action == "append" ? .data : .resource
        case "network": return action == "dns" ? .dependency : .network
        case "time": return .time
        case "jvm":
            if action.contains("cpufullload") || action == "cfl" || action.contains("oom") { return .resource }
            return .application
        case "process", "pod", "container", "script", "strace", "cplus", "golang", "nodejs", "docker", "cri":
            return .application
        case "node", "systemd", "kernel", "vm", "cloud", "aliyun", "ecs": return .infrastructure
        default: return dependencies.contains(plain) ? .dependency : nil
        }
    }

    private static let dependencies: Set<String> = [
        "dubbo", "http", "servlet", "mysql", "psql", "postgrep", "redis", "redisson", "jedis", "lettuce", "kafka",
        "rocketmq", "rabbitmq", "mongodb", "tars", "hbase", "es", "elasticsearch", "feign", "gateway", "druid", "zk",
        "grpc", "dns", "clickhouse", "log4j", "tddl", "hsf", "metaq", "okhttp3", "httpclient3", "httpclient4",
    ]
}
