extension Expression.Arithmetic {
    /// Computes the operator for two values of the types in ``operands``.
    ///
    /// - Parameters:
    ///   - left: A value of the left type.
    ///   - right: A value of the right type.
    /// - Returns: The value, or why there is none; values of other types, which a checked tree excludes, are malformed.
    public func apply(_ left: Value, _ right: Value) -> Result<Value, EvaluationError> {
        switch (self, left, right) {
        case (.addIntegers, .integer(let left), .integer(let right)):
            Self.integer(left.addingReportingOverflow(right))
        case (.subtractIntegers, .integer(let left), .integer(let right)):
            Self.integer(left.subtractingReportingOverflow(right))
        case (.multiplyIntegers, .integer(let left), .integer(let right)):
            Self.integer(left.multipliedReportingOverflow(by: right))
        case (.divideIntegers, .integer, .integer(0)), (.remainderIntegers, .integer, .integer(0)):
            .failure(.divisionByZero)
        case (.divideIntegers, .integer(let left), .integer(let right)):
            Self.integer(left.dividedReportingOverflow(by: right))
        case (.remainderIntegers, .integer(let left), .integer(let right)):
            Self.integer(left.remainderReportingOverflow(dividingBy: right))
        case (.addDoubles, .double(let left), .double(let right)): .success(.double(left + right))
        case (.subtractDoubles, .double(let left), .double(let right)): .success(.double(left - right))
        case (.multiplyDoubles, .double(let left), .double(let right)): .success(.double(left * right))
        case (.divideDoubles, .double(let left), .double(let right)): .success(.double(left / right))
        case (.concatenateStrings, .string(let left), .string(let right)): .success(.string(left + right))
        default: applyToTimes(left, right)
        }
    }

    private func applyToTimes(_ left: Value, _ right: Value) -> Result<Value, EvaluationError> {
        switch (self, left, right) {
        case (.addTimestampDuration, .timestamp(let time), .duration(let duration)),
            (.addDurationTimestamp, .duration(let duration), .timestamp(let time)):
            Self.timestamp(time.addingReportingOverflow(duration))
        case (.subtractTimestampDuration, .timestamp(let time), .duration(let duration)):
            Self.timestamp(time.subtractingReportingOverflow(duration))
        case (.subtractTimestamps, .timestamp(let left), .timestamp(let right)),
            (.subtractDurations, .duration(let left), .duration(let right)):
            Self.duration(left.subtractingReportingOverflow(right))
        case (.addDurations, .duration(let left), .duration(let right)):
            Self.duration(left.addingReportingOverflow(right))
        default: .failure(.malformed)
        }
    }

    private static func integer(
        _ result: (partialValue: Int64, overflow: Bool)
    ) -> Result<Value, EvaluationError> {
        result.overflow ? .failure(.overflow) : .success(.integer(result.partialValue))
    }

    private static func duration(
        _ result: (partialValue: Int64, overflow: Bool)
    ) -> Result<Value, EvaluationError> {
        result.overflow ? .failure(.overflow) : .success(.duration(result.partialValue))
    }

    private static func timestamp(
        _ result: (partialValue: Int64, overflow: Bool)
    ) -> Result<Value, EvaluationError> {
        let isInside = !result.overflow && CivilTime.range.contains(result.partialValue)
        return isInside ? .success(.timestamp(result.partialValue)) : .failure(.range)
    }
}
