/// Reads the dates of a questionnaire: texts, and the numbers that stand for dates in spreadsheets.
struct QuestionnaireTimes {
    private let parsers: [TimestampParser]
    private let uses1904: Bool

    /// Finds out how dates are written.
    init(_ texts: [String], uses1904: Bool) {
        self.uses1904 = uses1904
        let texts = texts.filter { WorkbookDate.time($0, uses1904: false) == nil }
        switch TimePatternFinder.find(in: texts) {
        case .patterns(let patterns):
            parsers = patterns.compactMap { TimestampPattern($0) }.map { TimestampParser(zone: .utc, pattern: $0) }
        case .ambiguous: parsers = []
        default: parsers = [TimestampParser(zone: .utc)]
        }
    }

    /// The time in microseconds since 1970, without a zone taken as UTC; none if it is no time.
    func time(_ text: String?) -> Int64? {
        guard let text else { return nil }
        if let time = WorkbookDate.time(text, uses1904: uses1904) { return time }
        return parsers.lazy.compactMap { $0.parse(text).microseconds }.first
    }
}
