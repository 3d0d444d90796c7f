/// The counts by host at the end of a run.
enum AnsibleStats {
    /// How a run ended, by `{host: {failures, unreachable, …}}`; unknown if no host took part, none without counts.
    ///
    /// Failures that the playbook rescued or ignores are not among the failures that Ansible counts.
    static func outcome(_ stats: Node?) -> AutomationRun.Outcome? {
        guard let stats, stats.kind == .map else { return nil }
        var hosts = 0
        for (_, counts) in stats.entries where counts.kind == .map {
            hosts += 1
            if counts["failures"]?.int ?? 0 > 0 || counts["unreachable"]?.int ?? 0 > 0 { return .failed }
        }
        return hosts == 0 ? .unknown : .success
    }

    /// How a run ended, by `{failures: {host: n}, dark: {host: n}, ok: {host: n}, …}`.
    static func outcome(ofEvent data: Node) -> AutomationRun.Outcome {
        for key in ["failures", "dark"] {
            for entry in data[key].map({ Array($0.entries) }) ?? [] where entry.value.int ?? 0 > 0 { return .failed }
        }
        var processed = (data["processed"] ?? data["ok"])?.entries
        return processed?.next() == nil ? .unknown : .success
    }
}
