public import Diagnostics
public import Evidence

/// Reads audits of Polaris.
public struct PolarisAuditAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "polaris-audit", tool: "Polaris",
            summary: LocalizedText(
                en: "audits of Kubernetes workloads by Polaris, as JSON or YAML",
                zh: "Polaris 对 Kubernetes 工作负载的审计（JSON 或 YAML）"),
            kinds: [.scanResults],
            limits: LocalizedText(
                en: """
                    one row for each workload and check; a check that fails in one container fails; ignored checks are not taken; the \
                    service is the name of the workload; audits of files have no time in old versions
                    """,
                zh: """
                    每个工作负载的每项检查一行；任一容器不通过即不通过；被忽略的检查未采用；服务取工作负载名称；旧版本对文件的审计没有时间
                    """))
    }

    /// Recognises the version of the output and its results.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.documents.first?.root, root.has("PolarisOutputVersion", "Results") else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(en: "'PolarisOutputVersion' and 'Results'", zh: "含“PolarisOutputVersion”与“Results”"))
    }

    /// Reads the results.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.documents.first?.root else { return }
        var times = TimeNotes(path: content.path)
        let time = times.time(root["AuditTime"])
        var tally = ScanTally()
        for object in root["Results"].map({ Array($0.items) }) ?? [] where object.kind == .map {
            let service = ClusterSubject.service(kind: object["Kind"]?.string, name: object["Name"]?.string)
            Self.add(object["Results"], service, time, to: &tally)
            let pod = object["PodResult"]
            Self.add(pod?["Results"], service, time, to: &tally)
            for container in pod?["ContainerResults"].map({ Array($0.items) }) ?? [] {
                Self.add(container["Results"], service, time, to: &tally)
            }
        }
        tally.write(into: &records)
        if tally.count == 0 {
            diagnostics.append(ClusterCheckMessages.noResults(at: root.location))
        } else if time == nil {
            diagnostics.append(ClusterCheckMessages.noTime("Polaris", at: root.location))
        }
        times.finish(LocalizedText(en: "audits", zh: "审计"), to: &diagnostics)
    }

    private static func add(_ results: Node?, _ service: String?, _ time: Int64?, to tally: inout ScanTally) {
        for entry in results.map({ Array($0.entries) }) ?? [] where entry.value.kind == .map {
            let check = entry.value
            guard let passed = check["Success"]?.bool, !(check["Severity"]?.equals("ignore") ?? false) else { continue }
            let rule = check.text("ID") ?? entry.key
            tally.add(
                ScanResult(
                    line: check.line, service: service, standard: ClusterRule.standard(of: rule), rule: rule,
                    passed: passed, scannedAt: time, tool: "Polaris"))
        }
    }
}
