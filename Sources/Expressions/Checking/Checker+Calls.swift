extension Checker {
    mutating func checkCall(
        _ receiver: Syntax?, _ name: String, _ arguments: [Syntax], at syntax: Syntax
    ) -> Expression.Node? {
        if case .name(let namespace)? = receiver?.form, Functions.namespaces.contains(namespace),
            schema.fields[namespace] == nil, schema.qualified[namespace] == nil
        {
            return checkCall(of: "\(namespace).\(name)", .function, arguments, at: syntax.start)
        }
        guard let receiver else {
            return name == "has"
                ? checkPresence(arguments, at: syntax.offset)
                : checkCall(of: name, .function, arguments, at: syntax.offset)
        }
        return checkCall(of: name, .method, [receiver] + arguments, at: syntax.offset)
    }

    /// `has(field)` or `has(qualifier.field)`.
    private mutating func checkPresence(_ arguments: [Syntax], at offset: Int) -> Expression.Node? {
        guard arguments.count == 1 else { return report(.presence, at: offset) }
        switch arguments[0].form {
        case .name, .member:
            guard case .field(let field, _)? = check(arguments[0]) else { return nil }
            return .has(field)
        case .refused: return nil
        default: return report(.presence, at: arguments[0].start)
        }
    }

    private mutating func checkCall(
        of name: String, _ style: Expression.Function.Style, _ arguments: [Syntax], at offset: Int
    ) -> Expression.Node? {
        if Functions.macros.contains(name) { return report(.macro(name), at: offset) }
        let candidates = Functions.named(name)
        guard !candidates.isEmpty else {
            return report(.unknownFunction(name), at: offset)
        }
        guard candidates.contains(where: { $0.style == style }) || name == "size" else {
            return report(.callStyle(name, isMethod: style == .function), at: offset)
        }
        if name == "size", arguments.count == 1, case .list(let elements) = arguments[0].form, elements.isEmpty {
            return .constant(.integer(0))
        }
        let checked = arguments.map { check($0) }
        let nodes = checked.compactMap(\.self)
        guard nodes.count == arguments.count else { return nil }
        let types = nodes.map(\.type)
        if let function = candidates.first(where: { $0.accepts(types) }) {
            return folded(.call(function, nodes), at: offset)
        }
        if nodes.count == 1, candidates.contains(where: { $0.leavesUnchanged(types[0]) }) { return nodes[0] }
        if style == .method, types == [.timestamp, .string], candidates[0].parameters.count == 1 {
            return report(.timeZone(name), at: offset)
        }
        return report(.arguments(name, types, candidates), at: offset)
    }
}

extension Expression.Function {
    /// Whether a single argument of a type is the result itself: `int(int)`, `math.least(double)`.
    fileprivate func leavesUnchanged(_ argument: ValueType) -> Bool {
        type == argument && (isConversion || isVariadic)
    }
}
