/// Reads lengths of time as tools write them, to microseconds.
///
/// Go and Prometheus (`1h30m`, `4w`, `720h0m0s`), words (`2 hours 5 min`, `3 小时`), ISO 8601 (`PT1H`), clock form (`01:02:03`,
/// `2 days, 1:02:03`), the dates from 1970 that ServiceNow writes (`1970-01-02 04:23:17`), and numbers whose unit is told.
/// Months have no fixed length and are refused; a year is 365 days, as in Prometheus.
public enum DurationParser {
    /// Reads a text; none if it is missing, no length of time, or a bare number without a unit.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - unit: What a bare number counts.
    /// - Returns: Microseconds.
    public static func parse(_ text: String?, unit: DurationUnit? = nil) -> Int64? {
        text.flatMap { parse(utf8: Array($0.utf8)[...], unit: unit) }
    }

    /// Reads a text or number of a document; none and null give none.
    ///
    /// - Parameters:
    ///   - node: The value.
    ///   - unit: What a bare number counts.
    /// - Returns: Microseconds.
    public static func parse(_ node: Node?, unit: DurationUnit? = nil) -> Int64? {
        guard let node, node.kind == .text || node.kind == .number else { return nil }
        return parse(utf8: node.utf8, unit: unit)
    }

    /// Reads a text as UTF-8.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - unit: What a bare number counts.
    /// - Returns: Microseconds.
    public static func parse(utf8 text: ArraySlice<UInt8>?, unit: DurationUnit? = nil) -> Int64? {
        guard var rest = text?.trimmed, !rest.isEmpty else { return nil }
        if let number = FixedPoint(rest) {
            guard let unit else { return number.units == 0 ? 0 : nil }
            return number.scaled(by: unit.nanoseconds, over: 1000)
        }
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let value = iso(rest) ?? dateFrom1970(rest) ?? clock(rest) ?? parts(rest)
        return isNegative ? value.map { -$0 } : value
    }

    /// `P1DT2H`, `PT0.5S`, `P2W`; years and months are refused unless they are 0.
    private static func iso(_ text: ArraySlice<UInt8>) -> Int64? {
        var cursor = ByteCursor(text)
        guard cursor.take(anyOf: "Pp") != nil else { return nil }
        var sum: Int64 = 0
        var isTime = false
        var hasPart = false
        while !cursor.isAtEnd {
            if !isTime, cursor.take(anyOf: "Tt") != nil {
                isTime = true
                continue
            }
            guard let number = number(&cursor, text), let letter = cursor.next else { return nil }
            cursor.position += 1
            let unit: DurationUnit
            switch (letter & 0xDF, isTime) {
            case (UInt8(ascii: "W"), false): unit = .weeks
            case (UInt8(ascii: "D"), false): unit = .days
            case (UInt8(ascii: "H"), true): unit = .hours
            case (UInt8(ascii: "M"), true): unit = .minutes
            case (UInt8(ascii: "S"), true): unit = .seconds
            case (UInt8(ascii: "Y"), false) where number.units == 0, (UInt8(ascii: "M"), false) where number.units == 0:
                unit = .days
            default: return nil
            }
            guard add(number, unit, to: &sum) else { return nil }
            hasPart = true
        }
        return hasPart ? sum : nil
    }

    /// `1970-01-02 04:23:17`: the time since the start of 1970; only dates before 2000 are lengths of time.
    private static func dateFrom1970(_ text: ArraySlice<UInt8>) -> Int64? {
        guard text.count >= 10, text.starts(with: "19".utf8), let reading = TimestampReading.read(text),
            (1970...1999).contains(reading.civil.year), reading.offset ?? 0 == 0
        else { return nil }
        return reading.civil.microseconds
    }

    /// `01:02:03`, `100:00:00.5`, `2 01:02:03`, `2.01:02:03`, `1 day, 2:03:04`.
    private static func clock(_ text: ArraySlice<UInt8>) -> Int64? {
        var cursor = ByteCursor(text)
        guard var hours = cursor.number(1, 9) else { return nil }
        var days = 0
        if cursor.next != UInt8(ascii: ":") {
            days = hours
            if cursor.take(anyOf: ".") == nil {
                cursor.skipBlanks()
                let word = cursor.letters()
                guard word.isEmpty || word.elementsEqual("day".utf8) || word.elementsEqual("days".utf8) else {
                    return nil
                }
                _ = cursor.take(UInt8(ascii: ","))
                cursor.skipBlanks()
            }
            guard let next = cursor.number(1, 2), next < 24 else { return nil }
            hours = next
        }
        guard cursor.take(UInt8(ascii: ":")), let minutes = cursor.number(2, 2), minutes < 60,
            cursor.take(UInt8(ascii: ":")), let seconds = cursor.number(2, 2), seconds < 60
        else { return nil }
        var fraction = 0
        if cursor.take(anyOf: ".,") != nil {
            guard let value = cursor.microseconds() else { return nil }
            fraction = value
        }
        guard cursor.isAtEnd else { return nil }
        // Nine digits of days are more microseconds than 64 bits hold.
        let total = Int128(days) * 86_400 + Int128(hours) * 3600 + Int128(minutes * 60 + seconds)
        return Int64(exactly: total * 1_000_000 + Int128(fraction))
    }

    /// `1h30m`, `1.5h`, `2 hours 5 min`, `3 小时`.
    private static func parts(_ text: ArraySlice<UInt8>) -> Int64? {
        var cursor = ByteCursor(text)
        var sum: Int64 = 0
        while !cursor.isAtEnd {
            guard let number = number(&cursor, text) else { return nil }
            cursor.skipBlanks()
            let start = cursor.position
            while let byte = cursor.next, byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) { cursor.position += 1 }
            guard let unit = DurationUnit(symbol: String(decoding: text[start..<cursor.position], as: UTF8.self)),
                add(number, unit, to: &sum)
            else { return nil }
            cursor.skipBlanks()
            if cursor.take(UInt8(ascii: ",")) { cursor.skipBlanks() }
        }
        return sum
    }

    private static func number(_ cursor: inout ByteCursor, _ text: ArraySlice<UInt8>) -> FixedPoint? {
        let start = cursor.position
        while let byte = cursor.next, byte &- 0x30 < 10 || byte == UInt8(ascii: ".") { cursor.position += 1 }
        return FixedPoint(text[start..<cursor.position])
    }

    private static func add(_ number: FixedPoint, _ unit: DurationUnit, to sum: inout Int64) -> Bool {
        guard let value = number.scaled(by: unit.nanoseconds, over: 1000) else { return false }
        let total = sum.addingReportingOverflow(value)
        sum = total.partialValue
        return !total.overflow
    }
}
