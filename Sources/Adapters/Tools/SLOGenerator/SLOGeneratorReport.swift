/// One report of slo-generator, version 1 or 2.
struct SLOGeneratorReport {
    let node: Node

    /// Takes a map that has the keys of a report; none for anything else.
    init?(_ node: Node) {
        guard node.has("sli_measurement", "error_budget_burn_rate", "window") else { return nil }
        self.node = node
    }

    var service: String? { text("service_name") ?? label("service_name") ?? label("service") }
    var slo: String? { text("name") ?? text("slo_name") ?? text(node[path: "metadata", "name"]) }
    var objective: ScaledDecimal? { share(node["goal"] ?? node["slo_target"]) }
    /// None if there was no data, which the tool writes as -1.
    var value: ScaledDecimal? { share(node["sli_measurement"]) }
    var good: Double? { count("good_events_count") }
    var bad: Double? { count("bad_events_count") }

    /// The length of the window in microseconds; none if it is not there or no length of time.
    var window: Int64? {
        guard let length = DurationParser.parse(node["window"], unit: .seconds), length > 0,
            length <= SLOGeneratorReport.longest
        else { return nil }
        return length
    }

    /// The row, with the times that the report says.
    func window(endingAt end: Int64?) -> SliWindow {
        var row = SliWindow(line: node.line, service: service, slo: slo)
        row.endedAt = end
        row.startedAt = window.flatMap { SliWindow.start(end: end, length: $0) }
        row.value = value
        row.objective = objective
        if let good, let bad {
            row.good = good
            row.total = good + bad
        }
        return row
    }

    /// Ten years in microseconds.
    private static let longest: Int64 = 315_360_000_000_000

    private func text(_ key: String) -> String? { text(node[key]) }

    private func text(_ node: Node?) -> String? { node?.string.flatMap { $0.isEmpty ? nil : $0 } }

    /// A label of version 2, or the key itself in the metadata.
    private func label(_ key: String) -> String? {
        text(node[path: "metadata", "labels", key]) ?? text(node[path: "metadata", key])
    }

    private func share(_ node: Node?) -> ScaledDecimal? {
        guard let text = node?.utf8, let value = ScaledDecimal(text), value.units >= 0,
            value.units <= ScaledDecimal.one
        else { return nil }
        return value
    }

    private func count(_ key: String) -> Double? {
        guard let value = node[key]?.double, value.isFinite, value >= 0 else { return nil }
        return value
    }
}
