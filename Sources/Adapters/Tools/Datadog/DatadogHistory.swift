/// The history of one service level objective of Datadog: what it measured between two times.
struct DatadogHistory {
    /// The map that holds `overall`, `from_ts` and `to_ts`.
    let body: Node

    /// Takes a map with the keys of a history, whole or wrapped in `data`; none for anything else.
    init?(_ node: Node) {
        let inner = node["data"]?.kind == .map ? node["data"] ?? node : node
        guard inner.has("overall", "from_ts", "to_ts"), inner["overall"]?.kind == .map else { return nil }
        body = inner
    }

    private var slo: Node? { body["slo"] }

    /// The name of the objective; none if the history does not say it.
    var name: String? {
        // The name of `overall` is that of the monitor where the objective watches monitors.
        let own = slo?["name"]?.string ?? body["name"]?.string ?? body[path: "overall", "name"]?.string
        return own.flatMap { $0.isEmpty ? nil : $0 }
    }

    var service: String? { DatadogObjective.tag(["service"], in: slo) }

    /// The target as a share: that of the objective, that of the only threshold, or that of the one as long as the
    /// history.
    func target(days: Int64?) -> ScaledDecimal? {
        if let own = DatadogObjective.share(slo?["target_threshold"]) { return own }
        let thresholds: [(frame: String, target: Node?)] =
            body["thresholds"]?.kind == .list
            ? (body["thresholds"]?.itemsOrNone ?? []).map { ($0["timeframe"]?.string ?? "", $0["target"]) }
            : (body["thresholds"]?.entries).map { $0.map { ($0.key, $0.value["target"]) } } ?? []
        if thresholds.count == 1 { return DatadogObjective.share(thresholds[0].target) }
        guard let days else { return nil }
        let match = thresholds.first { WindowDays.parse($0.frame) == days }
        return DatadogObjective.share(match?.target)
    }

    /// The row.
    func window(times: inout TimeNotes) -> SliWindow {
        var row = SliWindow(line: body.line, service: service, slo: name)
        row.startedAt = times.time(body["from_ts"])
        row.endedAt = times.time(body["to_ts"])
        var days: Int64?
        if let start = row.startedAt, let end = row.endedAt {
            let length = end.subtractingReportingOverflow(start)
            // Histories are asked for to the second, so that a week may be a second short.
            if !length.overflow, length.partialValue > 0 {
                days = (length.partialValue / 1_000_000 + 60) / 86_400
            }
        }
        row.objective = target(days: days)
        row.value = DatadogObjective.share(body[path: "overall", "sli_value"])
        if let good = body[path: "series", "numerator", "sum"]?.double,
            let total = body[path: "series", "denominator", "sum"]?.double, good.isFinite, total.isFinite, good >= 0,
            total > 0
        {
            (row.good, row.total) = (good, total)
        }
        return row
    }
}
