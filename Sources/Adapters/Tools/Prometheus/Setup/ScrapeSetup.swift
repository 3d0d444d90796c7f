import Diagnostics

/// What configurations of Prometheus say, as counts.
struct ScrapeSetup {
    private(set) var jobs = 0
    /// Jobs that discover their targets, by files or by anything else.
    private(set) var discoveries = 0
    private(set) var ruleFiles = 0
    private(set) var alertmanagers = 0
    private(set) var remoteWrites = 0

    /// The configuration that a map is, or that the reply of `/api/v1/status/config` holds as text.
    static func configuration(_ map: Node) -> Node? {
        if isConfiguration(map) { return map }
        guard map["status"] != nil, let text = map[path: "data", "yaml"], text.kind == .text else { return nil }
        var ignored: [Diagnostic] = []
        return Document.embedded(in: text, reporting: &ignored).first.map(\.root)
    }

    /// Whether a map is a configuration of Prometheus, and not one of Promtail, which has clients and positions.
    private static func isConfiguration(_ map: Node) -> Bool {
        guard map["clients"] == nil, map["positions"] == nil else { return false }
        if let list = map["scrape_configs"], list.kind == .list, list[0]?["job_name"] != nil { return true }
        guard let global = map["global"], global.kind == .map || global.isNull else { return false }
        let others = ["rule_files", "alerting", "remote_write", "remote_read", "scrape_config_files", "scrape_configs"]
        let found = others.count { map[$0] != nil }
        let isTimed = global["scrape_interval"] != nil || global["evaluation_interval"] != nil
        return found >= 2 || found == 1 && (isTimed || global["external_labels"] != nil)
    }

    /// Whether maps are the target groups of a file for discovery.
    static func isTargetFile(_ maps: [Node]) -> Bool {
        guard !maps.isEmpty else { return false }
        let head = maps.prefix(20)
        guard head.contains(where: { $0["targets"]?[0]?.kind == .text }) else { return false }
        return head.allSatisfy { map in map.entries.allSatisfy { $0.key == "targets" || $0.key == "labels" } }
    }

    /// Whether a map has nothing but parts of a configuration, and one that only Prometheus has.
    ///
    /// Such are files that other files complete, or that a test is made of.
    static func isPart(_ map: Node) -> Bool {
        let known: Set<String> = [
            "global", "scrape_configs", "scrape_config_files", "rule_files", "alerting", "remote_write", "remote_read",
            "storage", "tracing", "otlp", "runtime",
        ]
        guard map.kind == .map, map.entries.allSatisfy({ known.contains($0.key) }) else { return false }
        let lists = ["scrape_configs", "scrape_config_files", "rule_files", "remote_write", "remote_read"]
        if lists.contains(where: { map[$0]?.kind == .list }) { return true }
        if let alerting = map["alerting"] {
            return alerting["alertmanagers"] != nil || alerting["alert_relabel_configs"] != nil
        }
        let times = ["scrape_interval", "evaluation_interval", "scrape_timeout", "external_labels"]
        return times.contains { map["global"]?[$0] != nil } || map["otlp"]?.kind == .map && map["global"] != nil
    }

    /// Adds what a configuration file says.
    mutating func add(_ map: Node) {
        for job in map["scrape_configs"]?.mapItems ?? [] {
            jobs += 1
            if job.entries.contains(where: { $0.key.hasSuffix("_sd_configs") && $0.value[0] != nil }) {
                discoveries += 1
            }
        }
        ruleFiles += map["rule_files"]?.count ?? 0
        alertmanagers += map[path: "alerting", "alertmanagers"]?.count ?? 0
        remoteWrites += map["remote_write"]?.count ?? 0
    }

    /// Adds what a resource of an operator says; monitors are jobs that discover their targets.
    mutating func add(resource object: ManifestObject) {
        guard !object.group.isEmpty else { return }
        if object.kind.hasSuffix("Monitor") || object.kind.hasSuffix("Scrape") || object.kind == "Probe"
            || object.kind == "ScrapeConfig" || object.kind.hasSuffix("Monitoring")
        {
            (jobs, discoveries) = (jobs + 1, discoveries + 1)
        }
        alertmanagers += object.spec?[path: "alerting", "alertmanagers"]?.count ?? 0
        remoteWrites += object.spec?["remoteWrite"]?.count ?? 0
    }
}
