extension Expression {
    /// An arithmetic operator, resolved by the types of its operands.
    ///
    /// Whole numbers never wrap: a result outside 64 bits fails with ``EvaluationError/overflow``. A time outside the years 1
    /// to 9999 fails with ``EvaluationError/range``.
    public enum Arithmetic: String, CaseIterable, Hashable, Sendable {
        /// `int + int`.
        case addIntegers
        /// `int - int`.
        case subtractIntegers
        /// `int * int`.
        case multiplyIntegers
        /// `int / int`, rounded toward zero; fails for a divisor of zero.
        case divideIntegers
        /// `int % int` with the sign of the dividend; fails for a divisor of zero.
        case remainderIntegers
        /// `double + double`.
        case addDoubles
        /// `double - double`.
        case subtractDoubles
        /// `double * double`.
        case multiplyDoubles
        /// `double / double` after IEEE 754: dividing by zero gives an infinity or not-a-number and does not fail.
        case divideDoubles
        /// `string + string`.
        case concatenateStrings
        /// `timestamp + duration`.
        case addTimestampDuration
        /// `duration + timestamp`.
        case addDurationTimestamp
        /// `duration + duration`.
        case addDurations
        /// `timestamp - duration`.
        case subtractTimestampDuration
        /// `timestamp - timestamp`, a duration.
        case subtractTimestamps
        /// `duration - duration`.
        case subtractDurations
    }
}

extension Expression.Arithmetic {
    /// The operator as it is written.
    public var symbol: String {
        switch self {
        case .addIntegers, .addDoubles, .concatenateStrings, .addTimestampDuration, .addDurationTimestamp,
            .addDurations:
            "+"
        case .subtractIntegers, .subtractDoubles, .subtractTimestampDuration, .subtractTimestamps, .subtractDurations:
            "-"
        case .multiplyIntegers, .multiplyDoubles: "*"
        case .divideIntegers, .divideDoubles: "/"
        case .remainderIntegers: "%"
        }
    }

    /// The types of the left and right operand.
    public var operands: (left: ValueType, right: ValueType) {
        switch self {
        case .addIntegers, .subtractIntegers, .multiplyIntegers, .divideIntegers, .remainderIntegers:
            (.integer, .integer)
        case .addDoubles, .subtractDoubles, .multiplyDoubles, .divideDoubles: (.double, .double)
        case .concatenateStrings: (.string, .string)
        case .addTimestampDuration, .subtractTimestampDuration: (.timestamp, .duration)
        case .addDurationTimestamp: (.duration, .timestamp)
        case .addDurations, .subtractDurations: (.duration, .duration)
        case .subtractTimestamps: (.timestamp, .timestamp)
        }
    }

    /// The type of the result.
    public var type: ValueType {
        switch self {
        case .addIntegers, .subtractIntegers, .multiplyIntegers, .divideIntegers, .remainderIntegers: .integer
        case .addDoubles, .subtractDoubles, .multiplyDoubles, .divideDoubles: .double
        case .concatenateStrings: .string
        case .addTimestampDuration, .addDurationTimestamp, .subtractTimestampDuration: .timestamp
        case .addDurations, .subtractDurations, .subtractTimestamps: .duration
        }
    }
}
