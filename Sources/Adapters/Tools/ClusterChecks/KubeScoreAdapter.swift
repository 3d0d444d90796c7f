public import Diagnostics
public import Evidence

/// Reads scores of kube-score as JSON.
public struct KubeScoreAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "kube-score", tool: "kube-score",
            summary: LocalizedText(
                en: "checks of Kubernetes objects by kube-score, as JSON", zh: "kube-score 对 Kubernetes 对象的检查结果（JSON）"),
            kinds: [.scanResults],
            limits: LocalizedText(
                en: """
                    one row for each object and check; only the best grade, 10, is a pass, as in the tool's own list; skipped checks are \
                    missing; the service is a label of the object or the name of the workload; the output has no time
                    """,
                zh: """
                    每个对象的每项检查一行；只有最高等级 10 为通过，与该工具自身的清单一致；跳过的检查按缺失处理；服务取对象标签或工作负载名称；\
                    输出中没有时间
                    """))
    }

    private static let walk = ObjectWalk(envelopes: [])

    /// Recognises objects with their checks and grades.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.table == nil, let first = Self.walk.sample(of: content, breadth: 2).first else { return nil }
        let isNew = first.has("object_name", "type_meta", "checks")
        let isOld = first.has("ObjectMeta", "TypeMeta", "Checks")
        guard isNew || isOld, let checks = first["checks"] ?? first["Checks"], checks.kind == .list || checks.isNull
        else {
            return nil
        }
        if let check = checks[0], (check["grade"] ?? check["Grade"]) == nil { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "objects with 'type_meta' and 'checks' that have grades", zh: "含“type_meta”及带等级的“checks”"))
    }

    /// Reads the checks.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var tally = ScanTally()
        Self.walk.forEach(in: content, reporting: &diagnostics) { object in
            let type = object["type_meta"] ?? object["TypeMeta"]
            let meta = object["object_meta"] ?? object["ObjectMeta"]
            let kind = type?["kind"]?.string
            let name =
                meta?["name"]?.string ?? object["object_name"]?.string?.split(separator: "/").first.map(String.init)
            let service =
                ServiceLabels.service(in: meta?["labels"]) ?? ClusterSubject.service(kind: kind, name: name)
            for check in (object["checks"] ?? object["Checks"]).map({ Array($0.items) }) ?? [] {
                Self.add(check, service, to: &tally)
            }
        }
        tally.write(into: &records)
        diagnostics.append(
            tally.count == 0
                ? ClusterCheckMessages.noResults(at: content.location())
                : ClusterCheckMessages.noTime("kube-score", at: content.location()))
    }

    private static func add(_ check: Node, _ service: String?, to tally: inout ScanTally) {
        guard let about = check["check"] ?? check["Check"], let rule = about.text("id", "ID", "name", "Name") else {
            return
        }
        let isSkipped = (check["skipped"] ?? check["Skipped"])?.bool == true
        let grade = (check["grade"] ?? check["Grade"])?.int
        tally.add(
            ScanResult(
                line: check.line, service: service,
                standard: ClusterRule.standard(of: rule), rule: rule,
                passed: isSkipped ? nil : grade.map { $0 >= 10 }, scannedAt: nil, tool: "kube-score"))
    }
}
