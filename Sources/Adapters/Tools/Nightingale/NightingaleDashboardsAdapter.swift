public import Diagnostics
public import Evidence

/// Reads dashboards of Nightingale.
public struct NightingaleDashboardsAdapter: Adapter {
    /// Exports and replies of the API.
    public let format = FormatDescription(
        id: "nightingale-dashboards", tool: "Nightingale",
        summary: LocalizedText(en: "dashboards of Nightingale: exports and API", zh: "夜莺仪表盘：导出文件与 API"),
        kinds: [.dashboards],
        limits: LocalizedText(
            en: """
                a dashboard that exists, not one that is used; a limit counts if a panel has a step besides its base; golden signals \
                are told by words of queries and titles
                """,
            zh: "只说明仪表盘存在，不说明有人使用；图表在基础值之外设有分段才算有阈值；黄金信号由查询与标题中的词判定"))

    /// Creates the adapter.
    public init() {}

    /// By `configs` with `name`, and `ident`, `tags` or `uuid`.
    public func recognize(_ content: Content) -> Recognition? {
        guard NightingaleObjects.first(in: content).contains(where: Self.isDashboard) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'configs' with 'name' and 'ident', 'tags' or 'uuid'", zh: "含“configs”“name”以及“ident”“tags”或“uuid”")
        )
    }

    /// Reads the dashboards.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var withoutPanels = 0
        var times = TimeNotes(path: content.path)
        for node in NightingaleObjects.all(in: content) where Self.isDashboard(node) {
            let title = node.text("name")
            let known = node.text("uuid", "id", "ident").flatMap { $0 == "0" ? nil : $0 }
            var dashboard = Dashboard(
                line: node.line, id: known ?? ContentDigest.hexadecimal(Array((title ?? "").utf8)), title: title)
            dashboard.updatedAt = times.time(node["update_at"])
            if let configs = Self.configs(of: node, reporting: &diagnostics) {
                var panels = NightingalePanels()
                panels.add(configs["panels"], depth: 0)
                (dashboard.panels, dashboard.hasThresholds) = (panels.count, panels.hasThresholds)
                dashboard.signals = panels.signals
            } else {
                withoutPanels += 1
            }
            records.append(dashboard)
        }
        if withoutPanels > 0 { diagnostics.append(Self.listed(withoutPanels, at: content.location())) }
    }

    private static func isDashboard(_ node: Node) -> Bool {
        guard node["name"]?.string != nil, let configs = node["configs"] else { return false }
        guard node["tags"] != nil || node["ident"] != nil || node["uuid"] != nil else { return false }
        return configs["panels"] != nil || configs["var"] != nil || configs.kind == .text || configs.isNull
    }

    /// The configuration, which older exports write as text.
    private static func configs(of node: Node, reporting diagnostics: inout [Diagnostic]) -> Node? {
        guard let configs = node["configs"] else { return nil }
        if configs.kind == .map { return configs }
        guard configs.kind == .text else { return nil }
        return Document.embedded(in: configs, reporting: &diagnostics).first.map(\.root)
    }

    private static func listed(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "nightingale.dashboard-list",
            LocalizedText(
                en: "\(count) dashboards come without their panels", zh: "有 \(count) 块仪表盘不含图表内容"), at: location,
            fixes: [LocalizedText(en: "export each dashboard with its configuration", zh: "请导出含配置的仪表盘")])
    }
}
