import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct OnCallCalendarTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(OnCallCalendarAdapter(), TestFile.fixture("icalendar/\(name)"), path: name)
    }

    @Test func `calendars are recognised, contacts are not`() {
        #expect(read("shifts.ics").recognition?.confidence == .certain)
        #expect(read("odd.ics").recognition?.confidence == .certain)
        #expect(read("NEGATIVE-contact.vcf").recognition == nil)
    }

    @Test func `repetitions, exceptions and replacements become shifts`() {
        let trial = read("shifts.ics")
        #expect(
            trial.values("on_call_shifts", "id") == [
                "Shop rota/alex/2024-01-01T01:00:00Z", "Shop rota/alex/2024-01-04T01:00:00Z",
                "Shop rota/kim/2024-01-02T02:00:00Z", "Shop rota/sam/2024-01-05T16:00:00Z",
                "Shop rota/Night crew/2024-01-01T00:00:00Z", "Shop rota/Night crew/2024-01-03T00:00:00Z",
                "Shop rota/Night crew/2024-01-15T00:00:00Z", "Shop rota/Night crew/2024-01-17T00:00:00Z",
            ])
        #expect(trial.values("on_call_shifts", "level") == ["1", "1", "1", "2", "-", "-", "-", "-"])
        #expect(
            trial.values("on_call_shifts", "ended_at")[2...4] == [
                "2024-01-02T10:00:00Z", "2024-01-07T16:00:00Z", "2024-01-01T12:00:00Z",
            ])
        #expect(trial.diagnostics.isEmpty)
    }

    @Test func `what cannot be read is said, and the rest is kept`() {
        let trial = read("odd.ics")
        #expect(trial.values("on_call_shifts", "person") == ["a", "b"])
        #expect(
            trial.ids == [
                "evidence.assumed-zone", "icalendar.bad-line", "icalendar.endless", "icalendar.no-length",
                "icalendar.no-start", "icalendar.rule", "icalendar.truncated", "icalendar.unknown-zone",
            ])
        #expect(trial.diagnostics("icalendar.truncated").first?.location?.line == 23)
    }

    @Test func `a rule in a zone with daylight saving keeps the time on the clock`() {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART;TZID=Europe/Berlin:20240330T090000
            DTEND;TZID=Europe/Berlin:20240330T170000
            RRULE:FREQ=DAILY;UNTIL=20240331T235959Z
            SUMMARY:a
            END:VEVENT
            END:VCALENDAR
            """
        let trial = AdapterTrial(OnCallCalendarAdapter(), text)
        #expect(
            trial.values("on_call_shifts", "started_at") == ["2024-03-30T08:00:00Z", "2024-03-31T07:00:00Z"])
    }

    @Test func `a monthly rule leaves out months without its day`() {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART:20240131T000000Z
            DTEND:20240131T120000Z
            RRULE:FREQ=MONTHLY;COUNT=3
            SUMMARY:a
            END:VEVENT
            END:VCALENDAR
            """
        #expect(
            AdapterTrial(OnCallCalendarAdapter(), text).values("on_call_shifts", "started_at")
                == ["2024-01-31T00:00:00Z", "2024-03-31T00:00:00Z", "2024-05-31T00:00:00Z"])
    }

    @Test func `an endless rule with an absurd time of export ends`() {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART:20240101T000000Z
            DTEND:20240101T120000Z
            RRULE:FREQ=HOURLY
            DTSTAMP:99991231T000000Z
            SUMMARY:a
            END:VEVENT
            END:VCALENDAR
            """
        #expect(AdapterTrial(OnCallCalendarAdapter(), text).rows("on_call_shifts").count <= 100_000)
    }

    @Test func `damaged files never stop the reader`() {
        let bytes = TestFile.fixture("icalendar/shifts.ics")
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes) { _ = AdapterTrial(OnCallCalendarAdapter(), damaged) }
    }
}
