import Diagnostics

// What can be wrong with the names of fields.

extension Problem {
    /// A field that is not in the schema.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - near: The names it may be a slip of.
    ///   - elsewhere: Fields of the same name behind a qualifier.
    ///   - known: The names to list if nothing is near.
    /// - Returns: The problem.
    static func unknownField(
        _ field: FieldReference, near: [String], elsewhere: [String], known: [String]
    ) -> Problem {
        let shown = excerpt(field.description)
        // A name that is right but for its qualifier is the nearest of all.
        var fixes = elsewhere.flatMap { Spelling.fix(for: $0, among: [$0]) }
        if fixes.isEmpty { fixes = Spelling.fix(for: field.description, among: near) }
        if fixes.isEmpty, !known.isEmpty {
            let listed = known.prefix(listLength).joined(separator: ", ") + (known.count > listLength ? ", …" : "")
            fixes = [LocalizedText(en: "use one of: \(listed)", zh: "可用的字段：\(listed)")]
        }
        return Problem(
            id: "expression.unknown-field",
            summary: LocalizedText(en: "unknown field '\(shown)'", zh: "未知的字段“\(shown)”"), fixes: fixes)
    }

    private static let listLength = 12

    static func nestedMember(_ path: String) -> Problem {
        let path = excerpt(path)
        return Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'\(path)' is nested member access, which indicators do not support",
                zh: "“\(path)”是嵌套的成员访问，指标表达式不支持"),
            fixes: [LocalizedText(en: "write a column with at most one dot", zh: "列名最多只能有一个点")])
    }

    static func noMembers(of field: String, _ type: ValueType, _ member: String) -> Problem {
        let path = excerpt("\(field).\(member)")
        let isMethod = Functions.named(member).contains { $0.style == .method }
        return Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'\(path)' is member access on a field of type \(type), which has no members",
                zh: "“\(path)”访问了 \(type) 类型字段的成员，该类型没有成员"),
            fixes: [
                isMethod
                    ? LocalizedText(en: "write '\(path)(…)' to call the function", zh: "调用函数请写“\(path)(…)”")
                    : LocalizedText(en: "write '\(excerpt(field))'", zh: "请写“\(excerpt(field))”")
            ])
    }
}
