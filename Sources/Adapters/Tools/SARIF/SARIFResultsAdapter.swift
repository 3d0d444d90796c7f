public import Diagnostics
public import Evidence

/// Reads findings of static analysis in SARIF.
public struct SARIFResultsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "sarif-results", tool: "SARIF",
            summary: LocalizedText(
                en: "results of static analysis in SARIF 2: CodeQL, Semgrep, Trivy, Checkov and others",
                zh: "SARIF 2 静态分析结果：CodeQL、Semgrep、Trivy、Checkov 等"),
            kinds: [.scanResults],
            limits: LocalizedText(
                en: """
                    one row for each rule of a run: not met with a finding that is not suppressed, met with none; a rule that the tool \
                    does not list has no row, and many tools list only rules with findings; the service is the repository of the run; \
                    the time is that of its invocation; without these both are missing
                    """,
                zh: """
                    每次运行的每条规则一行：存在未被抑制的问题即为不满足，没有问题为满足；工具未列出的规则没有记录，许多工具只列出有问题的规则；\
                    服务取运行所属代码仓库，时间取其调用时间，未给出则缺失
                    """))
    }

    /// Recognises the version and the runs, with a tool in the first of them or the schema.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, root.kind == .map, let version = root["version"]?.string,
            let runs = root["runs"], runs.kind == .list
        else { return nil }
        let hasSchema = root["$schema"]?.string?.lowercased().contains("sarif") ?? false
        let hasTool = runs[0]?["tool"]?["driver"] != nil || (runs[0]?["tool"] != nil && hasSchema)
        guard hasSchema || (hasTool && (version.hasPrefix("2.") || version.hasPrefix("1."))) else { return nil }
        return Recognition(
            hasSchema || hasTool ? .certain : .likely,
            because: LocalizedText(
                en: "'version' and 'runs' with the tool of a run or the schema of SARIF",
                zh: "含“version”、“runs”，且有运行的工具或 SARIF 模式"))
    }

    /// Reads the runs.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let document = content.json, let runs = document.root["runs"] else { return }
        if document.root["version"]?.string?.hasPrefix("1.") ?? false {
            diagnostics.append(SARIFMessages.oldVersion(at: content.location()))
            return
        }
        if runs.items.isEmpty {
            diagnostics.append(SARIFMessages.noRuns(at: runs.location))
            return
        }
        var reader = SARIFRunReader(isComplete: document.isComplete, path: content.path)
        for run in runs.items where run.kind == .map { reader.read(run) }
        reader.finish(into: &records, reporting: &diagnostics)
    }
}
