extension Expression {
    /// A comparison, resolved by the types of its operands; it never fails.
    public struct Comparison: Hashable, Sendable {
        /// What is asked.
        public var relation: Relation
        /// How the operands are compared.
        public var operands: Operands

        /// Creates a comparison.
        public init(_ relation: Relation, _ operands: Operands) {
            self.relation = relation
            self.operands = operands
        }
    }

    /// An order or equality; the raw value is the operator as it is written.
    public enum Relation: String, CaseIterable, Hashable, Sendable {
        /// Strictly before.
        case less = "<"
        /// Before or equal.
        case lessOrEqual = "<="
        /// Strictly after.
        case greater = ">"
        /// After or equal.
        case greaterOrEqual = ">="
        /// Equal.
        case equal = "=="
        /// Not equal.
        case notEqual = "!="
    }

    /// How two operands are compared.
    public enum Operands: String, CaseIterable, Hashable, Sendable {
        /// False is before true.
        case booleans
        /// Whole numbers.
        case integers
        /// After IEEE 754: with a not-a-number, `!=` is true and all else is false.
        case doubles
        /// A whole number on the left and a double on the right, compared exactly, without rounding either.
        case integerDouble
        /// A double on the left and a whole number on the right, compared exactly, without rounding either.
        case doubleInteger
        /// By Unicode code points, which is the order of the UTF-8 bytes; no normalisation.
        case strings
        /// Earlier is less.
        case timestamps
        /// Shorter is less; negative ones are less than zero.
        case durations
    }
}

extension Expression.Operands {
    /// The types of the left and right operand.
    public var types: (left: ValueType, right: ValueType) {
        switch self {
        case .booleans: (.boolean, .boolean)
        case .integers: (.integer, .integer)
        case .doubles: (.double, .double)
        case .integerDouble: (.integer, .double)
        case .doubleInteger: (.double, .integer)
        case .strings: (.string, .string)
        case .timestamps: (.timestamp, .timestamp)
        case .durations: (.duration, .duration)
        }
    }
}
