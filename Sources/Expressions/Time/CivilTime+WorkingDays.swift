extension CivilTime {
    /// The days from one time to another that fall on Monday to Friday in UTC, with fractions; negative if they are reversed.
    ///
    /// From Friday noon to Monday noon it is one day. Times outside ``range`` count as its nearest end.
    public static func workingDays(from start: Int64, to end: Int64) -> Double {
        Double(workingTime(before: end) - workingTime(before: start)) / Double(microsecondsPerDay)
    }

    /// The microseconds on working days before a time, counted from a Monday.
    private static func workingTime(before time: Int64) -> Int64 {
        let (day, microseconds) = split(min(max(time, range.lowerBound), range.upperBound))
        // 1970-01-01 was a Thursday, so that day -3 was a Monday.
        let days = day + 3
        let weekday = floorRemainder(days, 7)
        let complete = floorQuotient(days, 7) * 5 + min(weekday, 5)
        return complete * microsecondsPerDay + (weekday < 5 ? microseconds : 0)
    }
}
