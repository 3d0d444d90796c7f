/// What the panels of a dashboard of Nightingale show.
struct NightingalePanels {
    /// How many panels there are, rows not counted.
    private(set) var count: Int64 = 0
    private(set) var hasThresholds = false
    private(set) var signals: Set<GoldenSignal> = []

    /// Adds panels, and those inside of rows.
    mutating func add(_ panels: Node?, depth: Int) {
        guard let panels, depth < 8 else { return }
        for panel in panels.mapItems {
            add(panel["panels"], depth: depth + 1)
            if panel["type"]?.equals("row") ?? false { continue }
            count += 1
            if let title = panel.text("name", "title") { signals.formUnion(GoldenSignal.signals(in: title)) }
            for target in panel["targets"]?.mapItems ?? [] {
                for key in ["expr", "query", "sql"] {
                    if let text = target[key]?.string { signals.formUnion(GoldenSignal.signals(in: text)) }
                }
            }
            let steps = panel[path: "options", "thresholds", "steps"]?.mapItems ?? []
            if steps.contains(where: {
                $0["value"].map { !$0.isNull } ?? false && !($0["type"]?.equals("base") ?? false)
            }) {
                hasThresholds = true
            }
        }
    }
}
