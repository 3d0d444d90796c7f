/// A date, a time of day, and the offset from UTC if the text says it.
struct TimestampReading: Hashable {
    var civil = CivilTime()
    /// Seconds that local time is ahead of UTC.
    var offset: Int?

    /// Reads a text that starts with the year, or is in the format of RFC 2822 or of `git log`.
    static func read(_ text: ArraySlice<UInt8>) -> TimestampReading? {
        guard let first = text.first else { return nil }
        if (0x61...0x7A).contains(first | 0x20) { return readNamed(text) }
        var cursor = ByteCursor(text)
        var reading = TimestampReading()
        guard reading.readDate(&cursor) else { return readNamed(text) }
        if cursor.isAtEnd { return reading }
        guard cursor.take(anyOf: "Tt _") != nil || isBehindDay(cursor, text) else { return nil }
        cursor.skipBlanks()
        guard reading.readTime(&cursor), reading.readZone(&cursor), cursor.isAtEnd else { return nil }
        return reading
    }

    /// Whether the character before the cursor is `日`, which needs no blank behind it.
    private static func isBehindDay(_ cursor: ByteCursor, _ text: ArraySlice<UInt8>) -> Bool {
        text[..<cursor.position].suffix(3).elementsEqual("日".utf8)
    }

    /// Reads `2024-01-02`, `2024/1/2`, `2024.1.2` or `2024年1月2日`.
    private mutating func readDate(_ cursor: inout ByteCursor) -> Bool {
        guard let year = cursor.number(4, 4) else { return false }
        civil.year = year
        if cursor.take("年") {
            guard let month = cursor.number(1, 2), cursor.take("月"), let day = cursor.number(1, 2), cursor.take("日")
            else {
                return false
            }
            (civil.month, civil.day) = (month, day)
            return true
        }
        guard let separator = cursor.take(anyOf: "-/."), let month = cursor.number(1, 2), cursor.take(separator),
            let day = cursor.number(1, 2)
        else { return false }
        (civil.month, civil.day) = (month, day)
        return true
    }

    /// Reads `3:04`, `03:04:05`, `03:04:05.678`, with a comma or a point before the fraction.
    mutating func readTime(_ cursor: inout ByteCursor) -> Bool {
        guard let hour = cursor.number(1, 2), cursor.take(UInt8(ascii: ":")), let minute = cursor.number(2, 2) else {
            return false
        }
        (civil.hour, civil.minute) = (hour, minute)
        guard cursor.take(UInt8(ascii: ":")) else { return true }
        guard let second = cursor.number(2, 2) else { return false }
        civil.second = second
        if cursor.take(anyOf: ".,") != nil {
            guard let fraction = cursor.microseconds() else { return false }
            civil.microsecond = fraction
        }
        return true
    }

    /// Reads an offset, `UTC` or `GMT`, and the zone abbreviation that Go writes behind an offset; nothing is fine too.
    mutating func readZone(_ cursor: inout ByteCursor) -> Bool {
        cursor.skipBlanks()
        if cursor.isAtEnd { return true }
        if cursor.take("UTC") || cursor.take("GMT") || cursor.take("UT") {
            offset = 0
            return true
        }
        guard let value = ZoneOffset.parse(&cursor) else { return false }
        offset = value
        guard cursor.next == 0x20 else { return true }
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "(")) {
            _ = cursor.letters()
            return cursor.take(UInt8(ascii: ")"))
        }
        _ = cursor.letters()
        return true
    }

    /// Reads `Tue, 02 Jan 2024 03:04:05 +0000` and `Tue Jan 2 03:04:05 2024 +0000`; the day of the week is not checked.
    private static func readNamed(_ text: ArraySlice<UInt8>) -> TimestampReading? {
        var cursor = ByteCursor(text)
        var reading = TimestampReading()
        if let first = cursor.next, first &- 0x30 >= 10 {
            guard cursor.letters().count >= 3 else { return nil }
            _ = cursor.take(UInt8(ascii: ","))
            cursor.skipBlanks()
        }
        if let day = cursor.number(1, 2) {
            guard cursor.take(anyOf: " -") != nil, let month = CivilTime.month(named: cursor.letters()),
                cursor.take(anyOf: " -") != nil, let year = cursor.number(4, 4), cursor.take(UInt8(ascii: " "))
            else { return nil }
            (reading.civil.year, reading.civil.month, reading.civil.day) = (year, month, day)
            guard reading.readTime(&cursor) else { return nil }
        } else {
            guard let month = CivilTime.month(named: cursor.letters()) else { return nil }
            cursor.skipBlanks()
            guard let day = cursor.number(1, 2), cursor.take(UInt8(ascii: " ")), reading.readTime(&cursor),
                cursor.take(UInt8(ascii: " ")), let year = cursor.number(4, 4)
            else { return nil }
            (reading.civil.year, reading.civil.month, reading.civil.day) = (year, month, day)
        }
        guard reading.readZone(&cursor), cursor.isAtEnd else { return nil }
        return reading
    }
}

/// Dates written in digits only: `yyyyMMdd`, `yyyyMMddHHmm`, `yyyyMMddHHmmss`, and the ISO basic form with `T` and `Z`.
enum CompactDate {
    /// Reads such a date; none if the digits make no date between 1970 and 2199.
    static func read(_ text: ArraySlice<UInt8>) -> TimestampReading? {
        guard text.count >= 8, text.prefix(8).allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        var cursor = ByteCursor(text)
        var reading = TimestampReading()
        guard let year = cursor.number(4, 4), let month = cursor.number(2, 2), let day = cursor.number(2, 2),
            (1970...2199).contains(year)
        else { return nil }
        (reading.civil.year, reading.civil.month, reading.civil.day) = (year, month, day)
        if !cursor.isAtEnd {
            let isMarked = cursor.take(anyOf: "Tt") != nil
            guard let hour = cursor.number(2, 2), let minute = cursor.number(2, 2) else { return nil }
            (reading.civil.hour, reading.civil.minute) = (hour, minute)
            reading.civil.second = cursor.number(2, 2) ?? 0
            if isMarked, cursor.take(anyOf: ".,") != nil { reading.civil.microsecond = cursor.microseconds() ?? 0 }
            if isMarked, !reading.readZone(&cursor) { return nil }
        }
        guard cursor.isAtEnd, reading.civil.microseconds != nil else { return nil }
        return reading
    }
}
