public import Diagnostics
public import Evidence

/// Reads the reports of slo-generator: what indicators measured in windows.
///
/// One report, a list, or reports one after the other, of version 1 or 2.
public struct SLOGeneratorReportAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "slo-generator-reports", tool: "slo-generator",
            summary: LocalizedText(
                en: "reports of slo-generator: measured indicators against their objectives",
                zh: "slo-generator 报告：指标实测值与目标"),
            kinds: [.sliWindows],
            limits: LocalizedText(
                en: """
                    windows roll and end when the report was made; of the windows of one objective at one time only the \
                    longest counts, for the shorter ones serve alerts; -1 stands for no data; whether users see what is \
                    measured is not said; the service is service_name, or the label service_name or service
                    """,
                zh: """
                    窗口为滚动窗口，止于报告生成之时；同一目标同一时刻有多个窗口时只取最长者，较短的窗口用于告警；-1 表示无数据；\
                    是否面向用户未说明；服务取自 service_name，或标签 service_name、service
                    """))
    }

    /// Recognises reports by 'sli_measurement', 'error_budget_burn_rate' and 'window'.
    public func recognize(_ content: Content) -> Recognition? {
        let first: Node?
        switch content.shape {
        case .json(let document): first = document.objects.first
        case .jsonLines(let lines): first = lines.first?.objects.first
        case .yaml(let documents): first = documents.first?.objects.first
        default: return nil
        }
        guard let first, SLOGeneratorReport(first) != nil else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the keys 'sli_measurement', 'error_budget_burn_rate' and 'window'",
                zh: "含键“sli_measurement”“error_budget_burn_rate”“window”"))
    }

    /// Reads the reports.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var run = SLOGeneratorRun(path: content.path)
        if case .jsonLines(let lines) = content.shape {
            lines.forEach(reporting: &diagnostics) { document in
                for object in document.objects { run.take(object) }
            }
        } else {
            for object in content.objects { run.take(object) }
        }
        for row in run.rows { records.append(row) }
        run.finish(reporting: &diagnostics)
    }
}
