public import Diagnostics
public import Evidence

/// Reads checks of nodes by kube-bench as JSON.
public struct KubeBenchAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "kube-bench", tool: "kube-bench",
            summary: LocalizedText(
                en: "checks of Kubernetes nodes against the CIS benchmark by kube-bench, as JSON",
                zh: "kube-bench 按 CIS 基准对 Kubernetes 节点的检查结果（JSON）"),
            kinds: [.scanResults],
            limits: LocalizedText(
                en: """
                    one row for each check of the benchmark: PASS is met, FAIL is not met, WARN and INFO are for a person to judge and \
                    missing; the output names neither node nor time, so that service and time are missing
                    """,
                zh: """
                    基准的每项检查一行：PASS 为满足，FAIL 为不满足，WARN 与 INFO 需人工判断，按缺失处理；输出不含节点与时间，因此服务与时间缺失
                    """))
    }

    private static let walk = ObjectWalk(envelopes: ["Controls"])

    /// Recognises controls with sections and results.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.table == nil, let first = Self.walk.sample(of: content, breadth: 2).first, Self.isControl(first)
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "controls with 'tests' that have 'results' and 'section'", zh: "控制项含“tests”，且其中有“section”与“results”"
            ))
    }

    private static func isControl(_ node: Node) -> Bool {
        guard node["tests"]?.kind == .list, node.has("id", "text"), let test = node["tests"]?[0] else { return false }
        return test["section"] != nil && test["results"] != nil
    }

    /// Reads the results.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var tally = ScanTally()
        Self.walk.forEach(in: content, reporting: &diagnostics) { control in
            guard Self.isControl(control) else { return }
            for test in control["tests"].map({ Array($0.items) }) ?? [] {
                for result in test["results"].map({ Array($0.items) }) ?? [] {
                    guard let rule = result.text("test_number") else { continue }
                    let status = result["status"]?.string
                    tally.add(
                        ScanResult(
                            line: result.line, service: nil, standard: .security, rule: rule,
                            passed: status == "PASS" ? true : status == "FAIL" ? false : nil, scannedAt: nil,
                            tool: "kube-bench"))
                }
            }
        }
        tally.write(into: &records)
        diagnostics.append(
            tally.count == 0
                ? ClusterCheckMessages.noResults(at: content.location())
                : ClusterCheckMessages.noTime("kube-bench", at: content.location()))
    }
}
