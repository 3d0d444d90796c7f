public import Diagnostics
public import Evidence

/// Reads alerts of Opsgenie.
public struct OpsgenieAlertsAdapter: Adapter {
    /// Alerts as the API gives them.
    public let format = FormatDescription(
        id: "opsgenie-alerts", tool: "Opsgenie",
        summary: LocalizedText(en: "alerts of Opsgenie: REST API", zh: "Opsgenie 告警：REST API"),
        kinds: [.alertEvents],
        limits: LocalizedText(
            en: """
                the times of acknowledgement and closing stand in 'report', which only appears once they happened; an alert that is closed \
                without it has no known end; whether an alert called somebody out, and whether it was right to, is not known
                """,
            zh: """
                确认和关闭时间在 report 中，只有发生后才出现；没有 report 的已关闭告警结束时间不详；告警是否呼叫了人员、是否需要处置均不详
                """))

    /// Creates the adapter.
    public init() {}

    private static let finder = ObjectFinder<OpsgenieObject>(envelopes: OpsgenieObject.envelopes) { node in
        OpsgenieObject.sort(of: node) == .alert ? .alert : nil
    }

    /// By keys that only alerts of Opsgenie have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.finder.recognize(content, as: { _ in LocalizedText(en: "alerts", zh: "告警") }, by: \.keys)
    }

    /// Reads each alert once.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = RecordTimes(tool: "opsgenie")
        var seen: Set<String> = []
        var withoutEnd = 0
        var page = OpsgeniePage()
        records.withTable(.alertEvents) { table, evidence in
            Self.finder.forEach(in: content, reporting: &diagnostics, page: { page.add($0) }) { found in
                let node = found.node
                guard let id = node.text("id"), seen.insert(id).inserted else { return }
                let fired = times.time(node, "createdAt")
                let closed = Self.time(fired, after: node["report"]?["closeTime"])
                table.beginRow(evidence: evidence, position: found.line)
                table.set("id", text: id)
                table.set("service", text: node["details"]?.text("service") ?? node.text("entity"))
                table.set("rule", text: node.text("message"))
                table.set("severity", text: node.text("priority"))
                table.set("fired_at", time: fired)
                table.set("acknowledged_at", time: Self.time(fired, after: node["report"]?["ackTime"]))
                table.set("resolved_at", time: closed)
                if closed == nil, node.text("status") == "closed" { withoutEnd += 1 }
            }
        }
        diagnostics += times.diagnostics
        page.report(seen.count, in: content, to: &diagnostics)
        guard withoutEnd > 0 else { return }
        diagnostics.append(
            Diagnostic(
                .note, id: "opsgenie.no-end",
                LocalizedText(
                    en: "\(withoutEnd) alerts are closed but do not say when; their end is missing",
                    zh: "\(withoutEnd) 条告警已关闭但未注明时间，结束时间按缺失处理"),
                at: content.location(),
                fixes: [
                    LocalizedText(
                        en: "export each alert by its key, for only that reply holds 'report'",
                        zh: "请按标识逐条导出告警，只有该响应含 report")
                ]))
    }

    /// A time some milliseconds after another; 0 stands for nothing.
    private static func time(_ start: Int64?, after length: Node?) -> Int64? {
        guard let start, let milliseconds = length?.int, milliseconds > 0 else { return nil }
        let (length, overflows) = milliseconds.multipliedReportingOverflow(by: 1000)
        let (time, isTooLarge) = start.addingReportingOverflow(length)
        return overflows || isTooLarge ? nil : time
    }
}
