extension Expression {
    /// A node of the typed tree.
    ///
    /// An engine that works column by column gives each node one column of values and, beside it, one column that says
    /// where there is no value. There is no value where a field is missing or where an operation fails (see
    /// ``EvaluationError``), and there is none in any node above, with four exceptions:
    ///
    /// - ``has(_:)`` is always true or false;
    /// - ``and(_:_:)`` is false where either side is false, even if the other has no value;
    /// - ``or(_:_:)`` is true where either side is true, even if the other has no value;
    /// - ``conditional(_:then:else:)`` has no value where its condition has none, and otherwise depends only on the branch
    ///   that is taken.
    ///
    /// ``ThreeValued`` has these rules for truth values as tables. Where several operands have no value for different
    /// reasons, the reason of the leftmost one is reported.
    public indirect enum Node: Hashable, Sendable {
        /// A value that is the same for every record. A double constant is always finite.
        case constant(Value)
        /// The value of a field, with its type in the schema.
        case field(FieldReference, ValueType)
        /// Whether a field has a value.
        case has(FieldReference)
        /// A list of which at least one element is not constant; it has no value if any element has none.
        case list([Node], of: ValueType)
        /// An operator with one operand.
        case unary(Unary, Node)
        /// True if both are true; commutative, absorbs a missing value if the other side is false.
        case and(Node, Node)
        /// True if one of them is true; commutative, absorbs a missing value if the other side is true.
        case or(Node, Node)
        /// One of two values of the same type, which is never a list.
        case conditional(Node, then: Node, else: Node)
        /// An order or equality of two values.
        case comparison(Comparison, Node, Node)
        /// Whether a value equals an element of a list; the types of the value and of the elements are the same.
        case membership(Node, in: Node)
        /// An arithmetic operator.
        case arithmetic(Arithmetic, Node, Node)
        /// A function; the receiver of `a.f(b)` is the first argument.
        case call(Function, [Node])
    }

    /// An operator with one operand.
    public enum Unary: String, CaseIterable, Hashable, Sendable {
        /// `!bool`.
        case not
        /// `-int`; fails with ``EvaluationError/overflow`` for the least whole number.
        case negateInteger
        /// `-double`.
        case negateDouble
    }
}

extension Expression.Node {
    /// The type of the node's value.
    public var type: ValueType {
        switch self {
        case .constant(let value): value.type
        case .field(_, let type): type
        case .list(_, let element): .list(of: element)
        case .has, .and, .or, .comparison, .membership: .boolean
        case .unary(let operation, _): operation.type
        case .conditional(_, let then, _): then.type
        case .arithmetic(let operation, _, _): operation.type
        case .call(let function, _): function.type
        }
    }

    /// The operands, from left to right.
    public var children: [Expression.Node] {
        switch self {
        case .constant, .field, .has: []
        case .list(let elements, _): elements
        case .unary(_, let operand): [operand]
        case .and(let left, let right), .or(let left, let right): [left, right]
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .comparison(_, let left, let right), .arithmetic(_, let left, let right): [left, right]
        case .membership(let element, let list): [element, list]
        case .call(_, let arguments): arguments
        }
    }

    /// The value of a constant; none for any other node.
    public var constantValue: Value? {
        guard case .constant(let value) = self else { return nil }
        return value
    }

    /// The fields below the node, each once, in the order of their first use.
    var fields: [FieldReference] {
        var seen: Set<FieldReference> = []
        var found: [FieldReference] = []
        collectFields { field in
            if seen.insert(field).inserted { found.append(field) }
        }
        return found
    }

    private func collectFields(into visit: (FieldReference) -> Void) {
        switch self {
        case .field(let field, _), .has(let field): visit(field)
        default:
            for child in children { child.collectFields(into: visit) }
        }
    }
}

extension Expression.Unary {
    /// The type of the operand and of the result.
    public var type: ValueType {
        switch self {
        case .not: .boolean
        case .negateInteger: .integer
        case .negateDouble: .double
        }
    }
}
