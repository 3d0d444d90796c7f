import Diagnostics

/// Reads the times that a review states, in the zone that it names.
struct ReviewClock {
    private let zone: ZoneRule?
    /// Whether a time without a zone was read as UTC.
    private(set) var isAssumed = false

    /// Takes the zone from a fact or from a sentence such as `All times in CET`.
    init(_ facts: ReviewFacts, _ outline: MarkdownOutline) {
        if let zone = facts[.zone].flatMap({ Self.zone(named: $0.text) }) {
            self.zone = zone
            return
        }
        let lines = outline.sections.flatMap { [$0.title] + $0.lines.map(\.text) }
        zone = lines.lazy.compactMap { Self.zone(inSentence: $0) }.first
    }

    /// Reads a time or a date; none if it is neither.
    mutating func parse(_ text: String?) -> Int64? {
        guard let text else { return nil }
        let bare = HeaderCheck.trim(String(text.prefix { $0 != "(" && $0 != "（" }))
        let parser = TimestampParser(zone: zone ?? .utc)
        var reading = parser.parse(bare)
        if reading.isInvalid { reading = parser.parse(Self.withZone(bare)) }
        if reading.isInvalid, case .date(let year, let month, let day)? = TimeToken.find(in: bare).first?.token {
            let isWhole = TimeToken.find(in: bare).count == 1
            reading = isWhole ? parser.parse("\(year)-\(month)-\(day)") : .invalid
        }
        if case .time(let value, let certainty) = reading {
            if certainty == .assumedZone, zone == nil { isAssumed = true }
            return value
        }
        return nil
    }

    /// A time with the abbreviation of its zone replaced by an offset.
    private static func withZone(_ text: String) -> String {
        guard let space = text.lastIndex(of: " "), let offset = offsets[text[text.index(after: space)...].uppercased()]
        else {
            return text
        }
        return text[..<space] + offset
    }

    private static func zone(named text: String) -> ZoneRule? {
        let name = HeaderCheck.trim(text)
        if let offset = offsets[name.uppercased()] { return ZoneRule(offset) }
        if name.contains("北京时间") || name.contains("中国标准时间") { return ZoneRule("+08:00") }
        return ZoneRule(name)
    }

    /// The zone that a sentence about all times names.
    private static func zone(inSentence text: String) -> ZoneRule? {
        let lower = text.lowercased()
        guard
            lower.contains("times in") || lower.contains("times are in") || text.contains("时间均为")
                || lower.contains("timezone")
                || lower.contains("time zone") || text.contains("时区")
        else { return nil }
        if text.contains("北京时间") || text.contains("中国标准时间") { return ZoneRule("+08:00") }
        let words = text.split { $0 == " " || "()（）,，.。:：*_".contains($0) }.map(String.init)
        for word in words.reversed() {
            if let offset = offsets[word.uppercased()] { return ZoneRule(offset) }
            if word.contains("/") || word.uppercased().hasPrefix("UTC") || word.uppercased().hasPrefix("GMT"),
                let zone = ZoneRule(word)
            {
                return zone
            }
        }
        return nil
    }

    /// Abbreviations that mean one zone only; `CST` means three.
    private static let offsets = [
        "UTC": "+00:00", "GMT": "+00:00", "CET": "+01:00", "CEST": "+02:00", "BST": "+01:00", "EST": "-05:00",
        "EDT": "-04:00",
        "PST": "-08:00", "PDT": "-07:00", "JST": "+09:00", "北京时间": "+08:00",
    ]
}
