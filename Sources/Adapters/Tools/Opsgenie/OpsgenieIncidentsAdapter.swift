public import Diagnostics
public import Evidence

/// Reads incidents of Opsgenie.
public struct OpsgenieIncidentsAdapter: Adapter {
    /// Incidents as the API gives them.
    public let format = FormatDescription(
        id: "opsgenie-incidents", tool: "Opsgenie",
        summary: LocalizedText(en: "incidents of Opsgenie: REST API", zh: "Opsgenie 事件：REST API"),
        kinds: [.incidents],
        limits: LocalizedText(
            en: """
                services appear by their key; of several impacted services the first is taken; severity is the priority; when an \
                incident was acknowledged or closed is not among its fields; the end is the end of the impact, which may be known \
                before the incident is resolved
                """,
            zh: """
                服务以其键出现；有多个受影响服务时取第一个；严重程度取优先级；事件字段不含响应时间和关闭时间；结束时间取影响结束时间，可能早于事件解决
                """))

    /// Creates the adapter.
    public init() {}

    private static let finder = ObjectFinder<OpsgenieObject>(envelopes: OpsgenieObject.envelopes) { node in
        OpsgenieObject.sort(of: node) == .incident ? .incident : nil
    }

    /// By keys that only incidents of Opsgenie have.
    public func recognize(_ content: Content) -> Recognition? {
        if let found = Self.finder.recognize(content, as: { _ in LocalizedText(en: "incidents", zh: "事件") }, by: \.keys)
        {
            return found
        }
        guard let isError = Self.isError(content) else { return nil }
        return ReplyNote.recognition(["took", "requestId", isError ? "message" : "data"], isError: isError)
    }

    /// Whether a reply without objects is an error or an empty list; none if it is neither.
    private static func isError(_ content: Content) -> Bool? {
        guard let root = content.json?.root, root.has("took", "requestId") else { return nil }
        if let data = root["data"] { return data.kind == .list && data[0] == nil ? false : nil }
        return root["message"] != nil ? true : nil
    }

    /// Reads each incident once.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        if let isError = Self.isError(content) {
            diagnostics.append(
                isError
                    ? ReplyNote.error("opsgenie", message: content.json?.root.text("message"), at: content.location())
                    : ReplyNote.empty("opsgenie", at: content.location()))
            return
        }
        var times = RecordTimes(tool: "opsgenie")
        var rows: [Incident] = []
        var seen: Set<String> = []
        var severalServices = 0
        var page = OpsgeniePage()
        Self.finder.forEach(in: content, reporting: &diagnostics, page: { page.add($0) }) { found in
            let node = found.node
            guard let id = node.text("id"), seen.insert(id).inserted else { return }
            var row = Incident(line: found.line, id: id)
            row.title = node.text("message")
            row.status = node.text("status")
            row.priority = SeverityGrade.grade(node.text("priority"))
            row.severity = row.priority
            row.service = node["impactedServices"]?[0]?.string
            if node["impactedServices"]?[1] != nil { severalServices += 1 }
            row.assignmentGroup = node.text("ownerTeam")
            let created = times.time(node, "createdAt")
            row.startedAt = times.time(node, "impactStartDate") ?? created
            row.detectedAt = times.time(node, "impactDetectDate") ?? created
            row.recoveredAt = times.time(node, "impactEndDate")
            row.closedAt = times.time(node, "closedAt")
            rows.append(row)
        }
        for row in rows { records.append(row) }
        diagnostics += times.diagnostics
        page.report(rows.count, in: content, to: &diagnostics)
        if severalServices > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, id: "opsgenie.several-services",
                    LocalizedText(
                        en: "\(severalServices) incidents impact several services; the first of each is taken",
                        zh: "\(severalServices) 条事件影响多个服务，各取第一个"),
                    at: content.location()))
        }
    }
}
