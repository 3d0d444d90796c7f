/// Dates and times of day in prose.
enum TimeToken: Hashable {
    /// A day, such as `2023-01-27`, `2023年1月27日`, `Feb 20 2018`, `12 August 2025`.
    case date(year: Int, month: Int, day: Int)
    /// A day without a year, such as `1月27日`.
    case day
    /// A time of day, such as `14:35`, `5:00 PM`, `14点35分`.
    case clock

    /// All dates and times of a text, with where they start in bytes.
    static func find(in text: String) -> [(token: TimeToken, offset: Int)] {
        var scanner = TimeTokenScanner(Array(text.utf8))
        return scanner.all()
    }

    /// Whether a line starts with a date or a time, behind marks of lists, headings, tables and emphasis.
    static func starts(_ line: String) -> Bool {
        let text = line.drop { " \t#*-+|>[](_`~•·".contains($0) || $0.isWhitespace }
        guard let first = find(in: String(text.prefix(60))).first else { return false }
        return first.offset <= 12
    }
}

private struct TimeTokenScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func all() -> [(token: TimeToken, offset: Int)] {
        var tokens: [(TimeToken, Int)] = []
        while position < bytes.count {
            let start = position
            let before = start > 0 ? bytes[start - 1] : 0x20
            if isDigit(start), !isDigitOrLetter(before), before != UInt8(ascii: ".") {
                if let token = number() { tokens.append((token, start)) } else { skipDigits() }
            } else if isLetter(start), !isDigitOrLetter(before) {
                if let token = monthFirst() { tokens.append((token, start)) }
                while position < bytes.count, isLetter(position) { position += 1 }
            } else {
                position += 1
            }
        }
        return tokens
    }

    /// A token that starts with digits.
    private mutating func number() -> TimeToken? {
        guard let first = digits(1...4) else { return nil }
        if take("年") { return dayOfYear(first, take("月")) }
        if first.length == 4, let separator = next, "-/.".utf8.contains(separator) {
            position += 1
            guard let month = digits(1...2), next == separator else { return nil }
            position += 1
            guard let day = digits(1...2) else { return nil }
            return date(first.value, month.value, day.value)
        }
        guard first.length <= 2 else { return nil }
        if next == UInt8(ascii: ":") {
            position += 1
            guard let minute = digits(2...2), minute.value < 60, first.value <= 24, !(next.map { isDigit($0) } ?? false)
            else {
                return nil
            }
            if next == UInt8(ascii: ":") {
                position += 1
                _ = digits(2...2)
            }
            return .clock
        }
        if take("点") || take("时") { return first.value <= 24 ? .clock : nil }
        if take("月") { return digits(1...2) != nil && (take("日") || take("号")) ? .day : nil }
        return dayFirst(first.value)
    }

    private mutating func dayOfYear(_ year: (value: Int, length: Int), _ hasMonth: Bool) -> TimeToken? {
        if hasMonth { return nil }
        guard let month = digits(1...2), take("月"), let day = digits(1...2) else { return nil }
        _ = take("日") || take("号")
        return date(year.value, month.value, day.value)
    }

    /// `12 August 2025`, behind the day.
    private mutating func dayFirst(_ day: Int) -> TimeToken? {
        skipBlanks()
        guard let month = monthName() else { return nil }
        skipBlanks()
        guard let year = digits(4...4) else { return nil }
        return date(year.value, month, day)
    }

    /// `August 12, 2025`, `Feb 20 2018`.
    private mutating func monthFirst() -> TimeToken? {
        let start = position
        guard let month = monthName() else {
            position = start
            return nil
        }
        skipBlanks()
        if let day = digits(1...2) {
            for suffix in ["st", "nd", "rd", "th"] where take(suffix) { break }
            _ = take(",")
            skipBlanks()
            if let year = digits(4...4) { return date(year.value, month, day.value) }
        }
        return nil
    }

    private mutating func monthName() -> Int? {
        let start = position
        while position < bytes.count, isLetter(position) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        _ = take(".")
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september") }.map {
            $0 + 1
        }
    }

    private func date(_ year: Int, _ month: Int, _ day: Int) -> TimeToken? {
        guard (1990...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return .date(year: year, month: month, day: day)
    }
}

extension TimeTokenScanner {
    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func isDigit(_ index: Int) -> Bool { bytes[index] &- 0x30 < 10 }
    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private func isLetter(_ index: Int) -> Bool { (0x61...0x7A).contains(bytes[index] | 0x20) }
    private func isDigitOrLetter(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (0x61...0x7A).contains(byte | 0x20) }

    private mutating func digits(_ lengths: ClosedRange<Int>) -> (value: Int, length: Int)? {
        let start = position
        var value = 0
        while let byte = next, isDigit(byte), position - start < lengths.upperBound {
            value = value * 10 + Int(byte - 0x30)
            position += 1
        }
        let length = position - start
        if lengths.contains(length), !(next.map { isDigit($0) } ?? false) { return (value, length) }
        return nil
    }

    private mutating func skipDigits() {
        while let byte = next, isDigit(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") { position += 1 }
    }

    private mutating func skipBlanks() {
        while next == 0x20 { position += 1 }
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }
}
