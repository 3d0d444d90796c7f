/// Makes times of the numbers that stand for dates in spreadsheets.
package enum WorkbookDate {
    /// The time in microseconds since 1970, as a clock on the wall shows it, if it were in UTC.
    ///
    /// - Parameters:
    ///   - text: Days since the start of 1900 or 1904 with a fraction, such as `45000.5`; days from 1970 to 2199 are taken, for smaller
    ///     numbers are likely to be something else.
    ///   - uses1904: Whether days count from 1904.
    /// - Returns: The time; none if the text is no such number.
    package static func time(_ text: String, uses1904: Bool) -> Int64? {
        guard let days = ScaledDecimal(Array(text.utf8)[...]) else { return nil }
        // 25569 days lie between 1899-12-30 and 1970-01-01. The first system counts a day that was not, 1900-02-29.
        let shift: Int128 = uses1904 ? 24_107 : 25_569
        let since = days.units - shift * ScaledDecimal.one
        let limit: Int128 = 84_000 * ScaledDecimal.one
        guard since >= 0, since < limit else { return nil }
        // Rounded to the second, as spreadsheets do when they show it.
        let seconds = (since * 86_400 + ScaledDecimal.one / 2) / ScaledDecimal.one
        return Int64(seconds) * 1_000_000
    }
}
