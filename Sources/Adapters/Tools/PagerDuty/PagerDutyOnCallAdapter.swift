public import Diagnostics
public import Evidence

/// Reads who is on call in PagerDuty, and its services and teams.
public struct PagerDutyOnCallAdapter: Adapter {
    /// On-calls, schedules, services, escalation policies and teams as the REST API gives them.
    public let format = FormatDescription(
        id: "pagerduty-oncall", tool: "PagerDuty",
        summary: LocalizedText(
            en: "on-calls, schedules, services, escalation policies and teams of PagerDuty: REST API",
            zh: "PagerDuty 值班、值班表、服务、升级策略和团队：REST API"),
        kinds: [.onCallShifts, .services, .teams],
        limits: LocalizedText(
            en: """
                people appear by the key of their account only; who is always on call has no shifts; a schedule gives shifts only \
                where it was exported with its rendered entries ('since' and 'until'); how many pages a shift had is not known
                """,
            zh: """
                人员只以账号标识出现；始终值班者没有班次；值班表只有在导出时带有渲染结果（since 与 until）才给出班次；每班收到的呼叫次数不详
                """))

    /// Creates the adapter.
    public init() {}

    private static let finder = ObjectFinder<PagerDutyObject>(
        envelopes: PagerDutyObject.envelopes, nested: ["__oncall_user", "__oncall_users"]
    ) { PagerDutyObject.sort(of: $0) }

    private static let lists = ["oncalls", "schedules", "services", "escalation_policies", "teams", "users"]

    /// By keys that only these objects of PagerDuty have; what holds incidents is read as incidents.
    public func recognize(_ content: Content) -> Recognition? {
        // Incidents may hold their services and teams as a whole.
        if Self.finder.sample(of: content).contains(where: { $0.sort.isAboutIncidents }) { return nil }
        let found = Self.finder.recognize(
            content,
            as: { sort in
                switch sort {
                case .onCall: LocalizedText(en: "on-calls", zh: "值班")
                case .schedule: LocalizedText(en: "schedules", zh: "值班表")
                case .service: LocalizedText(en: "services", zh: "服务")
                case .policy: LocalizedText(en: "escalation policies", zh: "升级策略")
                case .team: LocalizedText(en: "teams", zh: "团队")
                default: LocalizedText(en: "users", zh: "用户")
                }
            }, by: \.keys)
        if let found { return found }
        guard let reply = PagerDutyReply(content, lists: Self.lists), case .empty = reply else { return nil }
        return reply.recognition
    }

    /// Reads the shifts, the services and the teams.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        if let reply = PagerDutyReply(content, lists: Self.lists) {
            diagnostics.append(reply.diagnostic(at: content.location()))
            return
        }
        var roster = PagerDutyRoster(content)
        Self.finder.forEach(
            in: content, reporting: &diagnostics, page: { if $0["more"]?.bool == true { roster.hasMore = true } },
            { roster.add($0) })
        roster.finish(into: &records, reporting: &diagnostics)
    }
}
