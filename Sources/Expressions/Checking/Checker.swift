/// Resolves names and types: turns a tree as written into a typed tree.
///
/// A part that cannot be resolved is reported once and has no node; whatever is around it is still checked, without reports
/// that only follow from the first.
struct Checker {
    let schema: Schema
    var findings: Findings
    /// The unknown fields that have been reported.
    var unknown: Set<FieldReference> = []

    init(schema: Schema, findings: Findings) {
        self.schema = schema
        self.findings = findings
    }

    /// The typed tree, or none after a report.
    mutating func check(_ syntax: Syntax) -> Expression.Node? {
        switch syntax.form {
        case .literal(let value): .constant(value)
        case .name(let name): checkField(FieldReference(name: name), at: syntax.start)
        case .member(let base, let name): checkMember(base, name, at: syntax)
        case .call(let receiver, let name, let arguments): checkCall(receiver, name, arguments, at: syntax)
        case .list(let elements): checkList(elements, at: syntax.start)
        case .unary(let symbol, let operand): checkUnary(symbol, operand, at: syntax.offset)
        case .binary(let operation, let left, let right):
            checkBinary(operation, left, right, at: syntax.offset)
        case .conditional(let condition, let then, let otherwise):
            checkConditional(condition, then, otherwise, at: syntax.offset)
        case .refused: nil
        }
    }

    mutating func report(_ problem: Problem, at offset: Int) -> Expression.Node? {
        findings.report(problem, at: offset)
        return nil
    }

    private mutating func checkConditional(
        _ condition: Syntax, _ then: Syntax, _ otherwise: Syntax, at offset: Int
    ) -> Expression.Node? {
        let (condition, then, otherwise) = (check(condition), check(then), check(otherwise))
        guard let condition, let then, let otherwise else { return nil }
        guard condition.type == .boolean else {
            return report(.notACondition(condition.type), at: offset)
        }
        guard then.type == otherwise.type else {
            return report(.differentBranches(then.type, otherwise.type), at: offset)
        }
        guard then.type.element == nil else { return report(.listBranches, at: offset) }
        return folded(.conditional(condition, then: then, else: otherwise), at: offset)
    }

    // MARK: Lists

    private mutating func checkList(_ elements: [Syntax], at offset: Int) -> Expression.Node? {
        guard !elements.isEmpty else { return report(.emptyList, at: offset) }
        let nodes = elements.map { check($0) }.compactMap(\.self)
        guard nodes.count == elements.count, let first = nodes.first else { return nil }
        if let index = nodes.firstIndex(where: { $0.type.element != nil }) {
            return report(.nestedList, at: elements[index].start)
        }
        var type = first.type
        var members = nodes
        if let index = nodes.firstIndex(where: { $0.type != type }) {
            guard let doubles = Self.doubles(nodes) else {
                return report(.mixedList(type, nodes[index].type), at: elements[index].start)
            }
            members = doubles
            type = .double
        }
        let values = members.compactMap(\.constantValue)
        return values.count == members.count ? .constant(.list(values, of: type)) : .list(members, of: type)
    }

    /// The elements with constant whole numbers turned into doubles; none if that does not make all of them doubles.
    private static func doubles(_ nodes: [Expression.Node]) -> [Expression.Node]? {
        let doubles = nodes.map { $0.type == .double ? $0 : $0.converted(to: .double) }.compactMap(\.self)
        return doubles.count == nodes.count ? doubles : nil
    }
}

extension Expression.Node {
    /// A constant number as a number of the other type, if that is exactly the same number.
    func converted(to type: ValueType) -> Expression.Node? {
        switch (constantValue, type) {
        case (.integer(let number)?, .double): Double(exactly: number).map { .constant(.double($0)) }
        case (.double(let number)?, .integer):
            Int64(exactly: number).map { .constant(.integer($0)) }
        default: nil
        }
    }
}
