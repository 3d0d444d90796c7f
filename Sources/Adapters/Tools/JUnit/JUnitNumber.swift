/// Reads the numbers in attributes of test reports.
enum JUnitNumber {
    /// Seconds as microseconds: `0.008`, `1,234.5` with separators of thousands, `0,05` with a decimal comma.
    ///
    /// A comma in front of three digits separates thousands unless only a zero stands before it. Negative and other texts
    /// give none.
    static func duration(_ text: String?) -> Int64? {
        guard let text, text.utf8.count < 40 else { return nil }
        var digits = text.filter { $0 != " " && $0 != "'" && $0 != "\u{A0}" && $0 != "\u{202F}" }
        if digits.contains(".") {
            digits = digits.filter { $0 != "," }
        } else if digits.contains(",") {
            let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
            let areThousands = parts.dropFirst().allSatisfy { $0.count == 3 } && parts[0] != "0" && !parts[0].isEmpty
            digits = parts.joined(separator: areThousands ? "" : ".")
        }
        guard digits.first != "-" else { return nil }
        return DurationParser.parse(digits, unit: .seconds)
    }

    /// A count that is not negative.
    static func count(_ text: String?) -> Int64? {
        guard let text, let count = Int64(text.filter { $0 != "," }), count >= 0 else { return nil }
        return count
    }
}
