extension Expression.Node: CustomStringConvertible {
    /// The canonical form: single spaces, only the parentheses that are needed.
    ///
    /// It parses back to an equal node.
    public var description: String {
        switch self {
        case .constant(let value): value.description
        case .field(let field, _): field.description
        case .has(let field): "has(\(field))"
        case .list(let elements, _): "[\(Self.joined(elements))]"
        case .unary(let operation, let operand): operation.symbol + operand.text(atLeast: .unary)
        case .and(let left, let right): binary(left, "&&", right)
        case .or(let left, let right): binary(left, "||", right)
        case .comparison(let comparison, let left, let right): binary(left, comparison.relation.rawValue, right)
        case .membership(let element, let list): binary(element, "in", list)
        case .arithmetic(let operation, let left, let right): binary(left, operation.symbol, right)
        case .conditional(let condition, let then, let otherwise):
            "\(condition.text(atLeast: .or)) ? \(then.text(atLeast: .or)) : \(otherwise)"
        case .call(let function, let arguments): Self.call(function, arguments[...])
        }
    }

    private func binary(_ left: Self, _ symbol: String, _ right: Self) -> String {
        // Operators associate to the left, so that only an operand on the right needs parentheses at the same precedence.
        "\(left.text(atLeast: precedence)) \(symbol) \(right.text(atLeast: precedence.tighter))"
    }

    private static func call(_ function: Expression.Function, _ arguments: ArraySlice<Self>) -> String {
        guard function.style == .method, let receiver = arguments.first else {
            return "\(function.name)(\(joined(arguments)))"
        }
        return "\(receiver.text(atLeast: .primary)).\(function.name)(\(joined(arguments.dropFirst())))"
    }

    private static func joined(_ nodes: some Sequence<Self>) -> String {
        nodes.map(\.description).joined(separator: ", ")
    }

    /// The text, in parentheses if the node binds less tightly than asked for.
    private func text(atLeast least: Precedence) -> String {
        precedence.rawValue < least.rawValue ? "(\(description))" : description
    }

    private var precedence: Precedence {
        switch self {
        case .conditional: .conditional
        case .or: .or
        case .and: .and
        case .comparison, .membership: .relation
        case .arithmetic(let operation, _, _): ["+", "-"].contains(operation.symbol) ? .sum : .product
        case .unary: .unary
        case .constant(.integer(let number)): number < 0 ? .unary : .primary
        case .constant(.double(let number)): number.sign == .minus ? .unary : .primary
        case .constant, .field, .has, .list, .call: .primary
        }
    }
}

/// How tightly an operator binds, from loose to tight.
private enum Precedence: Int {
    case conditional, or, and, relation, sum, product, unary, primary

    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .primary }
}

extension Expression.Unary {
    /// The operator as it is written.
    public var symbol: String {
        self == .not ? "!" : "-"
    }
}
