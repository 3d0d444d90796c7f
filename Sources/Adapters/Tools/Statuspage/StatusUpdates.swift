/// The messages on a status page about one incident, and when its states were reached.
struct StatusUpdates {
    private var first: [String: Int64] = [:]
    private var last: [String: Int64] = [:]
    private(set) var earliest: Int64?
    private(set) var latest: Int64?
    /// The states, in any order.
    private(set) var states: Set<String> = []

    /// Takes a message.
    ///
    /// - Parameters:
    ///   - state: Its state, such as `Investigating`, in any case.
    ///   - time: When it was shown, in microseconds since 1970.
    mutating func add(_ state: String, at time: Int64?) {
        let state = state.lowercased()
        states.insert(state)
        guard let time else { return }
        first[state] = min(first[state] ?? time, time)
        last[state] = max(last[state] ?? time, time)
        earliest = min(earliest ?? time, time)
        latest = max(latest ?? time, time)
    }

    /// When a state was first reached.
    func first(_ state: String) -> Int64? { first[state] }

    /// When a state was last reached.
    func last(_ state: String) -> Int64? { last[state] }

    /// Whether the messages are those of planned work.
    var areMaintenance: Bool {
        !states.isDisjoint(with: ["scheduled", "completed", "verifying", "in progress", "in_progress"])
    }

    /// Fills what the messages tell.
    ///
    /// - Parameter row: Receives when it was located, mitigated and first spoken of.
    func fill(_ row: inout Incident) {
        row.locatedAt = first["identified"]
        row.mitigatedAt = row.mitigatedAt ?? first["monitoring"]
        row.firstUpdateAt = earliest
    }
}
