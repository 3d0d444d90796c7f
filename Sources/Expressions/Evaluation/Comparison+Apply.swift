extension Expression.Comparison {
    /// Compares two values.
    ///
    /// - Parameters:
    ///   - left: A value of the left type of ``operands``.
    ///   - right: A value of the right type of ``operands``.
    /// - Returns: Whether the relation holds; none if the values are of other types, which a checked tree excludes.
    public func apply(_ left: Value, _ right: Value) -> Bool? {
        order(left, right)?.satisfies(relation)
    }

    private func order(_ left: Value, _ right: Value) -> ExactOrder? {
        switch (operands, left, right) {
        case (.booleans, .boolean(let left), .boolean(let right)): .of(left ? 1 : 0, right ? 1 : 0)
        case (.integers, .integer(let left), .integer(let right)),
            (.timestamps, .timestamp(let left), .timestamp(let right)),
            (.durations, .duration(let left), .duration(let right)):
            .of(left, right)
        case (.doubles, .double(let left), .double(let right)): .of(left, right)
        case (.integerDouble, .integer(let left), .double(let right)): .of(left, right)
        case (.doubleInteger, .double(let left), .integer(let right)): ExactOrder.of(right, left).reversed
        case (.strings, .string(let left), .string(let right)): .of(left, right)
        default: nil
        }
    }
}

extension Expression.Operands {
    /// The way to compare two operands of given types; none if they cannot be compared.
    init?(_ left: ValueType, _ right: ValueType) {
        guard let match = Self.allCases.first(where: { $0.types == (left, right) }) else { return nil }
        self = match
    }
}
