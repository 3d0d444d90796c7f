import Diagnostics

// What can be wrong with the order of words, and what the language can write but indicators do not support.

extension Problem {
    static var empty: Problem {
        Problem(
            id: syntax, summary: LocalizedText(en: "the expression is empty", zh: "表达式为空"),
            fixes: [LocalizedText(en: "write 'true' for every record", zh: "若要包括所有记录，请写“true”")])
    }

    static var tooLong: Problem {
        Problem(
            id: "expression.too-long",
            summary: LocalizedText(
                en: "the expression is longer than \(Expression.maximumLength) bytes",
                zh: "表达式超过 \(Expression.maximumLength) 字节"),
            fixes: [LocalizedText(en: "shorten it", zh: "请缩短表达式")])
    }

    static var tooDeep: Problem {
        Problem(
            id: "expression.too-deep",
            summary: LocalizedText(
                en: "the expression is nested more than \(Expression.maximumDepth) levels deep",
                zh: "表达式嵌套超过 \(Expression.maximumDepth) 层"),
            fixes: [
                LocalizedText(
                    en: "write 'x in [a, b]' instead of a chain of comparisons", zh: "请用“x in [a, b]”代替连续的比较")
            ])
    }

    static func expected(_ symbols: [Token.Symbol], found: String) -> Problem {
        let marks = symbols.map(\.rawValue)
        let en = marks.map { "'\($0)'" }.joined(separator: " or ")
        let zh = marks.map { "“\($0)”" }.joined(separator: "或")
        return Problem(
            id: syntax,
            summary: LocalizedText(
                en: "expected \(en), found \(shown(found).en)", zh: "此处应为\(zh)，却是\(shown(found).zh)"),
            fixes: wordFix([found]) ?? [LocalizedText(en: "write \(en) here", zh: "请在此处写\(zh)")])
    }

    static func expectedOperand(found: String) -> Problem {
        var fixes = [LocalizedText(en: "write a field, a literal or a function call", zh: "请写字段、字面量或函数调用")]
        if found == ">" { fixes = [LocalizedText(en: "write '!=' for not equal", zh: "不等于请写“!=”")] }
        if found == "=" { fixes = [LocalizedText(en: "write '==' to compare", zh: "比较请写“==”")] }
        return Problem(
            id: syntax,
            summary: LocalizedText(
                en: "expected a value, found \(shown(found).en)", zh: "此处应为一个值，却是\(shown(found).zh)"), fixes: fixes)
    }

    static func expectedName(found: String) -> Problem {
        Problem(
            id: syntax,
            summary: LocalizedText(
                en: "expected a name after '.', found \(shown(found).en)", zh: "“.”之后应为名称，却是\(shown(found).zh)"),
            fixes: [LocalizedText(en: "write the name of a column or function", zh: "请写列名或函数名")])
    }

    static func unexpected(_ found: String, after previous: String) -> Problem {
        let fixes = [LocalizedText(en: "write an operator before it, or remove it", zh: "请在其前写运算符，或将其删除")]
        return Problem(
            id: syntax,
            summary: LocalizedText(
                en: "expected an operator or the end, found \(shown(found).en)",
                zh: "此处应为运算符或表达式结尾，却是\(shown(found).zh)"), fixes: wordFix([found, previous]) ?? fixes)
    }

    /// The symbol for an operator that was written as a word.
    static func wordFix(_ words: [String]) -> [LocalizedText]? {
        let symbols = ["and": "&&", "or": "||", "not": "!", "is": "==", "equals": "=="]
        for word in words {
            guard let symbol = symbols[word.lowercased()] else { continue }
            return [LocalizedText(en: "write '\(symbol)' for '\(word)'", zh: "“\(word)”请写作“\(symbol)”")]
        }
        return nil
    }

    static var nestedConditional: Problem {
        Problem(
            id: syntax,
            summary: LocalizedText(en: "a second '?' before ':'", zh: "“:”之前出现第二个“?”"),
            fixes: [LocalizedText(en: "put the inner '? :' in parentheses", zh: "请用括号括住内层的“? :”")])
    }

    static func reserved(_ name: String) -> Problem {
        Problem(
            id: syntax,
            summary: LocalizedText(
                en: "'\(name)' is a reserved word and cannot be a name", zh: "“\(name)”是保留字，不能用作名称"),
            fixes: [LocalizedText(en: "use the name of a column", zh: "请使用列名")])
    }

    static var unclosedBrace: Problem {
        Problem(
            id: syntax, summary: LocalizedText(en: "'{' is not closed", zh: "“{”没有结束"),
            fixes: [LocalizedText(en: "close it with '}'", zh: "请用“}”结束")])
    }

    private static func shown(_ found: String) -> LocalizedText {
        if found.isEmpty { return LocalizedText(en: "the end", zh: "结尾") }
        return LocalizedText(en: "'\(excerpt(found))'", zh: "“\(excerpt(found))”")
    }

    // MARK: Unsupported

    static var null: Problem {
        Problem(
            id: unsupported,
            summary: LocalizedText(en: "'null' is not supported in indicators", zh: "指标表达式不支持“null”"),
            fixes: [LocalizedText(en: "write has(x) to ask whether there is a value", zh: "判断是否有值请写 has(x)")])
    }

    static var map: Problem {
        Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'{…}' is a CEL map, which indicators do not support", zh: "“{…}”是 CEL 映射，指标表达式不支持"),
            fixes: [LocalizedText(en: "use a list '[…]' or '? :'", zh: "请用列表“[…]”或“? :”")])
    }

    static func message(_ name: String) -> Problem {
        let name = excerpt(name)
        return Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'\(name){…}' is a CEL message, which indicators do not support",
                zh: "“\(name){…}”是 CEL 消息，指标表达式不支持"),
            fixes: [LocalizedText(en: "use the columns of the record", zh: "请使用记录的列")])
    }

    static var index: Problem {
        Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'[…]' after a value is CEL indexing, which indicators do not support",
                zh: "值后面的“[…]”是 CEL 索引，指标表达式不支持"),
            fixes: [LocalizedText(en: "write 'x in list' to look for a value", zh: "查找值请写“x in 列表”")])
    }

    static var optionalAccess: Problem {
        Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'.?' is CEL optional access, which indicators do not support",
                zh: "“.?”是 CEL 可选访问，指标表达式不支持"),
            fixes: [LocalizedText(en: "write has(x) to ask whether there is a value", zh: "判断是否有值请写 has(x)")])
    }

    static func leadingDot(_ name: String) -> Problem {
        let name = excerpt(name)
        return Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'.\(name)' with a leading dot is not supported in indicators", zh: "指标表达式不支持以点开头的“.\(name)”"),
            fixes: [LocalizedText(en: "write '\(name)'", zh: "请写“\(name)”")])
    }
}
