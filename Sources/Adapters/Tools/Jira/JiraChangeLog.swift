/// What the change log of an issue tells.
struct JiraChangeLog {
    /// When the state was changed for the first time, in microseconds since 1970; none without a change log.
    private(set) var firstStatusChange: Int64?
    /// How often a resolution was taken back; none without a change log.
    private(set) var reopened: Int64?

    /// Reads the entries.
    init(_ histories: Node?, _ times: inout RecordTimes) {
        guard let histories, histories.kind == .list else { return }
        var count: Int64 = 0
        for entry in histories.items {
            guard let items = entry["items"] else { continue }
            for item in items.items {
                switch item.text("field") {
                case "status":
                    guard let time = times.time(entry, "created") else { continue }
                    firstStatusChange = min(firstStatusChange ?? time, time)
                case "resolution":
                    if item.text("fromString", "from") != nil, item.text("toString", "to") == nil { count += 1 }
                default: break
                }
            }
        }
        reopened = count
    }
}
