import Diagnostics

extension CalendarReader {
    static func badLine(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "icalendar.bad-line",
            LocalizedText(en: "the line has no name and value and is left out", zh: "该行没有名称和值，被略去"), at: location)
    }

    static func cut(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "icalendar.truncated",
            LocalizedText(en: "the file ends within this event; the event is left out", zh: "文件在该日程中间结束；该日程被略去"),
            at: location, fixes: [LocalizedText(en: "export the file again", zh: "请重新导出该文件")])
    }

    static func noStart(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "icalendar.no-start",
            LocalizedText(en: "the event has no start and is left out", zh: "该日程没有开始时间，被略去"), at: location)
    }

    static func notATime(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "icalendar.not-a-time",
            LocalizedText(
                en: "the value of '\(name)' is no date or time and is taken as missing", zh: "“\(name)”的值不是日期或时间，按缺失处理"),
            at: location)
    }

    static func unknownZone(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "icalendar.unknown-zone",
            LocalizedText(
                en: "the zone '\(name.prefix(60))' is not known; the zone of the calendar is taken, or else UTC",
                zh: "未知时区“\(name.prefix(60))”；采用日历的时区，没有则按 UTC 处理"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export the calendar with IANA zones such as 'Asia/Shanghai'",
                    zh: "请用 Asia/Shanghai 之类的 IANA 时区导出日历"
                )
            ])
    }

    static func assumedZone(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "evidence.assumed-zone",
            LocalizedText(
                en: "times in this file do not say their zone and are taken as UTC; this is the first",
                zh: "文件中的时间未注明时区，按 UTC 处理；此处为第一处"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "if the zone is another one, export the times with their zone", zh: "若时区不是 UTC，请导出带时区的时间")
            ])
    }
}
