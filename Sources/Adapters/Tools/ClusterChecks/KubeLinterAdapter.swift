public import Diagnostics
public import Evidence

/// Reads reports of KubeLinter as JSON.
public struct KubeLinterAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "kube-linter", tool: "KubeLinter",
            summary: LocalizedText(
                en: "checks of Kubernetes objects by KubeLinter, as JSON", zh: "KubeLinter 对 Kubernetes 对象的检查结果（JSON）"),
            kinds: [.scanResults],
            limits: LocalizedText(
                en: """
                    one row for each object and check; an object is known only if some check found something on it, and then passes the \
                    other checks for objects of its kind; objects without any finding are not in the report, so that shares are too low
                    """,
                zh: """
                    每个对象的每项检查一行；只有存在问题的对象才出现在报告中，其适用的其他检查视为通过；没有任何问题的对象不在报告中，因此占比偏低
                    """))
    }

    /// Recognises checks and reports.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, root.has("Checks", "Reports"),
            root["Reports"]?[0].map({ $0.has("Diagnostic", "Check") }) ?? true,
            root["Checks"]?[0].map({ $0["name"] != nil }) ?? true
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'Checks' and 'Reports' with diagnostics of objects", zh: "含“Checks”与“Reports”，且含对象的诊断"))
    }

    /// A check that was switched on.
    private struct Check {
        var name: String
        var kinds: [String]
    }

    /// An object on which something was found.
    private struct Subject {
        var kind: String
        var name: String
        var line: Int
        var found: Set<String> = []
    }

    /// Reads the reports.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let document = content.json else { return }
        let root = document.root
        let time = TimestampParser().parse(root["Summary"]?["CheckEndTime"]).microseconds
        let checks: [Check] =
            root["Checks"].map { list in
                list.items.compactMap { check in
                    let kinds = check["scope"]?["objectKinds"].map { $0.items.compactMap(\.string) } ?? []
                    return check.text("name").map { Check(name: $0, kinds: kinds) }
                }
            } ?? []
        var subjects: [Subject] = []
        var positions: [String: Int] = [:]
        var tally = ScanTally()
        for report in root["Reports"].map({ Array($0.items) }) ?? [] {
            guard let rule = report.text("Check"), let object = report["Object"]?["K8sObject"] else { continue }
            let kind = object["GroupVersionKind"]?.text("Kind") ?? ""
            let name = object.text("Name") ?? ""
            let key = "\(kind)/\(object.text("Namespace") ?? "")/\(name)"
            if positions[key] == nil {
                positions[key] = subjects.count
                subjects.append(Subject(kind: kind, name: name, line: report.line))
            }
            if let position = positions[key] { subjects[position].found.insert(rule) }
            tally.add(Self.result(report.line, kind, name, rule, false, time))
        }
        if document.isComplete {
            for subject in subjects {
                for check in checks where !subject.found.contains(check.name) && Self.covers(check.kinds, subject.kind)
                {
                    tally.add(Self.result(subject.line, subject.kind, subject.name, check.name, true, time))
                }
            }
        }
        tally.write(into: &records)
        if tally.count == 0 {
            diagnostics.append(ClusterCheckMessages.noResults(at: root.location))
        } else if time == nil {
            diagnostics.append(ClusterCheckMessages.noTime("KubeLinter", at: root.location))
        }
    }

    private static func result(
        _ line: Int, _ kind: String, _ name: String, _ rule: String, _ passed: Bool, _ time: Int64?
    ) -> ScanResult {
        ScanResult(
            line: line, service: ClusterSubject.service(kind: kind, name: name),
            standard: ClusterRule.standard(of: rule),
            rule: rule, passed: passed, scannedAt: time, tool: "KubeLinter")
    }

    /// Whether a check looks at objects of a kind.
    private static func covers(_ kinds: [String], _ kind: String) -> Bool {
        kinds.contains { $0 == kind || $0 == "Any" || ($0 == "DeploymentLike" && ClusterSubject.isWorkload(kind)) }
    }
}
