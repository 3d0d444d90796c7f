public import Diagnostics
public import Evidence

/// Reads dashboards of Grafana.
public struct GrafanaDashboardsAdapter: Adapter {
    /// Dashboards in all forms that Grafana and its operators write.
    public let format = FormatDescription(
        id: "grafana-dashboards", tool: "Grafana",
        summary: LocalizedText(
            en:
                "dashboards: exports, /api/dashboards/uid, /api/search, schema version 2, GrafanaDashboard, config maps",
            zh: "看板：导出文件、/api/dashboards/uid、/api/search、v2 结构、GrafanaDashboard 资源、ConfigMap"),
        kinds: [.dashboards],
        limits: LocalizedText(
            en: """
                a dashboard that exists, not one that is used; a limit counts only where it is shown: in charts over time if a style \
                of thresholds is set, elsewhere if the colour follows the thresholds; golden signals are told by words of queries and \
                titles; an export has no time of change, a reply of the API has; library panels count as one panel without queries
                """,
            zh: """
                只说明看板存在，不说明有人使用；阈值只有显示出来才算：时序图须设置阈值样式，其他图表须按阈值着色；黄金信号由查询与标题中的词判定；\
                导出文件不含修改时间，API 应答含有；库面板计为一个无查询的图表
                """))

    /// Creates the adapter.
    public init() {}

    /// By `panels` or `rows` with `schemaVersion`, or `elements` of version 2, alone or in what wraps them.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        let objects = ManifestObject.all(in: maps)
        guard objects.isEmpty else { return Self.recognize(objects) }
        let first = maps.lazy.prefix(5)
        if first.contains(where: {
            GrafanaDashboardSource.isDashboard($0) || GrafanaDashboardSource.inner(of: $0) != nil
        }) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "'panels' or 'rows' with 'schemaVersion' and other parts of a dashboard",
                    zh: "含“panels”或“rows”以及“schemaVersion”等看板内容"))
        }
        if first.contains(where: GrafanaDashboardSource.isListed) {
            return Recognition(
                .certain,
                because: LocalizedText(en: "'uid' and 'title' of type 'dash-db'", zh: "含“uid”“title”，类型为“dash-db”"))
        }
        guard first.contains(where: GrafanaDashboardSource.isSecondVersion) else { return nil }
        return Recognition(
            .likely, because: LocalizedText(en: "'elements' with 'layout'", zh: "含“elements”与“layout”"))
    }

    private static func recognize(_ objects: [ManifestObject]) -> Recognition? {
        guard objects.contains(where: { MonitoringSetup.of($0) == .dashboards }) else { return nil }
        return Recognition(
            MonitoringSetup.foremost(in: objects) == .dashboards ? .certain : .likely,
            because: LocalizedText(
                en: "a resource or a config map with a dashboard", zh: "含看板的资源或 ConfigMap"))
    }

    /// Reads the dashboards.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var source = GrafanaDashboardSource()
        for map in content.objects { source.add(map, reporting: &diagnostics) }
        var times = TimeNotes(path: content.path)
        for found in source.found { records.append(Self.dashboard(found, times: &times)) }
        for entry in source.listed {
            records.append(
                Dashboard(line: entry.line, id: entry.text("uid") ?? "", title: entry.text("title")))
        }
        if let first = source.listed.first { diagnostics.append(Self.listed(source.listed.count, at: first.location)) }
        if let first = source.elsewhere.first {
            diagnostics.append(Self.elsewhere(source.elsewhere.count, at: first.location))
        }
        times.finish(LocalizedText(en: "dashboards", zh: "看板"), to: &diagnostics)
    }

    private static func dashboard(_ found: GrafanaDashboardSource.Found, times: inout TimeNotes) -> Dashboard {
        let node = found.dashboard
        var panels = GrafanaPanels()
        if let elements = node["elements"], elements.kind == .map {
            panels.add(elements: elements)
        } else {
            panels.add(classic: node)
        }
        let title = node.text("title")
        // What has neither a name nor a number in its tool is told apart by its title.
        let id = node.text("uid") ?? found.name ?? node.text("id", "gnetId")
        let updated = found.meta?["updated"] ?? found.meta?[path: "annotations", "grafana.app/updatedTimestamp"]
        return Dashboard(
            line: node.line, id: id ?? ContentDigest.hexadecimal(Array((title ?? "").utf8)), title: title,
            panels: panels.count, hasThresholds: panels.hasThresholds, signals: panels.signals,
            updatedAt: times.time(updated))
    }
}

// MARK: - Messages

extension GrafanaDashboardsAdapter {
    private static func listed(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "grafana.search",
            LocalizedText(
                en: "\(count) dashboards come from a search, which does not say what is on them",
                zh: "\(count) 块看板来自搜索结果，其中不含看板内容"),
            at: location,
            fixes: [
                LocalizedText(en: "export each one: /api/dashboards/uid/<uid>", zh: "请逐个导出：/api/dashboards/uid/<uid>")
            ])
    }

    private static func elsewhere(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "grafana.dashboard-elsewhere",
            LocalizedText(
                en: "\(count) resources refer to a dashboard that is not in this file; they give no record",
                zh: "有 \(count) 个资源引用了不在此文件中的看板，不产生记录"),
            at: location,
            fixes: [LocalizedText(en: "export the dashboards from Grafana", zh: "请从 Grafana 导出看板")])
    }
}
