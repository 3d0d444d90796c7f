/// The format of times in a mapping file: a subset of the Unicode date patterns.
///
/// `yyyy`, `yy` (from 2000 on), `M`, `MM`, `MMM` (English), `d`, `dd`, `H`, `HH`, `h`, `hh`, `mm`, `ss`, `S…` (any number of digits), `a` (AM or PM), `Z` and
/// `XXX` (`Z`, `+0800`, `+08:00`). Letters in single quotes and everything that is no letter stand for themselves.
public struct TimestampPattern: Hashable, Sendable {
    private let tokens: [Token]

    private enum Token: Hashable {
        case year
        case shortYear
        case month
        case monthName
        case day
        case hour
        case halfDayHour
        case minute
        case second
        case fraction
        case halfDay
        case zone
        case literal([UInt8])
    }

    /// Creates a pattern, or none if it has letters with no meaning, or names no year, month and day.
    public init?(_ pattern: String) {
        var tokens: [Token] = []
        var rest = Substring(pattern)
        while let first = rest.first {
            if first == "'" {
                rest.removeFirst()
                guard let end = rest.firstIndex(of: "'") else { return nil }
                tokens.append(.literal(Array((end == rest.startIndex ? "'" : rest[..<end]).utf8)))
                rest = rest[rest.index(after: end)...]
            } else if first.isASCII, first.isLetter {
                let run = rest.prefix { $0 == first }
                guard let token = Self.token(String(run)) else { return nil }
                tokens.append(token)
                rest = rest.dropFirst(run.count)
            } else {
                tokens.append(.literal(Array(String(first).utf8)))
                rest.removeFirst()
            }
        }
        guard tokens.contains(.year) || tokens.contains(.shortYear),
            tokens.contains(.month) || tokens.contains(.monthName), tokens.contains(.day)
        else {
            return nil
        }
        self.tokens = tokens
    }

    /// Whether texts in this format say their zone.
    var hasZone: Bool { tokens.contains(.zone) }

    private static func token(_ run: String) -> Token? {
        switch run {
        case "yyyy": .year
        case "yy": .shortYear
        case "M", "MM": .month
        case "MMM": .monthName
        case "d", "dd": .day
        case "H", "HH": .hour
        case "h", "hh": .halfDayHour
        case "m", "mm": .minute
        case "s", "ss": .second
        case "a": .halfDay
        case "Z", "X", "XX", "XXX": .zone
        default: run.allSatisfy { $0 == "S" } ? .fraction : nil
        }
    }

    /// Reads a text that must be in this format as a whole.
    func read(_ text: ArraySlice<UInt8>) -> TimestampReading? {
        var cursor = ByteCursor(text)
        var reading = TimestampReading()
        var isAfternoon: Bool?
        for token in tokens {
            guard Self.read(token, &cursor, &reading, &isAfternoon) else { return nil }
        }
        guard cursor.isAtEnd else { return nil }
        if let isAfternoon {
            guard (1...12).contains(reading.civil.hour) else { return nil }
            reading.civil.hour = reading.civil.hour % 12 + (isAfternoon ? 12 : 0)
        }
        return reading
    }

    private static func read(
        _ token: Token, _ cursor: inout ByteCursor, _ reading: inout TimestampReading, _ isAfternoon: inout Bool?
    ) -> Bool {
        func store(_ part: WritableKeyPath<CivilTime, Int>, _ value: Int?) -> Bool {
            guard let value else { return false }
            reading.civil[keyPath: part] = value
            return true
        }
        switch token {
        case .year: return store(\.year, cursor.number(4, 4))
        case .shortYear: return store(\.year, cursor.number(2, 2).map { $0 + 2000 })
        case .month: return store(\.month, cursor.number(1, 2))
        case .monthName: return store(\.month, CivilTime.month(named: cursor.letters()))
        case .day: return store(\.day, cursor.number(1, 2))
        case .hour, .halfDayHour: return store(\.hour, cursor.number(1, 2))
        case .minute: return store(\.minute, cursor.number(2, 2))
        case .second: return store(\.second, cursor.number(2, 2))
        case .fraction: return store(\.microsecond, cursor.microseconds())
        case .halfDay:
            isAfternoon = cursor.take(anyOf: "AaPp").map { $0 | 0x20 == UInt8(ascii: "p") }
            return isAfternoon != nil && cursor.take(anyOf: "Mm") != nil
        case .zone:
            reading.offset = ZoneOffset.parse(&cursor)
            return reading.offset != nil
        case .literal(let text):
            for byte in text where !cursor.take(byte) { return false }
            return true
        }
    }
}
