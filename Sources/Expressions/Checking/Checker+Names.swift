extension Checker {
    /// A field of the schema.
    mutating func checkField(_ field: FieldReference, at offset: Int) -> Expression.Node? {
        if let type = schema.type(of: field) { return .field(field, type) }
        guard unknown.insert(field).inserted else { return nil }
        return report(unknownField(field), at: offset)
    }

    /// A name behind a dot: a field behind a qualifier, and nothing else.
    mutating func checkMember(_ base: Syntax, _ name: String, at syntax: Syntax) -> Expression.Node? {
        guard case .name(let qualifier) = base.form else {
            if case .refused = base.form { return nil }
            let path = syntax.path ?? ".\(name)"
            return report(.nestedMember(path), at: syntax.start)
        }
        if schema.qualified[qualifier] == nil, let type = schema.fields[qualifier] {
            return report(.noMembers(of: qualifier, type, name), at: syntax.start)
        }
        return checkField(FieldReference(qualifier: qualifier, name: name), at: syntax.start)
    }

    private func unknownField(_ field: FieldReference) -> Problem {
        let bare = schema.fields.keys.sorted()
        let qualifiers = schema.qualified.keys.sorted()
        guard let qualifier = field.qualifier else {
            let elsewhere = qualifiers.filter { schema.qualified[$0]?[field.name] != nil }
            let members = schema.qualified[field.name].map { $0.keys.sorted().map { "\(field.name).\($0)" } }
            return .unknownField(
                field, near: members == nil ? bare + ["true", "false"] : [],
                elsewhere: elsewhere.map { "\($0).\(field.name)" }, known: members ?? bare)
        }
        if let columns = schema.qualified[qualifier] {
            let names = columns.keys.sorted().map { "\(qualifier).\($0)" }
            return .unknownField(field, near: names, elsewhere: [], known: names)
        }
        let elsewhere = qualifiers.filter { schema.qualified[$0]?[field.name] != nil }
        return .unknownField(
            field, near: qualifiers.map { "\($0).\(field.name)" }, elsewhere: elsewhere.map { "\($0).\(field.name)" },
            known: bare)
    }
}
