/// Tells the class of fault from the words of an action: its name, and the module, function or program that it calls.
///
/// The first class in the order below that has one of the words counts. A word is a hint, so a tag should say it where
/// it matters.
enum ActionWords {
    private static let words: [(faultClass: FaultClass, words: Set<String>)] = [
        (.zone, ["zone", "az", "zones"]),
        (
            .network,
            [
                "network", "latency", "packet", "packets", "partition", "toxiproxy", "netem", "iptables", "tc",
                "bandwidth",
            ]
        ),
        (.time, ["clock", "ntp", "faketime"]),
        (.data, ["corrupt", "corruption"]),
        (.resource, ["cpu", "memory", "mem", "disk", "io", "stress", "fill", "burn"]),
        (.overload, ["load", "vegeta", "k6", "locust", "jmeter", "flood", "wrk", "hey"]),
        (
            .dependency,
            ["dependency", "downstream", "upstream", "database", "db", "redis", "kafka", "dns", "cache", "broker"]
        ),
        (.infrastructure, ["node", "nodes", "instance", "instances", "vm", "host", "machine", "reboot", "ec2"]),
        (
            .application,
            ["pod", "pods", "container", "containers", "process", "deployment", "microservice", "service", "kill"]
        ),
    ]

    /// The class that the words of an action hint at; none if there is no known word.
    static func faultClass(_ action: Node) -> FaultClass? {
        let provider = action["provider"]
        let texts = [action["name"], provider?["module"], provider?["func"], provider?["path"]].compactMap {
            $0?.string
        }
        let found = Set(
            texts.flatMap { text in text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) })
        return words.first { !$0.words.isDisjoint(with: found) }?.faultClass
    }
}
