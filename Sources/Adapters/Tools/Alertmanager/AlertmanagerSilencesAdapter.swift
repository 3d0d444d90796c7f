public import Diagnostics
public import Evidence

/// Recognises silences of Alertmanager, which no record kind holds, and says so.
public struct AlertmanagerSilencesAdapter: Adapter {
    /// Silences of the API or of `amtool`.
    public let format = FormatDescription(
        id: "alertmanager-silences", tool: "Alertmanager",
        summary: LocalizedText(
            en: "silences of Alertmanager: /api/v2/silences and amtool silence query -o json",
            zh: "Alertmanager 静默：/api/v2/silences 与 amtool silence query -o json"),
        kinds: [],
        limits: LocalizedText(
            en: "a silence is no alert and gives no record; which alerts are silenced stands in /api/v2/alerts",
            zh: "静默不是告警，不产生记录；哪些告警被静默见 /api/v2/alerts"))

    /// Creates the adapter.
    public init() {}

    /// By `matchers`, `createdBy` and the period of silences.
    public func recognize(_ content: Content) -> Recognition? {
        guard Self.silences(content).prefix(3).contains(where: Self.isSilence) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "silences with 'matchers', 'createdBy', 'startsAt' and 'endsAt'",
                zh: "静默含“matchers”“createdBy”“startsAt”与“endsAt”"))
    }

    /// Counts the silences by state and says what to export instead.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let silences = Self.silences(content).filter(Self.isSilence)
        let active = silences.count { $0[path: "status", "state"]?.equals("active") ?? false }
        let commented = silences.count { $0.text("comment") != nil }
        diagnostics.append(Self.silences(silences.count, active, commented, at: content.location()))
    }

    private static func isSilence(_ node: Node) -> Bool {
        node["matchers"]?.kind == .list && node.has("createdBy", "startsAt", "endsAt")
    }

    /// The maps of a list, alone or in the envelope of version 1.
    private static func silences(_ content: Content) -> [Node] {
        guard let root = content.json?.root else { return [] }
        let place = root["data"]?.kind == .list ? root["data"] ?? root : root
        return place.kind == .list ? place.items.filter { $0.kind == .map } : [place]
    }

    private static func silences(_ count: Int, _ active: Int, _ commented: Int, at location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .note, id: "alertmanager.silences",
            LocalizedText(
                en:
                    "\(count) silences, \(active) of them active and \(commented) with a comment; a silence is no alert, so there is no record",
                zh: "共 \(count) 条静默，其中 \(active) 条生效、\(commented) 条有备注；静默不是告警，不产生记录"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export /api/v2/alerts as well, which shows the alerts that are silenced",
                    zh: "请一并导出 /api/v2/alerts，其中标明哪些告警被静默")
            ])
    }
}
