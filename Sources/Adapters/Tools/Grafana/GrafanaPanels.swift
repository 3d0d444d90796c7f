/// What the panels of a dashboard show.
struct GrafanaPanels {
    /// How many panels there are, rows not counted.
    private(set) var count: Int64 = 0
    /// Whether a panel shows a limit.
    private(set) var hasThresholds = false
    private(set) var signals: Set<GoldenSignal> = []

    private static let maximumDepth = 8

    /// Adds the panels of a dashboard of schema version 1: `panels`, or `rows` before version 16.
    mutating func add(classic dashboard: Node) {
        if let panels = dashboard["panels"] { add(panels: panels, depth: 0) }
        for row in dashboard["rows"]?.mapItems ?? [] {
            if let panels = row["panels"] { add(panels: panels, depth: 0) }
        }
    }

    /// Adds the elements of a dashboard of schema version 2.
    mutating func add(elements: Node) {
        for (_, element) in elements.entries where element.kind == .map {
            count += 1
            guard let spec = element["spec"] else { continue }
            if let title = spec.text("title") { signals.formUnion(GoldenSignal.signals(in: title)) }
            for query in spec[path: "data", "spec", "queries"]?.mapItems ?? [] {
                let query = query[path: "spec", "query"]
                if let target = query?["spec"] ?? query { add(target: target) }
            }
            guard let visual = spec["vizConfig"] else { continue }
            let type = visual.text("group", "kind") ?? ""
            if Self.showsLimit(type: type, fields: visual[path: "spec", "fieldConfig"]) { hasThresholds = true }
        }
    }

    private mutating func add(panels: Node, depth: Int) {
        guard depth < Self.maximumDepth else { return }
        for panel in panels.items where panel.kind == .map {
            if let inner = panel["panels"] { add(panels: inner, depth: depth + 1) }
            if panel["type"]?.equals("row") ?? false { continue }
            count += 1
            if let title = panel.text("title") { signals.formUnion(GoldenSignal.signals(in: title)) }
            for target in panel["targets"]?.mapItems ?? [] { add(target: target) }
            if Self.showsLimit(panel) { hasThresholds = true }
        }
    }

    private mutating func add(target: Node) {
        for key in ["expr", "query", "rawSql", "rawQuery", "target", "expression"] {
            if let text = target[key]?.string { signals.formUnion(GoldenSignal.signals(in: text)) }
        }
    }

    /// Whether a panel shows a limit, in the form of any version.
    private static func showsLimit(_ panel: Node) -> Bool {
        if let thresholds = panel["thresholds"] {
            // Graphs have a list of limits; single values have texts such as `50,80`, which count only if they colour something.
            if thresholds.kind == .list, thresholds[0] != nil { return true }
            let isColoured = panel["colorBackground"]?.bool == true || panel["colorValue"]?.bool == true
            if thresholds.kind == .text, thresholds.text != nil, isColoured { return true }
        }
        return showsLimit(type: panel.text("type") ?? "", fields: panel["fieldConfig"])
    }

    /// Whether the fields of a panel have a limit that is shown.
    ///
    /// Grafana writes a limit of 80 into every new panel. It is drawn in charts over time only if a style of thresholds is
    /// set, and elsewhere only if the colour follows the thresholds.
    private static func showsLimit(type: String, fields: Node?) -> Bool {
        guard let fields else { return false }
        for item in fields["overrides"]?.mapItems ?? [] {
            for property in item["properties"]?.mapItems ?? []
            where property["id"]?.equals("thresholds") ?? false {
                if hasLimit(property["value"]) { return true }
            }
        }
        guard let defaults = fields["defaults"], hasLimit(defaults["thresholds"]) else { return false }
        if ["timeseries", "barchart", "trend", "xychart", "histogram"].contains(type) {
            let style = defaults[path: "custom", "thresholdsStyle", "mode"]?.string
            return style != nil && style != "off"
        }
        let colour = defaults[path: "color", "mode"]?.string ?? "thresholds"
        return type == "gauge" || colour == "thresholds"
    }

    /// Whether steps hold a value besides the base.
    private static func hasLimit(_ thresholds: Node?) -> Bool {
        thresholds?["steps"]?.items.contains { step in step["value"].map { !$0.isNull } ?? false } ?? false
    }
}

extension Node {
    /// The text of a scalar that is not empty.
    fileprivate var text: String? { string.flatMap { $0.isEmpty ? nil : $0 } }
}
