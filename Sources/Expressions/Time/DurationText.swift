/// Durations as text, in the form of the Common Expression Language: `1h30m5.5s`.
public enum DurationText {
    /// Why a text is not a duration.
    public enum ParseError: Error, Hashable, Sendable, CaseIterable {
        /// The text is not a sign and numbers with units; only `0` needs no unit.
        case malformed
        /// A unit is not one of `h`, `m`, `s`, `ms`, `us`, `ns`; days and longer are not units of the language.
        case unknownUnit
        /// The duration does not fit into 64 bits of microseconds, which are 292,277 years.
        case outOfRange
    }

    /// Reads a duration: an optional sign, then numbers with the units `h`, `m`, `s`, `ms`, `us`, `ns`; or `0`.
    ///
    /// Numbers may have a fraction. Each one is cut to nanoseconds, their sum is cut to microseconds.
    ///
    /// - Parameter text: The whole text, without spaces.
    /// - Returns: Microseconds.
    /// - Throws: Why the text is not a duration.
    public static func parse(_ text: String) throws(ParseError) -> Int64 {
        var scanner = DigitScanner(text)
        let isNegative = scanner.take("-")
        if !isNegative { _ = scanner.take("+") }
        if text.utf8.last == UInt8(ascii: "0") {
            var rest = scanner
            if rest.take("0"), rest.isAtEnd { return 0 }
        }
        var total: Int128 = 0
        repeat {
            total += try parseNanoseconds(&scanner)
            guard total <= limit else { throw .outOfRange }
        } while !scanner.isAtEnd
        guard let microseconds = Int64(exactly: (isNegative ? -total : total) / 1000) else { throw .outOfRange }
        return microseconds
    }

    /// One number with its unit, in nanoseconds.
    private static func parseNanoseconds(_ scanner: inout DigitScanner) throws(ParseError) -> Int128 {
        let zeros = scanner.skipZeros()
        var whole: Int128 = 0
        let (wholeRead, wholeKept) = scanner.digits(into: &whole, atMost: 22)
        var fraction: Int128 = 0
        var scale: Int128 = 1
        var fractionRead = 0
        if scanner.take(".") {
            let digits = scanner.digits(into: &fraction, atMost: 18)
            fractionRead = digits.read
            for _ in 0..<digits.kept { scale *= 10 }
        }
        guard zeros + wholeRead + fractionRead > 0, !scanner.isAtEnd else { throw .malformed }
        let unit = try parseUnit(&scanner)
        guard wholeRead == wholeKept, whole <= limit / unit else { throw .outOfRange }
        return whole * unit + fraction * unit / scale
    }

    /// The nanoseconds of the unit that comes next.
    private static func parseUnit(_ scanner: inout DigitScanner) throws(ParseError) -> Int128 {
        if scanner.take("h") { return 3_600_000_000_000 }
        if scanner.take("m") { return scanner.take("s") ? 1_000_000 : 60_000_000_000 }
        if scanner.take("s") { return 1_000_000_000 }
        let isMicro = scanner.take("u")
        guard isMicro || scanner.take("n"), scanner.take("s") else { throw .unknownUnit }
        return isMicro ? 1000 : 1
    }

    /// Beyond every duration that fits, and small enough for the arithmetic never to overflow.
    private static let limit: Int128 = 10_000_000_000_000_000_000_000

    /// The duration in seconds: `5400s`, `-0.25s`, `0s`.
    public static func format(_ microseconds: Int64) -> String {
        let (seconds, rest) = microseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        return "\(microseconds < 0 ? "-" : "")\(seconds)\(CivilTime.fraction(Int64(rest)))s"
    }
}
