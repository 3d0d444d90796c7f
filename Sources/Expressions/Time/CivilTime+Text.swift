extension CivilTime {
    /// Why a text is not a time.
    public enum ParseError: Error, Hashable, Sendable, CaseIterable {
        /// The text does not have the form `2023-10-26T00:00:00Z`, or names a day or hour that does not exist.
        case malformed
        /// The text is a date, or a date and time, without `Z` or an offset such as `+08:00`.
        case missingZone
        /// The time is outside the years 1 to 9999 in UTC.
        case outOfRange
    }

    /// Reads a time in the form of RFC 3339: `2023-10-26T08:00:00.5+08:00`.
    ///
    /// The zone is required. Digits finer than a microsecond are cut off, which rounds down. Leap seconds (`:60`) are refused.
    ///
    /// - Parameter text: The whole text, without spaces around it.
    /// - Returns: Microseconds since 1970-01-01T00:00:00Z.
    /// - Throws: Why the text is not a time.
    public static func parse(_ text: String) throws(ParseError) -> Int64 {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), scanner.take("-"), let month = scanner.number(digits: 2),
            scanner.take("-"), let day = scanner.number(digits: 2), (1...12).contains(month),
            day >= 1, day <= daysInMonth(month, year: year)
        else { throw .malformed }
        if scanner.isAtEnd { throw .missingZone }
        guard scanner.take("T") || scanner.take("t"), let hours = scanner.number(digits: 2), scanner.take(":"),
            let minutes = scanner.number(digits: 2), scanner.take(":"), let seconds = scanner.number(digits: 2),
            hours < 24, minutes < 60, seconds < 60
        else { throw .malformed }
        var fraction: Int64 = 0
        if scanner.take(".") {
            guard let digits = scanner.fraction(digits: 6) else { throw .malformed }
            fraction = digits
        }
        if scanner.isAtEnd { throw .missingZone }
        let offset = try parseOffset(&scanner)
        let midnight = daysSince1970(Day(year: year, month: month, day: day)) * microsecondsPerDay
        let time =
            midnight + ((hours * 60 + minutes - offset) * 60 + seconds) * microsecondsPerSecond + fraction
        guard range.contains(time) else { throw .outOfRange }
        return time
    }

    /// The offset at the end of the text in minutes east of UTC.
    private static func parseOffset(_ scanner: inout DigitScanner) throws(ParseError) -> Int64 {
        if scanner.take("Z") || scanner.take("z") {
            guard scanner.isAtEnd else { throw .malformed }
            return 0
        }
        let isWest = scanner.take("-")
        guard isWest || scanner.take("+"), let hours = scanner.number(digits: 2), scanner.take(":"),
            let minutes = scanner.number(digits: 2), scanner.isAtEnd, hours < 24, minutes < 60
        else { throw .malformed }
        let offset = hours * 60 + minutes
        return isWest ? -offset : offset
    }

    /// The time in the form of RFC 3339 in UTC: `2023-10-26T00:00:00Z`, with a fraction only if there is one.
    ///
    /// Times outside ``range`` have years of more than four digits or with a sign, which RFC 3339 does not know.
    public static func format(_ time: Int64) -> String {
        let day = day(of: time)
        let (hours, minutes, seconds, microseconds) = timeOfDay(of: time)
        let date = "\(day.year < 0 ? "-" : "")\(padded(abs(day.year), 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
        return date + "T\(padded(hours, 2)):\(padded(minutes, 2)):\(padded(seconds, 2))\(fraction(microseconds))Z"
    }

    /// A point and the digits of so many microseconds without zeros at the end; nothing for zero.
    static func fraction(_ microseconds: Int64) -> String {
        guard microseconds != 0 else { return "" }
        var digits = padded(microseconds, 6)
        while digits.last == "0" { digits.removeLast() }
        return "." + digits
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
