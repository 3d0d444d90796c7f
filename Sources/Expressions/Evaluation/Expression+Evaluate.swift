extension Expression {
    /// The value of the expression for one record.
    ///
    /// This is the reference: simple, slow, and what faster engines are compared with.
    ///
    /// - Parameter environment: Gives the value of a field, or none where it is missing. It may be asked several times, and
    ///   also for fields that turn out not to matter.
    /// - Returns: The value, or the reason why there is none; of several reasons the leftmost one that was not absorbed.
    public func evaluate(_ environment: (FieldReference) -> Value?) -> Result<Value, EvaluationError> {
        root.evaluate(environment)
    }
}

extension Expression.Node {
    /// The value of the node for one record, as ``Expression/evaluate(_:)``.
    public func evaluate(_ environment: (FieldReference) -> Value?) -> Result<Value, EvaluationError> {
        do throws(EvaluationError) {
            return .success(try value(environment))
        } catch {
            return .failure(error)
        }
    }

    private func value(_ environment: (FieldReference) -> Value?) throws(EvaluationError) -> Value {
        switch self {
        case .constant(let value):
            return value
        case .field(let field, let type):
            guard let value = environment(field) else { throw .missing(field) }
            guard value.type == type else { throw .wrongType(field) }
            return value
        case .has(let field):
            return .boolean(environment(field) != nil)
        case .list(let elements, let type):
            return .list(try Self.values(elements, environment), of: type)
        case .unary(let operation, let operand):
            return try operation.apply(operand.value(environment)).get()
        case .and(let left, let right):
            return try Self.decide(left, right, by: false, environment)
        case .or(let left, let right):
            return try Self.decide(left, right, by: true, environment)
        case .conditional(let condition, let then, let otherwise):
            let isTrue = try condition.value(environment) == .boolean(true)
            return try (isTrue ? then : otherwise).value(environment)
        case .comparison(let comparison, let left, let right):
            let holds = try comparison.apply(left.value(environment), right.value(environment))
            return .boolean(holds ?? false)
        case .membership(let element, let list):
            let element = try element.value(environment)
            guard case .list(let members, let type) = try list.value(environment),
                let operands = Expression.Operands(element.type, type)
            else { return .boolean(false) }
            let equality = Expression.Comparison(.equal, operands)
            return .boolean(members.contains { equality.apply(element, $0) == true })
        case .arithmetic(let operation, let left, let right):
            return try operation.apply(left.value(environment), right.value(environment)).get()
        case .call(let function, let arguments):
            return try function.apply(Self.values(arguments, environment)).get()
        }
    }

    private static func values(
        _ nodes: [Self], _ environment: (FieldReference) -> Value?
    ) throws(EvaluationError) -> [Value] {
        var values: [Value] = []
        for node in nodes { values.append(try node.value(environment)) }
        return values
    }

    /// The value of `&&` (decided by false) or `||` (decided by true): an error on one side does not matter if the other side
    /// decides.
    private static func decide(
        _ left: Self, _ right: Self, by decisive: Bool, _ environment: (FieldReference) -> Value?
    ) throws(EvaluationError) -> Value {
        let leftResult = left.evaluate(environment)
        if leftResult == .success(.boolean(decisive)) { return .boolean(decisive) }
        let rightResult = right.evaluate(environment)
        if rightResult == .success(.boolean(decisive)) { return .boolean(decisive) }
        _ = try leftResult.get()
        _ = try rightResult.get()
        return .boolean(!decisive)
    }
}

extension Expression.Unary {
    /// Computes the operator for a value of its type.
    public func apply(_ value: Value) -> Result<Value, EvaluationError> {
        switch (self, value) {
        case (.not, .boolean(let value)): .success(.boolean(!value))
        case (.negateInteger, .integer(let value)):
            value == .min ? .failure(.overflow) : .success(.integer(-value))
        case (.negateDouble, .double(let value)): .success(.double(-value))
        default: .failure(.malformed)
        }
    }
}
