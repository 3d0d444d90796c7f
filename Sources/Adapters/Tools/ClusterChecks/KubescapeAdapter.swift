public import Diagnostics
public import Evidence

/// Reads scans of Kubescape as JSON.
public struct KubescapeAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "kubescape-results", tool: "Kubescape",
            summary: LocalizedText(
                en: "scans of Kubernetes objects by Kubescape 2 and 3, as JSON",
                zh: "Kubescape 2、3 对 Kubernetes 对象的扫描结果（JSON）"),
            kinds: [.scanResults],
            limits: LocalizedText(
                en: """
                    one row for each workload and control; objects that are no workloads are put together without a service; skipped and \
                    irrelevant controls are missing; compliance scores are not kept
                    """,
                zh: """
                    每个工作负载的每项控制一行；非工作负载对象合并计入且不属于任何服务；跳过和不相关的控制按缺失处理；不保留合规分数
                    """))
    }

    /// Recognises the summary of controls and the results by object.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root else { return nil }
        let isNew = root["summaryDetails"]?.kind == .map && (root["results"] != nil || root["resources"] != nil)
        guard isNew || Self.isOld(root) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'summaryDetails' or 'controlReports' with controls of Kubescape",
                zh: "含 Kubescape 控制项的“summaryDetails”或“controlReports”"))
    }

    /// Whether it is a list of frameworks with reports, as version 1 wrote it.
    private static func isOld(_ root: Node) -> Bool {
        let first = root.kind == .list ? root[0] : root
        return first?["controlReports"]?.kind == .list && first?["name"] != nil
    }

    /// Reads the results of all objects.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root else { return }
        guard root["summaryDetails"] != nil else {
            if Self.isOld(root) { diagnostics.append(ClusterCheckMessages.oldOutput("Kubescape", at: root.location)) }
            return
        }
        let time = TimestampParser().parse(root["generationTime"] ?? root["reportGenerationTime"]).microseconds
        var tally = ScanTally()
        for result in root["results"].map({ Array($0.items) }) ?? [] where result.kind == .map {
            let service = Self.service(result["resourceID"]?.string)
            for control in result["controls"].map({ Array($0.items) }) ?? [] {
                guard let rule = control.text("controlID") else { continue }
                let passed = Self.passed(control)
                tally.add(
                    ScanResult(
                        line: control.line, service: service,
                        standard: ClusterRule.standard(of: control.text("name") ?? rule), rule: rule, passed: passed,
                        scannedAt: time, tool: "Kubescape"))
            }
        }
        tally.write(into: &records)
        if tally.count == 0 {
            diagnostics.append(ClusterCheckMessages.noResults(at: root.location))
        } else if time == nil {
            diagnostics.append(ClusterCheckMessages.noTime("Kubescape", at: root.location))
        }
    }

    private static func passed(_ control: Node) -> Bool? {
        let status = control["status"]?["status"]?.string ?? control["status"]?.string
        switch status {
        case "passed": return control["status"]?["subStatus"]?.equals("irrelevant") ?? false ? nil : true
        case "failed": return false
        default: return nil
        }
    }

    /// The workload that an identifier such as `apps/v1/shop/Deployment/web` or `path=1/api=apps/v1//Deployment/web` names.
    private static func service(_ identifier: String?) -> String? {
        guard let parts = identifier?.split(separator: "/", omittingEmptySubsequences: false), parts.count >= 2 else {
            return nil
        }
        return ClusterSubject.service(kind: String(parts[parts.count - 2]), name: String(parts[parts.count - 1]))
    }
}
