/// Goes over an export of Zabbix: its triggers, wherever they stand, and its dashboards.
struct ZabbixExport {
    private(set) var rules: [AlertRule] = []
    private(set) var dashboards: [Dashboard] = []
    /// Triggers that are switched off.
    private(set) var disabled = 0
    private(set) var items = 0
    private(set) var hosts = 0

    private static let maximumDepth = 24

    /// Reads the value under `zabbix_export`.
    init(_ root: ZabbixValue) {
        hosts = root.list("hosts").count
        visit(root, name: "", depth: 0)
    }

    private mutating func visit(_ value: ZabbixValue, name: String, depth: Int) {
        guard depth < Self.maximumDepth else { return }
        for list in ["triggers", "trigger_prototypes"] {
            for entry in value.list(list) {
                guard let trigger = ZabbixTrigger(entry) else { continue }
                if trigger.isDisabled { disabled += 1 } else { rules.append(trigger.alert) }
            }
        }
        for entry in value.list("dashboards") { add(dashboard: entry) }
        items += value.list("items").count + value.list("item_prototypes").count
        for (name, child) in value.children where !Self.closed.contains(name) {
            visit(child, name: name, depth: depth + 1)
        }
    }

    private mutating func add(dashboard: ZabbixValue) {
        guard let title = dashboard.text("name") else { return }
        let pages = dashboard.list("pages")
        let widgets = (pages.isEmpty ? [dashboard] : pages).reduce(0) { $0 + $1.list("widgets").count }
        let id = dashboard.text("uuid") ?? ContentDigest.hexadecimal(Array(title.utf8))
        dashboards.append(Dashboard(line: dashboard.line, id: id, title: title, panels: Int64(widgets)))
    }

    /// Parts that hold neither triggers of their own nor dashboards.
    private static let closed: Set<String> = [
        "triggers", "trigger_prototypes", "dashboards", "graphs", "graph_prototypes", "maps", "images", "macros",
        "valuemaps", "value_maps", "preprocessing", "tags", "screens", "httptests", "media_types", "groups",
    ]
}
