import Evidence

/// A shift on its way into the table of shifts.
struct OnCallShift: Hashable {
    /// Where it stands.
    var line: Int
    var schedule: String?
    /// The person, by a key of the tool where it has one.
    var person: String
    /// Microseconds since 1970.
    var startedAt: Int64
    /// Microseconds since 1970; none if it has no end.
    var endedAt: Int64?
    /// The escalation level, 1 first.
    var level: Int64?

    /// What tells shifts apart: the schedule, the person and the start.
    var id: String { "\(schedule ?? "")/\(person)/\(TimeText.rfc3339(startedAt))" }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ shift: OnCallShift) {
        withTable(.onCallShifts) { table, evidence in
            table.beginRow(evidence: evidence, position: shift.line)
            table.set("id", text: shift.id)
            table.set("schedule", text: shift.schedule)
            table.set("person", text: shift.person)
            table.set("started_at", time: shift.startedAt)
            table.set("ended_at", time: shift.endedAt)
            table.set("level", number: shift.level)
        }
    }
}
