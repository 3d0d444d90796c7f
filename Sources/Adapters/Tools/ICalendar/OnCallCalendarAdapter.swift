public import Diagnostics
public import Evidence

/// Reads on-call calendars in the iCalendar format.
public struct OnCallCalendarAdapter: Adapter {
    /// Calendars of Grafana OnCall, PagerDuty, Opsgenie and Google.
    public let format = FormatDescription(
        id: "icalendar-oncall", tool: "iCalendar",
        summary: LocalizedText(
            en: "on-call calendars as iCalendar: Grafana OnCall, PagerDuty, Opsgenie, Google",
            zh: "iCalendar 值班日历：Grafana OnCall、PagerDuty、Opsgenie、Google"),
        kinds: [.onCallShifts],
        limits: LocalizedText(
            en: """
                every event counts as a shift of who stands in its title, so only calendars that hold nothing but on-call should be given; \
                what repeats without end is taken up to the time of export; rules by day of the month and the like are not read; \
                how many pages a shift had is not known
                """,
            zh: """
                每个日程都视为标题中人员的一个班次，因此只应提供纯值班日历；无限重复的日程只取到导出时间；不读取按月中某日等规则；每班收到的呼叫次数不详
                """))

    /// Creates the adapter.
    public init() {}

    /// By its first line, and by an event or a version in what follows.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.encoding != nil else { return nil }
        let start = content.bytes.drop { $0.isJSONBlank }
        guard start.prefix(15).map({ $0 & 0xDF }).elementsEqual("BEGIN\u{1A}VCALENDAR".utf8) else { return nil }
        let text = String(decoding: start.prefix(65_536), as: UTF8.self)
        guard text.contains("BEGIN:VEVENT") || text.contains("VERSION:2.0") else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "a calendar with 'BEGIN:VCALENDAR' and 'VERSION:2.0'", zh: "日历，含“BEGIN:VCALENDAR”和“VERSION:2.0”"))
    }

    /// Reads each event, and each repetition, as a shift.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let reader = CalendarReader(content)
        let shifts = CalendarShifts(reader, in: content)
        for shift in shifts.shifts { records.append(shift) }
        diagnostics += reader.faults.diagnostics + shifts.faults.diagnostics
        if reader.events.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .note, id: "icalendar.empty",
                    LocalizedText(en: "the calendar holds no events", zh: "日历不含日程"), at: content.location()))
        }
    }
}
