extension Expression {
    /// A function, resolved by the types of its arguments.
    ///
    /// Conversions of a type to itself leave no node.
    public enum Function: String, CaseIterable, Hashable, Sendable {
        /// `size(string)`: the number of Unicode code points.
        case sizeOfString
        /// `size(list)`.
        case sizeOfList
        /// `string.contains(string)`, by code points.
        case contains
        /// `string.startsWith(string)`, by code points.
        case startsWith
        /// `string.endsWith(string)`, by code points.
        case endsWith

        /// `timestamp(string)` from RFC 3339; fails with ``EvaluationError/malformed`` or ``EvaluationError/range``.
        case timestampFromString
        /// `duration(string)` such as `1h30m`; fails with ``EvaluationError/malformed`` or ``EvaluationError/range``.
        case durationFromString
        /// `int(double)`, toward zero; fails with ``EvaluationError/range`` outside the 64 bits and at their borders.
        case integerFromDouble
        /// `int(string)` from decimal digits; fails with ``EvaluationError/malformed`` or ``EvaluationError/range``.
        case integerFromString
        /// `int(timestamp)`: whole seconds since 1970, rounded down.
        case integerFromTimestamp
        /// `double(int)`, to the nearest.
        case doubleFromInteger
        /// `double(string)` from a decimal number; fails with ``EvaluationError/malformed`` or ``EvaluationError/range``.
        case doubleFromString
        /// `double(duration)`: seconds. An extension.
        case doubleFromDuration
        /// `string(bool)`.
        case stringFromBoolean
        /// `string(int)`.
        case stringFromInteger
        /// `string(double)`: the shortest text that reads back as the same number.
        case stringFromDouble
        /// `string(timestamp)` in RFC 3339, UTC.
        case stringFromTimestamp
        /// `string(duration)`: seconds with the suffix `s`.
        case stringFromDuration

        /// `timestamp.getFullYear()` in UTC, as all of these.
        case fullYear
        /// `timestamp.getMonth()`, 0 for January.
        case month
        /// `timestamp.getDate()`, the day of the month from 1.
        case date
        /// `timestamp.getDayOfMonth()`, from 0.
        case dayOfMonth
        /// `timestamp.getDayOfWeek()`, 0 for Sunday.
        case dayOfWeek
        /// `timestamp.getDayOfYear()`, from 0.
        case dayOfYear
        /// `timestamp.getHours()`, 0 to 23.
        case hours
        /// `timestamp.getMinutes()`, 0 to 59.
        case minutes
        /// `timestamp.getSeconds()`, 0 to 59.
        case seconds
        /// `timestamp.getMilliseconds()`, 0 to 999.
        case milliseconds
        /// `duration.getHours()`: the whole duration in hours, toward zero.
        case durationInHours
        /// `duration.getMinutes()`: the whole duration in minutes, toward zero.
        case durationInMinutes
        /// `duration.getSeconds()`: the whole duration in seconds, toward zero.
        case durationInSeconds
        /// `duration.getMilliseconds()`: only the part below a second, -999 to 999.
        case durationMilliseconds

        /// `math.abs(int)`; fails with ``EvaluationError/overflow`` for the least whole number.
        case absoluteInteger
        /// `math.abs(double)`.
        case absoluteDouble
        /// `math.least(int, …)` of two or more.
        case leastInteger
        /// `math.least(double, …)` of two or more: from left to right, replaced by one that is strictly less.
        case leastDouble
        /// `math.greatest(int, …)` of two or more.
        case greatestInteger
        /// `math.greatest(double, …)` of two or more: from left to right, replaced by one that is strictly greater.
        case greatestDouble
        /// `workingDays(timestamp, timestamp)`: days from the first to the second that fall on Monday to Friday in UTC.
        case workingDays
    }
}
