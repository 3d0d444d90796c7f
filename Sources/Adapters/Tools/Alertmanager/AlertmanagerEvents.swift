import Diagnostics

/// Turns alerts into events, each firing once however often it is listed.
///
/// The API lists an alert once for each receiver, and webhooks tell of it when it begins, again, and when it ends.
struct AlertmanagerEvents {
    private(set) var events: [AlertEvent] = []
    /// Whether some alert was listed by the API, which knows only what fires at the moment.
    private(set) var isSnapshot = false
    /// How many alerts webhooks left out.
    private(set) var truncated: Int64 = 0
    private(set) var times: TimeNotes
    private var indices: [String: Int] = [:]

    /// Starts to collect the alerts of a file.
    init(path: String) {
        times = TimeNotes(path: path)
    }

    /// Remembers how many alerts a webhook left out.
    mutating func add(payload: Node) {
        truncated += max(0, payload["truncatedAlerts"]?.int ?? 0)
    }

    /// Takes one listing of an alert.
    mutating func add(_ found: AlertmanagerAlerts.Found) {
        let alert = found.alert
        let labels = SeriesLabels(labels: alert["labels"])
        let start = times.time(alert["startsAt"])
        let key = alert.text("fingerprint") ?? labels.digest
        let id = start.map { "\(key)@\(TimeText.rfc3339($0))" } ?? key
        let end = end(of: alert)
        let suppressed = suppressed(alert)
        if let index = indices[id] {
            events[index].resolvedAt = events[index].resolvedAt ?? end
            if suppressed == true || events[index].suppressed == nil { events[index].suppressed = suppressed }
            return
        }
        if start == nil { times.addMissing(line: alert.line) }
        indices[id] = events.count
        events.append(
            AlertEvent(
                line: alert.line, id: id, service: labels.alertService, rule: labels["alertname"],
                severity: labels["severity"] ?? labels["sloth_severity"], firedAt: start, resolvedAt: end,
                suppressed: suppressed))
    }

    /// When an alert ended; none while it fires.
    ///
    /// A webhook says so. The API gives an end in the future for what fires: the time at which it would be forgotten.
    private mutating func end(of alert: Node) -> Int64? {
        if let status = alert["status"]?.string {
            return status.lowercased() == "resolved" ? times.time(alert["endsAt"]) : nil
        }
        guard let end = times.time(alert["endsAt"]), let updated = times.time(alert["updatedAt"]), end <= updated
        else { return nil }
        return end
    }

    private mutating func suppressed(_ alert: Node) -> Bool? {
        guard let status = alert["status"], status.kind == .map else { return nil }
        isSnapshot = true
        switch status["state"]?.string {
        case "suppressed": return true
        case "active": return false
        default: return nil
        }
    }
}
