extension Checker {
    mutating func checkUnary(_ symbol: Token.Symbol, _ operand: Syntax, at offset: Int) -> Expression.Node? {
        guard let node = check(operand) else { return nil }
        let operations = Expression.Unary.allCases.filter { $0.symbol == symbol.rawValue }
        guard let operation = operations.first(where: { $0.type == node.type }) else {
            return report(.unaryOperand(symbol.rawValue, node.type), at: offset)
        }
        return folded(.unary(operation, node), at: offset)
    }

    mutating func checkBinary(
        _ operation: BinaryOperator, _ left: Syntax, _ right: Syntax, at offset: Int
    ) -> Expression.Node? {
        if case .membership = operation { return checkMembership(left, right, at: offset) }
        let (leftNode, rightNode) = (check(left), check(right))
        guard let leftNode, let rightNode else { return nil }
        let node: Expression.Node?
        switch operation {
        case .and, .or:
            let areTruthValues = leftNode.type == .boolean && rightNode.type == .boolean
            let isAnd = operation.symbol == "&&"
            node = areTruthValues ? (isAnd ? .and(leftNode, rightNode) : .or(leftNode, rightNode)) : nil
        case .relation(let relation): node = comparison(relation, leftNode, rightNode)
        case .sum, .product: node = arithmetic(operation.symbol, leftNode, rightNode)
        case .membership: node = nil
        }
        guard let node else {
            return report(.operands(operation.symbol, leftNode.type, rightNode.type), at: offset)
        }
        return folded(node, at: offset)
    }

    private func arithmetic(
        _ symbol: String, _ left: Expression.Node, _ right: Expression.Node
    ) -> Expression.Node? {
        Expression.Arithmetic.allCases
            .first { $0.symbol == symbol && $0.operands == (left.type, right.type) }
            .map { .arithmetic($0, left, right) }
    }

    /// A comparison.
    ///
    /// A constant on one side takes on the type of the other where it is exactly the same number, so that whole
    /// numbers are seldom compared with doubles.
    private func comparison(
        _ relation: Expression.Relation, _ left: Expression.Node, _ right: Expression.Node
    ) -> Expression.Node? {
        var (left, right) = (left, right)
        if left.type != right.type {
            if let converted = right.converted(to: left.type) {
                right = converted
            } else if let converted = left.converted(to: right.type) {
                left = converted
            }
        }
        return Expression.Operands(left.type, right.type).map {
            .comparison(Expression.Comparison(relation, $0), left, right)
        }
    }

    private mutating func checkMembership(_ left: Syntax, _ right: Syntax, at offset: Int) -> Expression.Node? {
        let element = check(left)
        if case .list(let members) = right.form, members.isEmpty {
            guard let element else { return nil }
            guard element.type.element == nil else { return report(.nestedList, at: left.start) }
            return folded(.membership(element, in: .constant(.list([], of: element.type))), at: offset)
        }
        let list = check(right)
        guard let element, let list else { return nil }
        guard let type = list.type.element else {
            return report(.operands("in", element.type, list.type), at: offset)
        }
        if element.type == type { return folded(.membership(element, in: list), at: offset) }
        guard let members = Self.members(of: list, as: element.type) else {
            return report(.operands("in", element.type, list.type), at: offset)
        }
        return folded(.membership(element, in: .constant(.list(members, of: element.type))), at: offset)
    }

    /// The members of a constant list of numbers as numbers of the other type, without those that no such number can equal.
    private static func members(of list: Expression.Node, as type: ValueType) -> [Value]? {
        guard case .list(let values, of: let element)? = list.constantValue,
            [type, element].allSatisfy({ [.integer, .double].contains($0) })
        else { return nil }
        return values.compactMap { Expression.Node.constant($0).converted(to: type)?.constantValue }
    }
}
