import Diagnostics

extension RubricReader {
    /// A date and time by RFC 3339, as written.
    mutating func time(_ field: Field?) -> String? {
        guard let field, let text = string(field) else { return nil }
        guard Self.isTime(text) else {
            report(
                .badValue(
                    "rubric.bad-time", field, text,
                    wanted: LocalizedText(
                        en: "a date and time such as '2023-10-26T00:00:00Z'", zh: "日期时间，例如“2023-10-26T00:00:00Z”")))
            return nil
        }
        return text
    }

    private static func isTime(_ text: String) -> Bool {
        let form = /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)/.asciiOnlyDigits()
        guard text.utf8.count <= 40, let parts = text.wholeMatch(of: form)?.output,
            let year = Int(parts.1), let month = Int(parts.2), let day = Int(parts.3), let hour = Int(parts.4),
            let minute = Int(parts.5), let second = Int(parts.6)
        else { return false }
        guard (1...12).contains(month), (1...length(of: month, in: year)).contains(day) else { return false }
        return hour < 24 && minute < 60 && second < 60
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
