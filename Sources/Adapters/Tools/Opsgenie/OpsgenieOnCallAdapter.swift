public import Diagnostics
public import Evidence

/// Reads schedules, timelines, on-calls, services and teams of Opsgenie.
public struct OpsgenieOnCallAdapter: Adapter {
    /// What the API gives about who is on call and for what.
    public let format = FormatDescription(
        id: "opsgenie-oncall", tool: "Opsgenie",
        summary: LocalizedText(
            en: "schedules, timelines, on-calls, services and teams of Opsgenie: REST API",
            zh: "Opsgenie 值班表、时间线、当前值班、服务和团队：REST API"),
        kinds: [.onCallShifts, .services, .teams],
        limits: LocalizedText(
            en: """
                only timelines give shifts; a rotation is a plan, and who is on call now has no start; people appear by the key of \
                their account only
                """,
            zh: "只有时间线给出班次；轮值规则只是计划，当前值班没有开始时间；人员只以账号标识出现"))

    /// Creates the adapter.
    public init() {}

    private static let finder = ObjectFinder<OpsgenieObject>(
        envelopes: OpsgenieObject.envelopes, nested: ["__currentOncalls"]
    ) { node in
        let sort = OpsgenieObject.sort(of: node)
        return sort == .incident || sort == .alert ? nil : sort
    }

    /// By keys that only these objects of Opsgenie have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.finder.recognize(
            content,
            as: { sort in
                switch sort {
                case .timeline: LocalizedText(en: "the timeline of a schedule", zh: "值班时间线")
                case .onCall: LocalizedText(en: "who is on call", zh: "当前值班")
                case .service: LocalizedText(en: "services", zh: "服务")
                case .team: LocalizedText(en: "teams", zh: "团队")
                case .user: LocalizedText(en: "users", zh: "用户")
                default: LocalizedText(en: "schedules", zh: "值班表")
                }
            }, by: \.keys)
    }

    /// Reads the shifts, the services and the teams.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var roster = OpsgenieRoster()
        var page = OpsgeniePage()
        Self.finder.forEach(in: content, reporting: &diagnostics, page: { page.add($0) }) {
            roster.add($0.sort, $0.node)
        }
        roster.finish(into: &records, reporting: &diagnostics)
        page.report(roster.count, in: content, to: &diagnostics)
    }
}
