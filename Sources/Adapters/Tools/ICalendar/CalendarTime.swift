/// A date or time as iCalendar writes it.
struct CalendarTime {
    static let day: Int64 = 86_400_000_000

    /// What a clock in its zone shows, in microseconds since 1970 as if it showed UTC.
    var local: Int64
    /// Whether it is in UTC by itself.
    var isUTC: Bool
    /// Whether it is a date.
    var isDate: Bool

    /// Reads `20220801T123000Z`, `20220801T123000` or `20220801`.
    init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8 || bytes.count == 15 || bytes.count == 16 else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte &- 0x30 < 10 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8) else { return nil }
        var civil = CivilTime(year: year, month: month, day: day)
        if bytes.count > 8 {
            guard bytes[8] == UInt8(ascii: "T"), let hour = number(9..<11), let minute = number(11..<13),
                let second = number(13..<15), bytes.count == 15 || bytes[15] == UInt8(ascii: "Z")
            else { return nil }
            (civil.hour, civil.minute, civil.second) = (hour, minute, second)
        }
        guard let local = civil.microseconds else { return nil }
        self.local = local
        isUTC = bytes.count == 16
        isDate = bytes.count == 8
    }
}
