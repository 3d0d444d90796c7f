internal import Evidence
internal import Expressions

/// Runs a checked expression over all rows of a frame at once, one operator at a time.
///
/// It gives what `Expression.evaluate` gives row by row; that evaluator stays as the oracle in the tests, and serves the few
/// operators that no indicator uses in bulk.
struct ColumnEvaluator {
    let frame: ColumnFrame

    /// The values of an expression.
    func evaluate(_ expression: Expression) -> Vector {
        evaluate(expression.root)
    }

    func evaluate(_ node: Expression.Node) -> Vector {
        switch node {
        case .constant(let value):
            return Vector(constant: value, count: frame.count)
        case .field(let field, let type):
            return frame.vector(field) ?? Vector(missing: type, count: frame.count)
        case .has(let field):
            let vector = frame.vector(field)
            return .boolean((0..<frame.count).map { vector?.hasValue($0) == true ? 1 : 0 })
        case .and(let left, let right):
            return truth(left, right) { left, right in
                left == 0 || right == 0 ? 0 : left == 1 && right == 1 ? 1 : Vector.noTruth
            }
        case .or(let left, let right):
            return truth(left, right) { left, right in
                left == 1 || right == 1 ? 1 : left == 0 && right == 0 ? 0 : Vector.noTruth
            }
        case .unary(.not, let operand):
            guard case .boolean(let values) = evaluate(operand) else { return rowByRow(node) }
            return .boolean(values.map { $0 == Vector.noTruth ? $0 : 1 - $0 })
        case .comparison(let comparison, let left, let right):
            return compare(comparison, evaluate(left), evaluate(right)) ?? rowByRow(node)
        case .membership(let element, let list):
            return membership(evaluate(element), list) ?? rowByRow(node)
        case .arithmetic(let operation, let left, let right):
            return calculate(operation, evaluate(left), evaluate(right)) ?? rowByRow(node)
        case .conditional(let condition, let then, let otherwise):
            return choose(evaluate(condition), evaluate(then), evaluate(otherwise)) ?? rowByRow(node)
        case .call(let function, let arguments):
            return call(function, arguments) ?? rowByRow(node)
        case .unary, .list:
            return rowByRow(node)
        }
    }

    private func truth(
        _ left: Expression.Node, _ right: Expression.Node, _ combine: (UInt8, UInt8) -> UInt8
    ) -> Vector {
        guard case .boolean(let lefts) = evaluate(left), case .boolean(let rights) = evaluate(right) else {
            return Vector(missing: .boolean, count: frame.count)
        }
        return .boolean(lefts.indices.map { combine(lefts[$0], rights[$0]) })
    }

    private func choose(_ condition: Vector, _ then: Vector, _ otherwise: Vector) -> Vector? {
        guard case .boolean(let conditions) = condition else { return nil }
        func pick<Element>(_ then: [Element], _ otherwise: [Element], none: Element) -> [Element] {
            conditions.indices.map { row in
                conditions[row] == 1 ? then[row] : conditions[row] == 0 ? otherwise[row] : none
            }
        }
        switch (then, otherwise) {
        case (.boolean(let then), .boolean(let otherwise)):
            return .boolean(pick(then, otherwise, none: Vector.noTruth))
        case (.integer(let then, let type), .integer(let otherwise, _)):
            return .integer(pick(then, otherwise, none: Vector.none), type)
        case (.double(let then), .double(let otherwise)):
            return .double(pick(then, otherwise, none: .nan))
        default:
            return nil
        }
    }

    /// Membership in a list of constants: texts are looked up once for each different text, not for each row.
    private func membership(_ element: Vector, _ list: Expression.Node) -> Vector? {
        guard case .constant(.list(let constants, _)) = list else { return nil }
        switch element {
        case .text(let codes, let texts):
            let isMember = texts.map { text in
                constants.contains {
                    if case .string(let constant) = $0 { ExactOrder.of(text, constant) == .equal } else { false }
                }
            }
            return .boolean(codes.map { $0 == 0 ? Vector.noTruth : isMember[Int($0)] ? 1 : 0 })
        case .integer(let values, .integer):
            let members = Set(constants.compactMap { if case .integer(let value) = $0 { value } else { nil } })
            return .boolean(values.map { $0 == Vector.none ? Vector.noTruth : members.contains($0) ? 1 : 0 })
        default:
            return nil
        }
    }

    /// Evaluates a node with the reference evaluator, one row after the other.
    private func rowByRow(_ node: Expression.Node) -> Vector {
        let fields = node.referencedFields
        var vectors: [FieldReference: Vector] = [:]
        for field in fields { vectors[field] = frame.vector(field) }
        let values = (0..<frame.count).map { row -> Value? in
            if case .success(let value) = node.evaluate({ vectors[$0]?.value(row) }) { value } else { nil }
        }
        return Vector(type: node.type, values: values)
    }
}

extension Expression.Node {
    /// The fields below the node.
    var referencedFields: Set<FieldReference> {
        switch self {
        case .field(let field, _), .has(let field): [field]
        default: children.reduce(into: []) { $0.formUnion($1.referencedFields) }
        }
    }
}
