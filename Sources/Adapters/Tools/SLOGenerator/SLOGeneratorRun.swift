import Diagnostics

/// Collects the reports of a file, and keeps the longest window of each objective and time.
struct SLOGeneratorRun {
    /// The rows to write, in the order in which their objectives and times were first met.
    private(set) var rows: [SliWindow] = []
    private var places: [Key: Int] = [:]
    private var lengths: [Int64] = []
    private var times: TimeNotes
    private var faults = FaultSummary()
    private var shorter = 0
    private var firstShorter: Int?
    private let path: String

    /// What the rows of one report run have in common.
    private struct Key: Hashable {
        var service: String?
        var slo: String?
        var time: Int64
    }

    /// Starts with a file.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// Takes a map; anything but a report is remembered as a fault.
    mutating func take(_ node: Node) {
        guard let report = SLOGeneratorReport(node) else {
            faults.add("foreign", Self.foreign(node))
            return
        }
        let time = times.time(node["timestamp"])
        let row = report.window(endingAt: time)
        if row.slo == nil { faults.add("name", Self.withoutName(node)) }
        if report.window == nil { faults.add("window", Self.withoutWindow(node)) }
        if row.objective == nil { faults.add("goal", Self.withoutGoal(node)) }
        guard let time else {
            times.addMissing(line: node.line)
            rows.append(row)
            lengths.append(0)
            return
        }
        let key = Key(service: row.service, slo: row.slo, time: time)
        let length = report.window ?? 0
        guard let place = places[key] else {
            places[key] = rows.count
            rows.append(row)
            lengths.append(length)
            return
        }
        shorter += 1
        if firstShorter == nil { firstShorter = node.line }
        if length > lengths[place] {
            rows[place] = row
            lengths[place] = length
        }
    }

    /// Says what was left out or is missing.
    func finish(reporting diagnostics: inout [Diagnostic]) {
        diagnostics += faults.diagnostics
        if let firstShorter { diagnostics.append(shorterWindows(at: firstShorter)) }
        times.finish(LocalizedText(en: "reports", zh: "报告"), to: &diagnostics)
    }
}

// MARK: - Messages

extension SLOGeneratorRun {
    private static let export = LocalizedText(
        en: "export the reports as slo-generator writes them", zh: "请按 slo-generator 的原样导出报告")

    private func shorterWindows(at line: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "slo-generator.shorter-windows",
            LocalizedText(
                en:
                    "\(shorter) reports cover another window of the same objective at the same time; the longest counts",
                zh: "有 \(shorter) 份报告是同一目标同一时刻的其他窗口；只取最长者"),
            at: SourceLocation(path: path, line: line))
    }

    private static func foreign(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "slo-generator.foreign",
            LocalizedText(en: "this is no report; it is left out", zh: "此处不是报告；已略去"), at: node.location,
            fixes: [export])
    }

    private static func withoutName(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "slo-generator.no-name",
            LocalizedText(en: "the report does not name its objective", zh: "报告未注明目标名称"), at: node.location,
            fixes: [export])
    }

    private static func withoutWindow(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "slo-generator.window",
            LocalizedText(
                en: "the length of the window is not a number of seconds; its start is unknown",
                zh: "窗口长度不是秒数；其起点未知"),
            at: node["window"]?.location ?? node.location, fixes: [export])
    }

    private static func withoutGoal(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "slo-generator.goal",
            LocalizedText(
                en: "the goal is missing or does not lie between 0 and 1; whether it was met is unknown",
                zh: "目标缺失或不在 0 与 1 之间；是否达成未知"),
            at: (node["goal"] ?? node["slo_target"])?.location ?? node.location, fixes: [export])
    }
}
