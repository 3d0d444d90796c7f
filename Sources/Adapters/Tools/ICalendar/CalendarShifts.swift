import Diagnostics

/// Makes shifts of the events of a calendar.
struct CalendarShifts {
    private(set) var shifts: [OnCallShift] = []
    private(set) var faults = FaultSummary()
    private let content: Content
    private let schedule: String?
    /// The latest time at which an event says that it was exported.
    private let horizon: Int64?
    private let replaced: [String: Set<Int64>]
    private var keys: Set<String> = []
    private var isFull = false

    private static let maximumShifts = 200_000

    init(_ reader: CalendarReader, in content: Content) {
        self.content = content
        schedule = reader.name
        horizon = reader.events.compactMap(\.stamp).max()
        var replaced: [String: Set<Int64>] = [:]
        for event in reader.events {
            if let uid = event.uid, let time = event.replaces { replaced[uid, default: []].insert(time) }
        }
        self.replaced = replaced
        for event in reader.events where !isFull { add(event) }
    }

    private mutating func add(_ event: CalendarEvent) {
        guard !event.isCancelled, let start = event.start, let end = event.localEnd, end > start else {
            if !event.isCancelled { faults.add("length", Self.noLength(at: content.location(line: event.line))) }
            return
        }
        let (person, level) = Self.person(event.summary)
        guard !person.isEmpty else {
            faults.add("person", Self.nobody(at: content.location(line: event.line)))
            return
        }
        let length = end - start
        guard let text = event.rule, event.replaces == nil else {
            for start in [start] + event.additions { append(event, start, length, person, level) }
            return
        }
        guard let rule = CalendarRule(text) else {
            faults.add("rule", Self.unreadRule(text, at: content.location(line: event.line)))
            append(event, start, length, person, level)
            return
        }
        if !rule.isBounded, horizon == nil {
            faults.add("endless", Self.endless(at: content.location(line: event.line)))
            append(event, start, length, person, level)
            return
        }
        let others = event.uid.flatMap { replaced[$0] } ?? []
        var starts: [Int64] = []
        rule.forEach(from: start, in: event.zone, upTo: rule.isBounded ? nil : horizon) { start in
            if !event.exceptions.contains(start), !others.contains(event.zone.utc(fromLocal: start)) {
                starts.append(start)
            }
            return starts.count < Self.maximumShifts
        }
        for start in starts + event.additions { append(event, start, length, person, level) }
    }

    private mutating func append(
        _ event: CalendarEvent, _ start: Int64, _ length: Int64, _ person: String, _ level: Int64?
    ) {
        guard shifts.count < Self.maximumShifts else {
            if !isFull { faults.add("full", Self.tooMany(at: content.location(line: event.line))) }
            isFull = true
            return
        }
        let shift = OnCallShift(
            line: event.line, schedule: schedule, person: person, startedAt: event.zone.utc(fromLocal: start),
            endedAt: event.zone.utc(fromLocal: start + length), level: level)
        if keys.insert(shift.id).inserted { shifts.append(shift) }
    }

    /// The person and the level in a title such as `[L1] @alex`, `L2: alex` or `On Call - alex - payments`.
    static func person(_ summary: String) -> (String, Int64?) {
        var text = summary[...]
        var level: Int64?
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            let mark = text[text.index(after: text.startIndex)..<end].lowercased()
            if mark.hasPrefix("l"), let number = Int64(mark.dropFirst()), (0...9).contains(number) {
                level = max(1, number)
            }
            text = text[text.index(after: end)...]
        }
        for prefix in ["on call - ", "on-call - ", "on call: ", "on-call: ", "oncall: "]
        where text.lowercased().hasPrefix(prefix) {
            text = text.dropFirst(prefix.count)
            if let dash = text.firstRange(of: " - ") { text = text[..<dash.lowerBound] }
        }
        let name = HeaderCheck.trim(String(text))
        return (name.hasPrefix("@") ? String(name.dropFirst()) : name, level)
    }
}

// MARK: - Messages

extension CalendarShifts {
    private static func noLength(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "icalendar.no-length",
            LocalizedText(
                en: "the event has no end, or ends before it starts, and is left out", zh: "该日程没有结束时间或结束早于开始，被略去"),
            at: location)
    }

    private static func nobody(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "icalendar.nobody",
            LocalizedText(en: "the title of the event names nobody; the event is left out", zh: "该日程的标题没有人员，被略去"),
            at: location)
    }

    private static func unreadRule(_ rule: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "icalendar.rule",
            LocalizedText(
                en: "the rule of repetition '\(rule.prefix(80))' is not read; only the first shift is taken",
                zh: "未读取重复规则“\(rule.prefix(80))”，只采用第一个班次"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export the shifts of the period one by one", zh: "请逐个导出该时段的班次")
            ])
    }

    private static func endless(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "icalendar.endless",
            LocalizedText(
                en:
                    "the event repeats without end and the file does not say when it was exported; only the first shift is taken",
                zh: "该日程无限重复，而文件未注明导出时间；只采用第一个班次"),
            at: location,
            fixes: [LocalizedText(en: "export the calendar with 'DTSTAMP'", zh: "请导出含 DTSTAMP 的日历")])
    }

    private static func tooMany(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "icalendar.too-many",
            LocalizedText(
                en: "the calendar gives more than \(maximumShifts) shifts; the rest is left out",
                zh: "日历给出的班次超过 \(maximumShifts) 个，其余被略去"),
            at: location)
    }
}
