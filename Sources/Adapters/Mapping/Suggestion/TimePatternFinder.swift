/// Finds out how times are written whose day or month comes first.
enum TimePatternFinder {
    /// What was found out.
    enum Finding: Hashable {
        /// The texts can be read without a pattern.
        case automatic
        /// All texts fit these patterns, which agree on what comes first.
        case patterns([String])
        /// The texts fit with the day first and with the month first.
        case ambiguous(dayFirst: [String], monthFirst: [String])
        /// Some text fits no form.
        case none
    }

    /// Looks at texts; those that stand for nothing do not count.
    static func find(in texts: some Sequence<String>) -> Finding {
        var isAutomatic = true
        var day: Set<Int> = []
        var month: Set<Int> = []
        var canBeDay = true
        var canBeMonth = true
        var isEmpty = true
        let automatic = TimestampParser(zone: .utc)
        for text in texts {
            let reading = automatic.parse(text)
            if reading == .missing { continue }
            isEmpty = false
            if isAutomatic, reading.isInvalid { isAutomatic = false }
            if canBeDay { canBeDay = note(text, dayFirst, in: &day) }
            if canBeMonth { canBeMonth = note(text, monthFirst, in: &month) }
            if !isAutomatic, !canBeDay, !canBeMonth { return .none }
        }
        if isEmpty || isAutomatic { return .automatic }
        let days = day.sorted().map { dayFirst[$0].text }
        let months = month.sorted().map { monthFirst[$0].text }
        switch (canBeDay, canBeMonth) {
        case (true, true): return .ambiguous(dayFirst: days, monthFirst: months)
        case (true, false): return .patterns(days)
        case (false, true): return .patterns(months)
        case (false, false): return .none
        }
    }

    /// Notes the first pattern that a text fits, and says whether there is one.
    private static func note(
        _ text: String, _ patterns: [(text: String, parser: TimestampParser)], in found: inout Set<Int>
    ) -> Bool {
        guard let index = patterns.firstIndex(where: { !$0.parser.parse(text).isInvalid }) else { return false }
        found.insert(index)
        return true
    }

    private static let dayFirst = patterns(dates: ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"])
    private static let monthFirst = patterns(dates: ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy"])

    private static func patterns(dates: [String]) -> [(text: String, parser: TimestampParser)] {
        dates.flatMap { date in
            ["", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a"].compactMap { time in
                TimestampPattern(date + time).map { (date + time, TimestampParser(zone: .utc, pattern: $0)) }
            }
        }
    }
}
