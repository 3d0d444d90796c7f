extension Moment {
    /// `2023-10-25T10:00:00Z`.
    var utc: String { Civil(seconds).text(between: "T") + "Z" }

    /// `2023-10-25 10:00:00` in UTC without saying so, as ServiceNow writes it.
    var utcPlain: String { Civil(seconds).text(between: " ") }

    /// `2023-10-25T18:00:00+08:00`.
    var local: String { Civil(seconds + Self.offset).text(between: "T") + "+08:00" }

    /// `2023-10-25 18:00:00` by the clocks of the operator.
    var localPlain: String { Civil(seconds + Self.offset).text(between: " ") }

    /// `2023/10/25 18:00` by the clocks of the operator, as spreadsheets write it.
    var slashed: String {
        let civil = Civil(seconds + Self.offset)
        return "\(civil.year)/\(civil.month)/\(civil.day) \(civil.hour):\(Civil.two(civil.minute))"
    }

    /// `2023-10-25`.
    var date: String { Civil(seconds + Self.offset).date }

    /// `2023年10月25日`.
    var chineseDate: String {
        let civil = Civil(seconds + Self.offset)
        return "\(civil.year)年\(civil.month)月\(civil.day)日"
    }

    /// `20231025`.
    var compactDate: String {
        let civil = Civil(seconds + Self.offset)
        return "\(civil.year)\(Civil.two(civil.month))\(Civil.two(civil.day))"
    }

    /// `18:00`.
    var clock: String {
        let civil = Civil(seconds + Self.offset)
        return "\(Civil.two(civil.hour)):\(Civil.two(civil.minute))"
    }

    /// The year by the clocks of the operator.
    var year: Int { Civil(seconds + Self.offset).year }

    /// The month by the clocks of the operator, 1 to 12.
    var month: Int { Civil(seconds + Self.offset).month }

    /// The day of the month by the clocks of the operator.
    var day: Int { Civil(seconds + Self.offset).day }
}

/// The parts of a date and time.
private struct Civil {
    let year: Int
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int
    let second: Int

    /// By Howard Hinnant's `civil_from_days`.
    init(_ seconds: Int) {
        let shifted = seconds / 86_400 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let clock = seconds % 86_400
        hour = clock / 3600
        minute = clock / 60 % 60
        second = clock % 60
    }

    var date: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

    func text(between separator: String) -> String {
        "\(date)\(separator)\(Self.two(hour)):\(Self.two(minute)):\(Self.two(second))"
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
