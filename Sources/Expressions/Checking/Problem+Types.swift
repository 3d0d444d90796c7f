import Diagnostics

// What can be wrong with the types of operands.

extension Problem {
    static let type = "expression.type"

    static func operands(_ symbol: String, _ left: ValueType, _ right: ValueType) -> Problem {
        Problem(
            id: type,
            summary: LocalizedText(
                en: "'\(symbol)' cannot be applied to \(left) and \(right)", zh: "“\(symbol)”不能用于 \(left) 和 \(right)"),
            fixes: [operandFix(symbol, left, right)])
    }

    private static func operandFix(_ symbol: String, _ left: ValueType, _ right: ValueType) -> LocalizedText {
        let pair: Set<ValueType> = [left, right]
        switch (symbol, pair) {
        case ("&&", _), ("||", _):
            return LocalizedText(en: "write a condition on both sides", zh: "两边都请写条件")
        case ("in", [.string]):
            return LocalizedText(en: "write 'b.contains(a)' to look into a text", zh: "在字符串中查找请写“b.contains(a)”")
        case ("in", _) where right.element == nil:
            return LocalizedText(en: "write a list '[a, b]' on the right", zh: "右边请写列表“[a, b]”")
        case ("in", _):
            return LocalizedText(en: "write a list of \(left) on the right", zh: "右边请写 \(left) 的列表")
        case ("/", [.duration]):
            return LocalizedText(en: "write 'double(a) / double(b)'", zh: "请写“double(a) / double(b)”")
        case (_, [.integer, .double]):
            return LocalizedText(en: "write 'double(x)' for the whole number", zh: "整数请写作“double(x)”")
        case ("*", _) where pair.contains(.duration), ("/", _) where pair.contains(.duration):
            return LocalizedText(
                en: "calculate with 'double(d)', the seconds of a duration", zh: "请用“double(d)”（时长的秒数）计算")
        case (_, [.duration, .integer]), (_, [.duration, .double]), (_, [.duration, .string]):
            return LocalizedText(en: "write a duration such as 'duration(\"1h30m\")'", zh: "时长请写作“duration(\"1h30m\")”")
        case (_, [.timestamp, .string]):
            return LocalizedText(
                en: "write a time such as 'timestamp(\"2023-10-26T00:00:00Z\")'",
                zh: "时间请写作“timestamp(\"2023-10-26T00:00:00Z\")”")
        case (_, [.boolean, .string]):
            return LocalizedText(en: "write true or false without quotes", zh: "true 和 false 不要加引号")
        case (_, _) where left.element != nil || right.element != nil:
            return LocalizedText(en: "use lists with 'in' and 'size' only", zh: "列表只能用于“in”和“size”")
        default:
            return LocalizedText(en: "use operands of one type that has this operator", zh: "请使用支持该运算符的同类型操作数")
        }
    }

    static func unaryOperand(_ symbol: String, _ operand: ValueType) -> Problem {
        Problem(
            id: type,
            summary: LocalizedText(
                en: "'\(symbol)' cannot be applied to \(operand)", zh: "“\(symbol)”不能用于 \(operand)"),
            fixes: [
                symbol == "!"
                    ? LocalizedText(en: "write a condition after '!'", zh: "“!”之后请写条件")
                    : LocalizedText(en: "write a number after '-'", zh: "“-”之后请写数字")
            ])
    }

    static func notACondition(_ condition: ValueType) -> Problem {
        Problem(
            id: type,
            summary: LocalizedText(
                en: "the condition before '?' is \(condition), not bool", zh: "“?”之前的条件是 \(condition)，不是 bool"),
            fixes: [LocalizedText(en: "write a comparison", zh: "请写比较式")])
    }

    static func differentBranches(_ then: ValueType, _ otherwise: ValueType) -> Problem {
        Problem(
            id: type,
            summary: LocalizedText(
                en: "'? :' cannot choose between \(then) and \(otherwise)", zh: "“? :”不能在 \(then) 和 \(otherwise) 之间选择"),
            fixes: [operandFix("? :", then, otherwise)])
    }

    static var listBranches: Problem {
        Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'? :' between lists is not supported in indicators", zh: "指标表达式不支持在列表之间用“? :”选择"),
            fixes: [LocalizedText(en: "write 'c ? x in a : x in b'", zh: "请写“c ? x in a : x in b”")])
    }

    static var emptyList: Problem {
        Problem(
            id: type,
            summary: LocalizedText(en: "the element type of '[]' is not known here", zh: "此处无法确定“[]”的元素类型"),
            fixes: [LocalizedText(en: "write an element", zh: "请写出元素")])
    }

    static var nestedList: Problem {
        Problem(
            id: unsupported,
            summary: LocalizedText(en: "a list in a list is not supported in indicators", zh: "指标表达式不支持嵌套列表"),
            fixes: [LocalizedText(en: "write one list", zh: "请写成一个列表")])
    }

    static func mixedList(_ first: ValueType, _ other: ValueType) -> Problem {
        Problem(
            id: type,
            summary: LocalizedText(
                en: "a list of \(first) cannot hold \(other)", zh: "\(first) 的列表不能包含 \(other)"),
            fixes: [LocalizedText(en: "write elements of one type", zh: "请写同一类型的元素")])
    }

    static func unexpectedType(_ found: ValueType, expected: [ValueType]) -> Problem {
        let names = expected.map(\.description)
        return Problem(
            id: type,
            summary: LocalizedText(
                en: "the expression is \(found), but \(names.joined(separator: " or ")) is needed",
                zh: "表达式的类型是 \(found)，此处需要 \(names.joined(separator: " 或 "))"),
            fixes: [
                expected == [.boolean]
                    ? LocalizedText(en: "write a condition", zh: "请写条件")
                    : LocalizedText(en: "convert it, or use another column", zh: "请转换类型，或使用其他列")
            ])
    }
}
