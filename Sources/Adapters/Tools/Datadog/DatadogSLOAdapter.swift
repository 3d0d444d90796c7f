public import Diagnostics
public import Evidence

/// Reads what the API of Datadog gives about service level objectives: definitions, their status, and histories.
public struct DatadogSLOAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "datadog-slo", tool: "Datadog",
            summary: LocalizedText(
                en: "service level objectives of Datadog: definitions, search results and histories",
                zh: "Datadog 的 SLO：定义、搜索结果与历史"),
            kinds: [.sliWindows, .slos],
            limits: LocalizedText(
                en: """
                    of several thresholds that of the primary timeframe counts, without one the longest; service and \
                    owner come from the tags service, team and owner; whether an alert is attached is not in these \
                    replies; corrections are part of the measured value; who made an objective is not read
                    """,
                zh: """
                    有多个阈值时取主时间窗口，没有则取最长者；服务与责任方取自标签 service、team、owner；这些应答不含是否配有告警；\
                    状态修正已计入实测值；不读取创建人
                    """))
    }

    /// Recognises objectives by 'thresholds' with 'target' and 'timeframe' and their type, histories by 'overall',
    /// 'from_ts' and 'to_ts'.
    public func recognize(_ content: Content) -> Recognition? {
        var isHistory = false
        var isObjective = false
        DatadogReplies.visit(content, breadth: 5) { node in
            if DatadogHistory(node) != nil { isHistory = true } else { isObjective = true }
        }
        if isHistory {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "the keys 'overall', 'from_ts' and 'to_ts' of a history",
                    zh: "含历史的键“overall”“from_ts”“to_ts”"))
        }
        guard isObjective else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'thresholds' with 'target' and 'timeframe', and the type of an objective of Datadog",
                zh: "“thresholds”含“target”“timeframe”，类型属于 Datadog SLO"))
    }

    /// Reads the objectives and measurements.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var faults = FaultSummary()
        var times = TimeNotes(path: content.path)
        let before = records.count(of: "slos")
        DatadogReplies.visit(content, breadth: .max, reporting: &diagnostics) { node in
            if let history = DatadogHistory(node) {
                let window = history.window(times: &times)
                if window.endedAt == nil { times.addMissing(line: node.line) }
                if window.slo == nil { faults.add("name", Self.withoutName(history.body)) }
                if window.objective == nil { faults.add("target", Self.withoutTarget(history.body)) }
                records.append(window)
            } else if let objective = DatadogObjective(node) {
                records.append(Self.read(objective, &faults))
                for window in Self.status(of: objective, &times) { records.append(window) }
            }
        }
        let count = records.count(of: "slos") - before
        if let total = DatadogReplies.total(in: content), total > count {
            diagnostics.append(Self.page(count, of: total, content))
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "histories", zh: "历史"), to: &diagnostics)
    }

    private static func read(_ objective: DatadogObjective, _ faults: inout FaultSummary) -> ServiceObjective {
        var slo = ServiceObjective(
            line: objective.body.line, name: objective.name, service: objective.tag("service"))
        if let threshold = objective.threshold {
            slo.objective = DatadogObjective.share(threshold.target)?.double
            slo.windowDays = threshold.days
            if slo.objective == nil { faults.add("percent", badTarget(objective.name, threshold.target)) }
        }
        slo.owner = objective.tag("team", "owner")
        slo.budgeting = objective.type
        return slo
    }

    /// What the search says about the state of an objective: one window for each timeframe.
    private static func status(of objective: DatadogObjective, _ times: inout TimeNotes) -> [SliWindow] {
        let entries = objective.body["overall_status"]?.itemsOrNone ?? []
        let days = objective.threshold?.days
        return entries.compactMap { entry in
            // Shorter and longer windows end at the same time; the one of the threshold that counts is kept.
            let frame = entry["timeframe"]?.string.flatMap(WindowDays.parse)
            guard entries.count == 1 || frame == days, let end = times.time(entry["indexed_at"]) else { return nil }
            var row = SliWindow(line: entry.line, service: objective.tag("service"), slo: objective.name)
            row.endedAt = end
            row.startedAt = frame.flatMap { SliWindow.start(end: end, length: $0 * WindowDays.day) }
            row.value = DatadogObjective.share(entry["status"] ?? entry["sli_value"])
            row.objective = DatadogObjective.share(entry["target"])
            return row
        }
    }
}

// MARK: - Messages

extension DatadogSLOAdapter {
    private static func page(_ count: Int, of total: Int64, _ content: Content) -> Diagnostic {
        Diagnostic(
            .warning, id: "datadog.page",
            LocalizedText(
                en: "the file holds \(count) of \(total) objectives, so that counts are a lower bound",
                zh: "文件只含 \(total) 个 SLO 中的 \(count) 个，计数为下限"),
            at: content.location(line: 1),
            fixes: [
                LocalizedText(
                    en: "export all pages with 'limit' and 'offset', or 'page[size]' and 'page[number]'",
                    zh: "请用 limit 与 offset，或 page[size] 与 page[number] 导出所有页")
            ])
    }

    private static func withoutName(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "datadog.slo-name",
            LocalizedText(
                en: "the history does not name its objective, so that it cannot be tied to one",
                zh: "历史未注明 SLO 名称，无法与目标对应"),
            at: node.location,
            fixes: [
                LocalizedText(
                    en:
                        "export the history with version 2 of the client, whose 'slo' names it, or name it in a mapping",
                    zh: "请导出含“slo”名称的历史，或以映射文件补充名称")
            ])
    }

    private static func withoutTarget(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "datadog.slo-target",
            LocalizedText(
                en: "no threshold fits the length of the history; whether the objective was met is unknown",
                zh: "没有与历史时长相符的阈值；是否达成目标未知"),
            at: node.location,
            fixes: [
                LocalizedText(
                    en: "export a history of 7, 30 or 90 days, as long as a threshold of the objective",
                    zh: "请导出与 SLO 某个阈值窗口等长的历史，即 7、30 或 90 天")
            ])
    }

    private static func badTarget(_ name: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "datadog.slo-threshold",
            LocalizedText(
                en: "the target of '\(name)' is no percentage; it does not count", zh: "“\(name)”的目标不是百分数；不予采用"),
            at: node.location, fixes: [LocalizedText(en: "export the objective again", zh: "请重新导出该 SLO")])
    }
}
