import Diagnostics

/// What has to be said about the series of a reply.
struct SeriesMessages {
    private let path: String

    /// Takes the path of the file.
    init(path: String) {
        self.path = path
    }

    /// The messages, each at most once but for series whose values are no shares.
    func messages(for collector: SeriesCollector) -> [Diagnostic] {
        var messages: [Diagnostic] = []
        var faults = FaultSummary()
        for series in collector.rejected { faults.add("notShares", notShares(series)) }
        messages += faults.diagnostics
        if collector.duplicates.count > 0 { messages.append(duplicates(collector.duplicates)) }
        if collector.instants.count > 0 { messages.append(instants(collector.instants)) }
        if collector.unused.count > 0 { messages.append(unused(collector.unused)) }
        return messages
    }

    private func notShares(_ series: Node) -> Diagnostic {
        let name = SeriesLabels(series)["slo"] ?? SeriesLabels(series).metric ?? SeriesLabels(series)["resource"] ?? ""
        return Diagnostic(
            .error, id: "prometheus.not-a-share",
            LocalizedText(
                en: "the values of the series '\(name)' are not between 0 and 1; the series is left out",
                zh: "序列“\(name)”的值不在 0 与 1 之间；已略去"),
            at: series.location,
            fixes: [
                LocalizedText(
                    en: "query the share of what is good or in use, and divide percentages by 100",
                    zh: "请查询良好或已用的占比，百分数须除以 100")
            ])
    }

    private func duplicates(_ found: (count: Int, line: Int)) -> Diagnostic {
        Diagnostic(
            .note, id: "prometheus.duplicate-series",
            LocalizedText(
                en: "\(found.count) series have the labels of another one; the samples of each time count once",
                zh: "有 \(found.count) 个序列与其他序列标签相同；同一时刻的样本只计一次"),
            at: SourceLocation(path: path, line: found.line))
    }

    private func instants(_ found: (count: Int, line: Int)) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.instant",
            LocalizedText(
                en: "\(found.count) series hold one instant, which says nothing about a period; they are left out",
                zh: "有 \(found.count) 个序列只有一个时刻，无法说明一段时间；已略去"),
            at: SourceLocation(path: path, line: found.line),
            fixes: [
                LocalizedText(
                    en: "query a range, or add a label 'window' such as 30d", zh: "请查询区间，或添加“window”标签（如 30d）")
            ])
    }

    private func unused(_ found: (count: Int, line: Int)) -> Diagnostic {
        Diagnostic(
            .warning, id: "prometheus.unused-series",
            LocalizedText(
                en: "\(found.count) series do not say what they measure; they are left out",
                zh: "有 \(found.count) 个序列未说明度量对象；已略去"),
            at: SourceLocation(path: path, line: found.line),
            fixes: [
                LocalizedText(
                    en: "add the labels 'service' and 'slo' or 'resource' with label_replace, or use a mapping file",
                    zh: "请用 label_replace 添加“service”与“slo”或“resource”标签，或使用映射文件")
            ])
    }
}
