/// The messages in the text of an entry of a status feed.
///
/// A message is a paragraph with a date without a year, a time, a zone and a state:
/// `<p><small>Aug <var>21</var>, <var>00:37</var> UTC</small><br><strong>Resolved</strong> - …</p>`.
struct StatusMessages {
    private(set) var updates = StatusUpdates()
    /// The state of the first message, which is the newest; in lower case.
    private(set) var lastState: String?
    /// Whether there is text but no message in it.
    private(set) var isUnreadable = false

    /// Reads the messages.
    ///
    /// - Parameters:
    ///   - html: The text.
    ///   - limit: The time of the entry in microseconds since 1970; messages are of the year that is nearest to it.
    init(html: String, until limit: Int64) {
        var found = 0
        for part in html.split(separator: "<p>").prefix(10_000) {
            guard let stamp = Self.text(in: part, between: "<small>", and: "</small>"),
                let state = Self.text(in: part, between: "<strong>", and: "</strong>")
            else { continue }
            found += 1
            if lastState == nil { lastState = state.lowercased() }
            updates.add(state, at: Self.time(stamp, near: limit))
        }
        isUnreadable = found == 0 && !html.isEmpty
    }

    /// The text between two tags, without tags and with single blanks.
    private static func text(in part: Substring, between start: String, and end: String) -> String? {
        guard let first = part.firstRange(of: start), let last = part[first.upperBound...].firstRange(of: end) else {
            return nil
        }
        var text = ""
        var isTag = false
        for character in part[first.upperBound..<last.lowerBound] {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        return text.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.joined(separator: " ")
    }

    /// The time that `Aug 21 , 00:37 UTC` stands for, in the year that brings it nearest to another time.
    private static func time(_ stamp: String, near limit: Int64) -> Int64? {
        let words = stamp.split { $0 == " " || $0 == "," }
        guard words.count >= 3, let month = CivilTime.month(named: words[0].utf8.prefix(3)), let day = Int(words[1])
        else { return nil }
        let clock = words[2].split(separator: ":")
        guard clock.count == 2, let hour = Int(clock[0]), let minute = Int(clock[1]) else { return nil }
        let offset = words.count > 3 ? offsets[words[3].uppercased()] : 0
        guard let offset else { return nil }
        let year = CivilYear.year(of: limit)
        let times = (year - 1...year + 1).compactMap { year -> Int64? in
            CivilTime(year: year, month: month, day: day, hour: hour, minute: minute).microseconds
                .map { $0 - Int64(offset) * 3_600_000_000 }
        }
        return times.min { ($0 - limit).magnitude < ($1 - limit).magnitude }
    }

    /// Hours that zones are ahead of UTC, as far as their abbreviations have one meaning on status pages.
    private static let offsets: [String: Int] = [
        "UTC": 0, "GMT": 0, "PST": -8, "PDT": -7, "MST": -7, "MDT": -6, "CST": -6, "CDT": -5, "EST": -5, "EDT": -4,
        "CET": 1, "CEST": 2, "JST": 9, "SGT": 8, "HKT": 8, "AEST": 10, "AEDT": 11,
    ]
}

/// The year of a time.
enum CivilYear {
    /// The year in UTC of a time in microseconds since 1970.
    static func year(of time: Int64) -> Int {
        Int(TimeText.rfc3339(time).prefix(4)) ?? 1970
    }
}
