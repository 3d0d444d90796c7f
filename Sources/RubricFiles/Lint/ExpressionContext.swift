/// What an expression of a rubric can see, and what it must yield.
public struct ExpressionContext: Hashable, Sendable {
    /// The record kind whose columns are visible by their bare names; none where there are no records.
    public var records: String?
    /// What `of.` reads, in a clause of a coverage.
    public var member: Member?
    /// Whether `subject.` is visible: its tier, kind, owner and tags.
    public var seesSubject: Bool
    /// What the expression must yield.
    public var expected: Expected

    /// Creates a context.
    public init(records: String?, member: Member? = nil, seesSubject: Bool = false, expected: Expected) {
        self.records = records
        self.member = member
        self.seesSubject = seesSubject
        self.expected = expected
    }

    /// A member of the population of a coverage.
    public enum Member: Hashable, Sendable {
        /// A record of a kind: `of.` reads its columns.
        case record(kind: String)
        /// A fixed value: `of.value` reads it.
        case value
    }

    /// What an expression must yield.
    public enum Expected: Hashable, Sendable {
        /// True or false.
        case condition
        /// A number or a length of time.
        case quantity
        /// A text or a whole number, so that different values can be counted.
        case value

        /// The names of the CEL types that do.
        public var typeNames: [String] {
            switch self {
            case .condition: ["bool"]
            case .quantity: ["int", "double", "duration"]
            case .value: ["string", "int"]
            }
        }
    }
}
