extension Expression.Function {
    /// How a function is written.
    public enum Style: Hashable, Sendable {
        /// `name(a, b)`.
        case function
        /// `a.name(b)`: the first argument is the receiver.
        case method
    }

    /// The name as it is written, with the namespace of an extension: `size`, `getFullYear`, `math.abs`.
    public var name: String {
        switch self {
        case .sizeOfString, .sizeOfList: "size"
        case .contains, .startsWith, .endsWith, .workingDays: rawValue
        case .timestampFromString: "timestamp"
        case .durationFromString: "duration"
        case .integerFromDouble, .integerFromString, .integerFromTimestamp: "int"
        case .doubleFromInteger, .doubleFromString, .doubleFromDuration: "double"
        case .stringFromBoolean, .stringFromInteger, .stringFromDouble, .stringFromTimestamp, .stringFromDuration:
            "string"
        case .fullYear: "getFullYear"
        case .month: "getMonth"
        case .date: "getDate"
        case .dayOfMonth: "getDayOfMonth"
        case .dayOfWeek: "getDayOfWeek"
        case .dayOfYear: "getDayOfYear"
        case .hours, .durationInHours: "getHours"
        case .minutes, .durationInMinutes: "getMinutes"
        case .seconds, .durationInSeconds: "getSeconds"
        case .milliseconds, .durationMilliseconds: "getMilliseconds"
        case .absoluteInteger, .absoluteDouble: "math.abs"
        case .leastInteger, .leastDouble: "math.least"
        case .greatestInteger, .greatestDouble: "math.greatest"
        }
    }

    /// How the function is written.
    ///
    /// `size` may also be written as a method.
    public var style: Style {
        switch self {
        case .contains, .startsWith, .endsWith: .method
        default: name.hasPrefix("get") ? .method : .function
        }
    }

    /// The types of the arguments, the receiver first.
    ///
    /// The last one may repeat if the function is variadic; the list of ``sizeOfList`` may have elements of any type.
    public var parameters: [ValueType] {
        switch self {
        case .sizeOfString: [.string]
        case .sizeOfList: [.list(of: .string)]
        case .contains, .startsWith, .endsWith: [.string, .string]
        case .timestampFromString, .durationFromString, .integerFromString, .doubleFromString: [.string]
        case .integerFromDouble, .stringFromDouble, .absoluteDouble: [.double]
        case .doubleFromInteger, .stringFromInteger, .absoluteInteger: [.integer]
        case .stringFromBoolean: [.boolean]
        case .integerFromTimestamp, .stringFromTimestamp: [.timestamp]
        case .fullYear, .month, .date, .dayOfMonth, .dayOfWeek, .dayOfYear: [.timestamp]
        case .hours, .minutes, .seconds, .milliseconds: [.timestamp]
        case .doubleFromDuration, .stringFromDuration: [.duration]
        case .durationInHours, .durationInMinutes, .durationInSeconds, .durationMilliseconds: [.duration]
        case .leastInteger, .greatestInteger: [.integer, .integer]
        case .leastDouble, .greatestDouble: [.double, .double]
        case .workingDays: [.timestamp, .timestamp]
        }
    }

    /// Whether the last argument may be repeated.
    public var isVariadic: Bool {
        switch self {
        case .leastInteger, .leastDouble, .greatestInteger, .greatestDouble: true
        default: false
        }
    }

    /// The type of the result.
    public var type: ValueType {
        switch self {
        case .contains, .startsWith, .endsWith: .boolean
        case .timestampFromString: .timestamp
        case .durationFromString: .duration
        case .doubleFromInteger, .doubleFromString, .doubleFromDuration, .workingDays: .double
        case .absoluteDouble, .leastDouble, .greatestDouble: .double
        case .stringFromBoolean, .stringFromInteger, .stringFromDouble, .stringFromTimestamp, .stringFromDuration:
            .string
        case .sizeOfString, .sizeOfList, .integerFromDouble, .integerFromString, .integerFromTimestamp, .fullYear,
            .month, .date, .dayOfMonth, .dayOfWeek, .dayOfYear, .hours, .minutes, .seconds, .milliseconds,
            .durationInHours, .durationInMinutes, .durationInSeconds, .durationMilliseconds, .absoluteInteger,
            .leastInteger, .greatestInteger:
            .integer
        }
    }

    /// Whether the function makes a value of one type out of a value of another, where a constant that fails is a slip.
    var isConversion: Bool {
        ["timestamp", "duration", "int", "double", "string"].contains(name)
    }

    /// Whether the function can be called with arguments of these types.
    func accepts(_ arguments: [ValueType]) -> Bool {
        if self == .sizeOfList { return arguments.count == 1 && arguments[0].element != nil }
        guard arguments.count == parameters.count || isVariadic && arguments.count > parameters.count else {
            return false
        }
        return arguments.enumerated().allSatisfy { $1 == parameters[min($0, parameters.count - 1)] }
    }
}
