/// Writes times and lengths of time.
enum TimeText {
    /// A time such as `2023-01-01T19:04:05Z`, with as many digits behind the second as are needed.
    static func rfc3339(_ microseconds: Int64) -> String {
        let second: Int64 = 1_000_000
        let total = microseconds.quotientAndRemainder(dividingBy: second)
        let (seconds, fraction) =
            total.remainder < 0 ? (total.quotient - 1, total.remainder + second) : (total.quotient, total.remainder)
        let days = seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1
        let clock = seconds - days * 86_400
        let date = CivilTime(daysSince1970: Int(days))
        var text = "\(padded(Int64(date.year), 4))-\(padded(Int64(date.month), 2))-\(padded(Int64(date.day), 2))"
        text += "T\(padded(clock / 3600, 2)):\(padded(clock / 60 % 60, 2)):\(padded(clock % 60, 2))"
        if fraction > 0 {
            var digits = padded(fraction, 6)
            while digits.last == "0" { digits.removeLast() }
            text += ".\(digits)"
        }
        return text + "Z"
    }

    /// A length of time such as `1h30m`, `-45s` or `0s`.
    static func duration(_ microseconds: Int64) -> String {
        if microseconds == 0 { return "0s" }
        var rest = microseconds.magnitude
        var text = microseconds < 0 ? "-" : ""
        let units: [(symbol: String, size: UInt64)] = [
            ("d", 86_400_000_000), ("h", 3_600_000_000), ("m", 60_000_000), ("s", 1_000_000), ("ms", 1000), ("us", 1),
        ]
        for unit in units where rest >= unit.size {
            text += "\(rest / unit.size)\(unit.symbol)"
            rest %= unit.size
        }
        return text
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
