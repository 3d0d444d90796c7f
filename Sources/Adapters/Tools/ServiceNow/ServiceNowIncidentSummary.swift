import Diagnostics

/// What stands out about the incidents of a file as a whole.
struct ServiceNowIncidentSummary {
    let path: String
    var cancelled = 0
    var openButResolved = 0
    /// The times from start to recovery, in microseconds.
    var durations: [Int64] = []
    private var reversed: [Int] = []

    init(path: String) {
        self.path = path
    }

    /// Notes the line of an incident that recovers before it starts.
    mutating func note(reversed line: Int) {
        reversed.append(line)
    }

    var diagnostics: [Diagnostic] {
        var result: [Diagnostic] = []
        let place = SourceLocation(path: path)
        if cancelled > 0 {
            result.append(
                Diagnostic(
                    .note, id: "servicenow.cancelled",
                    LocalizedText(
                        en: "\(cancelled) cancelled incidents are not taken", zh: "未采用 \(cancelled) 条已取消的事件"), at: place
                ))
        }
        if openButResolved > 0 {
            result.append(
                Diagnostic(
                    .warning, id: "servicenow.open-but-resolved",
                    LocalizedText(
                        en:
                            "\(openButResolved) incidents are open although they have a time of resolution; that time is not used",
                        zh: "\(openButResolved) 条事件有解决时间但仍处于打开状态，该时间未采用"),
                    at: place))
        }
        if let line = reversed.first {
            result.append(
                Diagnostic(
                    .warning, id: "servicenow.reversed",
                    LocalizedText(
                        en: "\(reversed.count) incidents are resolved before they start, the first of them here",
                        zh: "\(reversed.count) 条事件的解决时间早于开始时间，第一条在此处"),
                    at: SourceLocation(path: path, line: line)))
        }
        if let hours = medianHours, hours >= Self.suspiciousHours {
            result.append(
                Diagnostic(
                    .warning, id: "servicenow.slow-resolution",
                    LocalizedText(
                        en:
                            "half of the incidents take \(hours) hours or more to be resolved; this may be demonstration data or records closed in bulk",
                        zh: "半数事件的解决用时达到 \(hours) 小时以上，可能是演示数据或批量关闭的记录"),
                    at: place,
                    fixes: [
                        LocalizedText(
                            en: "check that the time of resolution is when the impact ended", zh: "请核对解决时间是否为影响结束的时间")
                    ]))
        }
        return result
    }

    /// Thirty days: no service is down for that long in the median.
    private static let suspiciousHours: Int64 = 720

    private var medianHours: Int64? {
        guard durations.count >= 5 else { return nil }
        return durations.sorted()[durations.count / 2] / 3_600_000_000
    }
}
