/// One site of the summary of Upptime.
struct UpptimeSite {
    private let node: Node

    /// The site that a map is: a slug with the shares of its uptime.
    init?(_ node: Node) {
        guard node.has("slug", "uptime"), node["uptimeDay"] != nil || node["dailyMinutesDown"] != nil else {
            return nil
        }
        self.node = node
    }

    /// Where it stands.
    var line: Int { node.line }
    var name: String? { node.text("name", "slug") }
    var slug: String? { node.text("slug") }

    /// The shares of uptime, 0 to 1, by the period that each is about; none where the text is no percentage.
    var uptimes: [(period: String, share: Double?)] {
        [
            ("day", "uptimeDay"), ("week", "uptimeWeek"), ("month", "uptimeMonth"), ("year", "uptimeYear"),
            ("all", "uptime"),
        ]
        .filter { node[$0.1] != nil }.map { ($0.0, Self.share(node[$0.1])) }
    }

    /// The days with downtime, each with its minutes, in the order of the file.
    var downtimes: [(day: String, minutes: Double)] {
        guard let days = node["dailyMinutesDown"] else { return [] }
        return days.entries.compactMap { day, minutes in minutes.double.map { (day, $0) } }
    }

    /// A text such as `99.87%` as a share; none outside of 0 to 100.
    private static func share(_ node: Node?) -> Double? {
        guard let text = node?.utf8, text.last == UInt8(ascii: "%"),
            let value = ScaledDecimal(text.dropLast(), shift: -2), value.units >= 0,
            value <= ScaledDecimal(units: ScaledDecimal.one)
        else { return nil }
        return value.double
    }
}
