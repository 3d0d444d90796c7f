public import Diagnostics
public import Evidence

/// Reads the incidents that Google Cloud, Google Workspace and Yandex Cloud publish.
public struct CloudStatusAdapter: Adapter {
    /// The status feeds of cloud providers.
    public let format = FormatDescription(
        id: "cloud-status", tool: "Google Cloud, Yandex Cloud",
        summary: LocalizedText(
            en: "incidents that Google Cloud, Google Workspace or Yandex Cloud published",
            zh: "Google Cloud、Google Workspace 或 Yandex Cloud 公布的事件"),
        kinds: [.incidents, .postIncidentReviews],
        limits: LocalizedText(
            en: """
                they are incidents of a provider, not of the services in scope; when one was noticed is not published; of several affected \
                products none is taken as the service
                """,
            zh: "均为服务商的事件，而非评估范围内服务的事件；发现时间未公布；影响多个产品时不取单个产品"))

    /// Creates the adapter.
    public init() {}

    private enum Provider: Hashable {
        case google
        case yandex
    }

    private static let finder = ObjectFinder<Provider>(envelopes: ["items", "incidents"]) { node in
        if node.has("begin", "external_desc"), node["status_impact"] != nil || node["most_recent_update"] != nil {
            return .google
        }
        return node.has("levelId", "startDate", "comments", "services") ? .yandex : nil
    }

    /// By keys that only these feeds have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.finder.recognize(
            content, as: { _ in LocalizedText(en: "published incidents", zh: "已公布的事件") },
            by: { $0 == .google ? ["external_desc", "most_recent_update"] : ["levelId", "startDate", "comments"] })
    }

    /// Reads each incident once.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = RecordTimes(tool: "cloud-status")
        var found: [(Incident, StatusReview?)] = []
        var total: Int64 = 0
        Self.finder.forEach(
            in: content, reporting: &diagnostics, page: { total = max(total, $0["count"]?.int ?? 0) }
        ) { object in
            let item =
                object.sort == .google
                ? CloudIncident.google(object.node, &times) : CloudIncident.yandex(object.node, &times)
            if let item { found.append(item) }
        }
        for (row, review) in found {
            records.append(row)
            if let review { records.append(review) }
        }
        diagnostics += times.diagnostics
        if total > found.count {
            diagnostics.append(
                PageNote.warning(
                    "cloud-status.page", found.count, of: total, at: content.location(),
                    fix: LocalizedText(en: "export all pages", zh: "请导出所有页")))
        }
    }
}
