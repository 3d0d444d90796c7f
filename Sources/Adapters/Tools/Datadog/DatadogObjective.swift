/// One service level objective of Datadog, as the API gives it.
///
/// `/api/v1/slo` gives objects with `thresholds` as a list; the search wraps them in `data.attributes`.
struct DatadogObjective {
    /// The map that holds `name` and `thresholds`.
    let body: Node

    /// Takes a map with the keys of an objective, whole or wrapped in `data` and `attributes`; none for anything else.
    init?(_ node: Node) {
        let inner = node["data"]?["attributes"] ?? node["attributes"] ?? node["data"] ?? node
        guard inner["name"]?.string != nil, let thresholds = inner["thresholds"], thresholds.kind == .list,
            thresholds.items.contains(where: { $0.has("target", "timeframe") }),
            Self.types.contains((inner["slo_type"] ?? inner["type"])?.string ?? "")
        else { return nil }
        body = inner
    }

    private static let types: Set<String> = ["metric", "monitor", "time_slice"]

    var name: String { body["name"]?.string ?? "" }
    var type: String? { (body["slo_type"] ?? body["type"])?.string }

    /// The threshold that counts: that of `timeframe`, or the one with the longest window; with its window in days.
    var threshold: (target: Node, days: Int64?)? {
        let all = (body["thresholds"]?.itemsOrNone ?? []).compactMap { entry -> (target: Node, frame: String)? in
            guard let target = entry["target"], let frame = entry["timeframe"]?.string else { return nil }
            return (target, frame)
        }
        if let frame = body["timeframe"]?.string, let own = all.first(where: { $0.frame == frame }) {
            return (own.target, WindowDays.parse(frame))
        }
        let ranked = all.map { (target: $0.target, days: WindowDays.parse($0.frame)) }
        return ranked.max { ($0.days ?? 0) < ($1.days ?? 0) }
    }

    /// The value of a tag such as `service:orders`.
    func tag(_ keys: String...) -> String? {
        Self.tag(keys, in: body)
    }

    /// The value of the first tag with one of some keys; the search also gives them by key in `all_tags`.
    static func tag(_ keys: [String], in body: Node?) -> String? {
        let tags = [body?["tags"], body?["all_tags"]].flatMap { $0?.itemsOrNone ?? [] }.compactMap(\.string)
        for key in keys {
            for tag in tags where tag.hasPrefix(key + ":") {
                let value = tag.dropFirst(key.count + 1)
                if !value.isEmpty { return String(value) }
            }
        }
        return nil
    }

    /// A percentage as a share; none below 0 or above 100.
    static func share(_ node: Node?) -> ScaledDecimal? {
        guard let text = node?.utf8, let value = ScaledDecimal(text, shift: -2), value.units >= 0,
            value.units <= ScaledDecimal.one
        else { return nil }
        return value
    }
}
