import Diagnostics

/// Reads the events of a calendar.
struct CalendarReader {
    private let content: Content
    private(set) var events: [CalendarEvent] = []
    private(set) var name: String?
    private(set) var faults = FaultSummary()
    private var zone: ZoneRule?
    private var hasZoneNote = false
    private(set) var isComplete = false

    init(_ content: Content) {
        self.content = content
        read()
    }

    private mutating func read() {
        var event: CalendarEvent?
        var depth = 0
        var lines: [(CalendarLine?, Int)] = []
        CalendarLine.forEach(in: content) { line, number in
            lines.append((line, number))
            return true
        }
        for (line, number) in lines {
            guard let line else {
                faults.add("line", Self.badLine(at: content.location(line: number)))
                continue
            }
            switch (line.name, line.value.uppercased()) {
            case ("BEGIN", "VEVENT"):
                if let event { take(event) }
                event = CalendarEvent(line: number)
                depth = 0
            case ("END", "VEVENT"):
                if let event { take(event) }
                event = nil
            case ("BEGIN", _): depth += 1
            case ("END", "VCALENDAR"): isComplete = true
            case ("END", _): depth -= 1
            case ("X-WR-CALNAME", _): name = line.text
            case ("X-WR-TIMEZONE", _): zone = ZoneRule(line.text) ?? zone
            default:
                // What stands in an alarm within an event is none of its business.
                if event != nil, depth == 0 { set(line, &event) }
            }
        }
        // An event without its end was cut: its times may be incomplete.
        if let event { faults.add("cut", Self.cut(at: content.location(line: event.line))) }
    }

    private mutating func take(_ event: CalendarEvent) {
        guard event.start != nil else {
            faults.add("start", Self.noStart(at: content.location(line: event.line)))
            return
        }
        events.append(event)
    }

    private mutating func set(_ line: CalendarLine, _ event: inout CalendarEvent?) {
        switch line.name {
        case "UID": event?.uid = line.value
        case "SUMMARY": event?.summary = line.text
        case "STATUS": event?.isCancelled = line.value.uppercased() == "CANCELLED"
        case "RRULE": event?.rule = line.value
        case "DURATION": event?.length = DurationParser.parse(line.value)
        case "DTSTAMP", "LAST-MODIFIED":
            guard let time = CalendarTime(line.value), time.isUTC else { return }
            let stamp = max(event?.stamp ?? time.local, time.local)
            event?.stamp = stamp
        case "DTSTART":
            guard let time = CalendarTime(line.value) else { return report(line) }
            event?.start = time.local
            event?.isAllDay = time.isDate
            let zone = zone(of: time, line)
            event?.zone = zone
        case "DTEND":
            guard let time = CalendarTime(line.value) else { return report(line) }
            // The end may be in another zone than the start.
            let own = event?.zone ?? .utc
            let end = zone(of: time, line)
            event?.end = end == own ? time.local : own.local(fromUTC: end.utc(fromLocal: time.local))
        case "EXDATE", "RDATE":
            for part in line.value.split(separator: ",") {
                guard let time = CalendarTime(part) else { continue }
                let own = event?.zone ?? .utc
                let local = time.isUTC ? own.local(fromUTC: time.local) : time.local
                if line.name == "EXDATE" { event?.exceptions.insert(local) } else { event?.additions.append(local) }
            }
        case "RECURRENCE-ID":
            guard let time = CalendarTime(line.value) else { return report(line) }
            let replaced = zone(of: time, line).utc(fromLocal: time.local)
            event?.replaces = replaced
        default: break
        }
    }

    /// The zone of a time: UTC, the one it names, that of the calendar, or else UTC with a note.
    private mutating func zone(of time: CalendarTime, _ line: CalendarLine) -> ZoneRule {
        if time.isUTC { return .utc }
        if let name = line.parameters["TZID"] {
            if let zone = ZoneRule(name) { return zone }
            faults.add("zone", Self.unknownZone(name, at: content.location(line: line.number)))
        }
        if let zone { return zone }
        if !hasZoneNote {
            hasZoneNote = true
            faults.add("assumed", Self.assumedZone(at: content.location(line: line.number)))
        }
        return .utc
    }

    private mutating func report(_ line: CalendarLine) {
        faults.add("time", Self.notATime(line.name, at: content.location(line: line.number)))
    }
}
