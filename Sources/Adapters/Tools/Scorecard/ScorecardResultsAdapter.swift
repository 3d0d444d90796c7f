public import Diagnostics
public import Evidence

/// Reads results of OpenSSF Scorecard.
public struct ScorecardResultsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "scorecard-results", tool: "OpenSSF Scorecard",
            summary: LocalizedText(
                en: "checks of OpenSSF Scorecard on repositories, as JSON", zh: "OpenSSF Scorecard 对代码仓库的检查结果（JSON）"),
            kinds: [.scanResults],
            limits: LocalizedText(
                en: """
                    a check counts as met only with the full score of 10, as in the tool's own SARIF; -1 is inconclusive and missing; \
                    partial scores are not kept; the output of probes does not say which answer is good and is not read
                    """,
                zh: """
                    检查项得满分 10 才算满足，与该工具自身的 SARIF 口径一致；-1 为无法判定，按缺失处理；不保留部分得分；\
                    探针（probe）输出不说明何种回答为佳，不读取
                    """))
    }

    private static let walk = ObjectWalk(envelopes: [])

    /// Recognises checks with scores, or findings of probes, of a repository.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.table == nil, let first = Self.walk.sample(of: content, breadth: 2).first else { return nil }
        let isNew = first.has("repo", "scorecard") && (Self.checks(first) != nil || first["findings"]?.kind == .list)
        let isOld = first.has("Repo", "Checks", "MetaData") && first["Checks"]?.kind == .list
        guard isNew || isOld else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the repository with the checks of Scorecard", zh: "含代码仓库及 Scorecard 检查项"))
    }

    /// Reads the checks of each repository.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var faults = FaultSummary()
        Self.walk.forEach(in: content, reporting: &diagnostics) { root in
            guard let checks = Self.checks(root) else {
                if root["findings"] != nil { faults.add("probes", Self.probes(at: root.location)) }
                return
            }
            let repository = root["repo"]?["name"]?.string ?? root["Repo"]?.string ?? root["repo"]?.string
            let service = repository?.split(separator: "/").last.map(String.init)
            let time = times.time(root["date"] ?? root["Date"])
            for check in checks.items {
                guard let name = check.text("name", "Name", "CheckName") else { continue }
                records.append(
                    ScanResult(
                        line: check.line, service: service, standard: .security, rule: name,
                        passed: Self.isMet(check, faults: &faults), scannedAt: time, tool: "OpenSSF Scorecard"))
            }
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "results", zh: "结果"), to: &diagnostics)
    }

    private static func checks(_ root: Node) -> Node? {
        guard let list = root["checks"] ?? root["Checks"], list.kind == .list else { return nil }
        return list
    }

    /// Whether a check has the full score; none if it is inconclusive.
    private static func isMet(_ check: Node, faults: inout FaultSummary) -> Bool? {
        if let passed = check["Pass"]?.bool { return check["Confidence"]?.int == 0 ? nil : passed }
        guard let score = (check["score"] ?? check["Score"])?.int else { return nil }
        if score < 0 {
            faults.add("inconclusive", inconclusive(check))
            return nil
        }
        return score >= 10
    }

    private static func inconclusive(_ check: Node) -> Diagnostic {
        Diagnostic(
            .note, id: "scorecard.inconclusive",
            LocalizedText(
                en:
                    "the check '\((check.text("name", "Name") ?? "").prefix(60))' is inconclusive; its result is missing",
                zh: "检查项“\((check.text("name", "Name") ?? "").prefix(60))”无法判定，结果按缺失处理"),
            at: check.location)
    }

    private static func probes(at location: SourceLocation) -> Diagnostic {
        NothingProven.note(
            "scorecard.probes",
            LocalizedText(en: "the output of probes, which does not say what is good", zh: "探针输出，其中未说明何种回答为佳"),
            instead: LocalizedText(
                en: "export the checks: scorecard --format json", zh: "请导出检查项：scorecard --format json"),
            at: location)
    }
}
