/// One event of a calendar.
struct CalendarEvent {
    /// The line of `BEGIN:VEVENT`, counted from 1.
    var line: Int
    var uid: String?
    var summary = ""
    /// What a clock in the zone of the event shows at its start, in microseconds since 1970 as if it showed UTC.
    var start: Int64?
    /// The end in the same form; none if the event does not say it.
    var end: Int64?
    /// How long it is in microseconds, where it says that instead of its end.
    var length: Int64?
    var zone = ZoneRule.utc
    /// Whether start and end are dates.
    var isAllDay = false
    var rule: String?
    /// The starts that are left out, in the form of `start`.
    var exceptions: Set<Int64> = []
    /// Further starts, in the form of `start`.
    var additions: [Int64] = []
    /// The start of the occurrence that this event replaces, in microseconds since 1970 in UTC.
    var replaces: Int64?
    /// When the calendar was exported, in microseconds since 1970 in UTC.
    var stamp: Int64?
    var isCancelled = false

    /// Where the event ends; all-day events without an end last one day.
    var localEnd: Int64? {
        guard let start else { return nil }
        return end ?? length.map { start + $0 } ?? (isAllDay ? start + CalendarTime.day : nil)
    }
}
