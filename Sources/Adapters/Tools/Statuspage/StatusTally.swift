import Diagnostics

/// Counts what a status page shows that is no incident, or that stands out.
struct StatusTally {
    var maintenances = 0
    var incidents = 0
    private var unknown: [(word: String, location: SourceLocation)] = []

    /// Notes an impact whose word is not known.
    mutating func add(unknown word: String, at location: SourceLocation) {
        unknown.append((word, location))
    }

    /// Says what was counted.
    ///
    /// - Parameters:
    ///   - limit: How many incidents the page shows at most; none if it shows all.
    ///   - content: The file.
    ///   - diagnostics: Receives notes and warnings.
    func report(limit: Int?, in content: Content, to diagnostics: inout [Diagnostic]) {
        let place = content.location()
        if maintenances > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, id: "statuspage.maintenances",
                    LocalizedText(
                        en: "\(maintenances) planned maintenances are no incidents and are not taken",
                        zh: "\(maintenances) 次计划内维护不是事件，未采用"),
                    at: place))
        }
        if let first = unknown.first {
            diagnostics.append(
                Diagnostic(
                    .warning, id: "statuspage.unknown-impact",
                    LocalizedText(
                        en:
                            "the impact '\(first.word.prefix(40))' is not known and says nothing; \(unknown.count) incidents have such an impact",
                        zh: "未知的影响级别“\(first.word.prefix(40))”，不予采用；共 \(unknown.count) 条事件如此"),
                    at: first.location))
        }
        if let limit, incidents >= limit {
            diagnostics.append(
                Diagnostic(
                    .warning, id: "statuspage.limit",
                    LocalizedText(
                        en: "the page shows only the last \(limit) incidents; what is counted in it is a lower bound",
                        zh: "状态页只显示最近 \(limit) 条事件；由它得出的数量为下限"),
                    at: place,
                    fixes: [
                        LocalizedText(
                            en: "collect the page regularly, or export all incidents with the manage API",
                            zh: "请定期采集该页，或用管理 API 导出全部事件")
                    ]))
        }
        if incidents == 0 {
            diagnostics.append(
                Diagnostic(
                    .note, id: "statuspage.no-incidents",
                    LocalizedText(
                        en: "the file holds no incidents; the present state of components shows nothing about the past",
                        zh: "文件不含事件；组件的当前状态不说明过去的情况"),
                    at: place,
                    fixes: [LocalizedText(en: "export '/api/v2/incidents.json'", zh: "请导出 /api/v2/incidents.json")]))
        }
    }
}
