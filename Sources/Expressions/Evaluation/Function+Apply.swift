extension Expression.Function {
    /// Computes the function for its arguments.
    ///
    /// - Parameter arguments: Values of the types in ``parameters``, the receiver first.
    /// - Returns: The value, or why there is none; values of other types, which a checked tree excludes, are malformed.
    public func apply(_ arguments: [Value]) -> Result<Value, EvaluationError> {
        switch (arguments.first, arguments.dropFirst().first) {
        case (.string(let text)?, nil): apply(to: text)
        case (.string(let text)?, .string(let other)?): apply(to: text, other)
        case (.list(let elements, of: _)?, nil): .success(.integer(Int64(elements.count)))
        case (.boolean(let value)?, nil): .success(.string(value ? "true" : "false"))
        case (.timestamp(let time)?, nil): apply(toTime: time)
        case (.timestamp(let start)?, .timestamp(let end)?):
            .success(.double(CivilTime.workingDays(from: start, to: end)))
        case (.duration(let duration)?, nil): apply(toDuration: duration)
        case (.integer(let first)?, _): apply(to: first, arguments.dropFirst())
        case (.double(let first)?, _): apply(to: first, arguments.dropFirst())
        default: .failure(.malformed)
        }
    }

    private func apply(to text: String) -> Result<Value, EvaluationError> {
        switch self {
        case .sizeOfString: .success(.integer(Int64(text.unicodeScalars.count)))
        case .timestampFromString: Conversion.timestamp(text)
        case .durationFromString: Conversion.duration(text)
        case .integerFromString: Conversion.integer(text)
        case .doubleFromString: Conversion.double(text)
        default: .failure(.malformed)
        }
    }

    private func apply(to text: String, _ other: String) -> Result<Value, EvaluationError> {
        switch self {
        case .contains: .success(.boolean(Self.contains(Array(text.utf8), Array(other.utf8))))
        case .startsWith: .success(.boolean(text.utf8.starts(with: other.utf8)))
        case .endsWith: .success(.boolean(text.utf8.reversed().starts(with: other.utf8.reversed())))
        default: .failure(.malformed)
        }
    }

    /// Whether some bytes are found within others.
    ///
    /// UTF-8 synchronises itself, so that this is a search for code points.
    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        guard text.count >= part.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == first {
            if text[start..<(start + part.count)].elementsEqual(part) { return true }
        }
        return false
    }

    private func apply(toTime time: Int64) -> Result<Value, EvaluationError> {
        switch self {
        case .stringFromTimestamp: .success(.string(CivilTime.format(time)))
        case .integerFromTimestamp:
            .success(.integer(CivilTime.floorQuotient(time, CivilTime.microsecondsPerSecond)))
        case .fullYear: .success(.integer(CivilTime.day(of: time).year))
        case .month: .success(.integer(CivilTime.day(of: time).month - 1))
        case .date: .success(.integer(CivilTime.day(of: time).day))
        case .dayOfMonth: .success(.integer(CivilTime.day(of: time).day - 1))
        case .dayOfWeek: .success(.integer(CivilTime.weekday(of: time)))
        case .dayOfYear: .success(.integer(CivilTime.dayOfYear(of: time)))
        case .hours: .success(.integer(CivilTime.timeOfDay(of: time).hours))
        case .minutes: .success(.integer(CivilTime.timeOfDay(of: time).minutes))
        case .seconds: .success(.integer(CivilTime.timeOfDay(of: time).seconds))
        case .milliseconds: .success(.integer(CivilTime.timeOfDay(of: time).microseconds / 1000))
        default: .failure(.malformed)
        }
    }

    private func apply(toDuration duration: Int64) -> Result<Value, EvaluationError> {
        switch self {
        case .doubleFromDuration: .success(.double(Double(duration) / Double(CivilTime.microsecondsPerSecond)))
        case .stringFromDuration: .success(.string(DurationText.format(duration)))
        case .durationInHours: .success(.integer(duration / 3_600_000_000))
        case .durationInMinutes: .success(.integer(duration / 60_000_000))
        case .durationInSeconds: .success(.integer(duration / CivilTime.microsecondsPerSecond))
        case .durationMilliseconds: .success(.integer(duration % CivilTime.microsecondsPerSecond / 1000))
        default: .failure(.malformed)
        }
    }

    private func apply(to first: Int64, _ others: ArraySlice<Value>) -> Result<Value, EvaluationError> {
        switch self {
        case .doubleFromInteger: return .success(.double(Double(first)))
        case .stringFromInteger: return .success(.string(String(first)))
        case .absoluteInteger: return first == .min ? .failure(.overflow) : .success(.integer(abs(first)))
        default: break
        }
        var result = first
        for case .integer(let other) in others where self == .leastInteger ? other < result : other > result {
            result = other
        }
        return .success(.integer(result))
    }

    private func apply(to first: Double, _ others: ArraySlice<Value>) -> Result<Value, EvaluationError> {
        switch self {
        case .integerFromDouble: return Conversion.integer(first)
        case .stringFromDouble: return .success(.string(Conversion.string(first)))
        case .absoluteDouble: return .success(.double(abs(first)))
        default: break
        }
        var result = first
        for case .double(let other) in others where self == .leastDouble ? other < result : other > result {
            result = other
        }
        return .success(.double(result))
    }
}
