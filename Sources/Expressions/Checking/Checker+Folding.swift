extension Checker {
    /// The node, or its value if that depends on no field.
    ///
    /// A constant operation that fails stays as it is, for an error may be absorbed by `&&` and `||`, but is reported: as an
    /// error for a conversion, such as a date that does not exist, and as a warning otherwise. A constant that is infinite or
    /// not a number stays as it is too, for there is no way to write it.
    mutating func folded(_ node: Expression.Node, at offset: Int) -> Expression.Node? {
        let operands = node.children
        guard !operands.isEmpty, operands.allSatisfy({ $0.constantValue != nil }) else { return node }
        switch node.evaluate({ _ in nil }) {
        case .success(.double(let number)) where !number.isFinite: return node
        case .success(let value): return .constant(value)
        case .failure(let error):
            if case .call(let function, _) = node, function.isConversion {
                return report(.badConversion(function, operands.first?.constantValue, error), at: offset)
            }
            findings.report(.failingConstant(node.description, error), at: offset)
            return node
        }
    }
}
