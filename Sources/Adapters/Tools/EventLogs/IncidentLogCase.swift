/// What the rows of one incident say.
struct IncidentLogCase {
    var row: Incident
    private var lastTime = Int64.min
    private var lastGroup: String?
    private(set) var reassignments: Int64 = 0
    private var isOver = false

    init(line: Int, id: String) {
        row = Incident(line: line, id: id)
    }

    /// Takes a row of VINST, in the order of the file.
    mutating func take(status: String?, subStatus: String?, group: String?, at time: Int64?) {
        guard let time else { return }
        row.startedAt = min(row.startedAt ?? time, time)
        row.detectedAt = row.startedAt
        if status?.lowercased() == "accepted" { row.acknowledgedAt = min(row.acknowledgedAt ?? time, time) }
        let state = subStatus?.lowercased()
        if state == "resolved" || state == "in call" { row.recoveredAt = max(row.recoveredAt ?? time, time) }
        if state == "closed" { row.closedAt = max(row.closedAt ?? time, time) }
        guard time >= lastTime else { return }
        if let group, let lastGroup, group != lastGroup { reassignments += 1 }
        lastGroup = group ?? lastGroup
        lastTime = time
        row.status = [status, subStatus].compactMap(\.self).joined(separator: "/")
        row.assignmentGroup = lastGroup
        isOver = ["resolved", "closed", "in call", "cancelled"].contains(state)
    }

    /// Takes a row of activities.
    mutating func take(activity: String?, group: String?, at time: Int64?) {
        guard let time else { return }
        row.startedAt = min(row.startedAt ?? time, time)
        row.detectedAt = row.startedAt
        let word = activity?.lowercased()
        if word == "closed" { row.closedAt = max(row.closedAt ?? time, time) }
        if word == "resolved" { row.recoveredAt = max(row.recoveredAt ?? time, time) }
        if word == "reopen" { row.reopened = (row.reopened ?? 0) + 1 }
        if word == "reassignment" { reassignments += 1 }
        guard time >= lastTime else { return }
        lastTime = time
        row.assignmentGroup = group ?? row.assignmentGroup
        row.status = activity
        isOver = row.closedAt != nil || row.recoveredAt != nil
    }

    /// The row; one that was taken up again after its end has no end.
    var finished: Incident {
        var row = row
        if !isOver { (row.recoveredAt, row.closedAt) = (nil, nil) }
        if row.recoveredAt == nil { row.recoveredAt = row.closedAt }
        return row
    }
}
