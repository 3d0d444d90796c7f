import Diagnostics

// What can be wrong with calls of functions and with constants.

extension Problem {
    static func macro(_ name: String) -> Problem {
        Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'\(name)' is a CEL macro that indicators do not support", zh: "“\(name)”是 CEL 宏，指标表达式不支持"),
            fixes: [
                LocalizedText(
                    en: "write the condition for one record; use 'x in list' to look into a list",
                    zh: "请针对单条记录写条件；在列表中查找请写“x in 列表”")
            ])
    }

    static func unknownFunction(_ name: String) -> Problem {
        let shown = excerpt(name)
        guard !Functions.isUnsupported(name) else {
            return Problem(
                id: unsupported,
                summary: LocalizedText(
                    en: "'\(shown)' is a CEL function that indicators do not support",
                    zh: "“\(shown)”是 CEL 函数，指标表达式不支持"),
                fixes: functionFix(name))
        }
        return Problem(
            id: unsupported,
            summary: LocalizedText(en: "unknown function '\(shown)'", zh: "未知的函数“\(shown)”"),
            fixes: functionFix(name))
    }

    private static func functionFix(_ name: String) -> [LocalizedText] {
        switch name {
        case "now": return [LocalizedText(en: "write 'as_of' for the date of the assessment", zh: "评估日期请写“as_of”")]
        case "matches":
            return [
                LocalizedText(
                    en: "use 'contains', 'startsWith' or 'endsWith'", zh: "请使用“contains”、“startsWith”或“endsWith”")
            ]
        case "uint": return [LocalizedText(en: "use 'int'", zh: "请使用“int”")]
        case "bool": return [LocalizedText(en: "compare with a text: x == \"true\"", zh: "请与字符串比较：x == \"true\"")]
        case "min", "max":
            let meant = name == "min" ? "math.least" : "math.greatest"
            return [LocalizedText(en: "write '\(meant)'", zh: "请写“\(meant)”")]
        case "abs", "least", "greatest":
            return [LocalizedText(en: "did you mean 'math.\(name)'?", zh: "是否想写“math.\(name)”？")]
        default: break
        }
        if let fix = wordFix([name]) { return fix }
        let spelling = Spelling.fix(for: name, among: Functions.names)
        let listed = Functions.names.joined(separator: ", ")
        return spelling.isEmpty ? [LocalizedText(en: "use one of: \(listed)", zh: "可用的函数：\(listed)")] : spelling
    }

    static func callStyle(_ name: String, isMethod: Bool) -> Problem {
        let form = isMethod ? "a.\(name)(…)" : "\(name)(a)"
        return Problem(
            id: type,
            summary: LocalizedText(
                en: isMethod ? "'\(name)' is called on a value" : "'\(name)' is not called on a value",
                zh: isMethod ? "“\(name)”须在值上调用" : "“\(name)”不能在值上调用"),
            fixes: [LocalizedText(en: "write '\(form)'", zh: "请写“\(form)”")])
    }

    static func arguments(
        _ name: String, _ types: [ValueType], _ candidates: [Expression.Function]
    ) -> Problem {
        let given = types.map(\.description).joined(separator: ", ")
        let forms = candidates.map(\.form).joined(separator: "; ")
        return Problem(
            id: type,
            summary: LocalizedText(en: "'\(name)' cannot be applied to (\(given))", zh: "“\(name)”不能用于 (\(given))"),
            fixes: [LocalizedText(en: "write \(forms)", zh: "请写 \(forms)")])
    }

    static func timeZone(_ name: String) -> Problem {
        Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "a time zone in '\(name)' is not supported in indicators", zh: "指标表达式不支持“\(name)”的时区参数"),
            fixes: [LocalizedText(en: "write '\(name)()', which is in UTC", zh: "请写“\(name)()”，按 UTC 计算")])
    }

    static var presence: Problem {
        Problem(
            id: type,
            summary: LocalizedText(en: "'has' needs the name of one field", zh: "“has”需要一个字段名"),
            fixes: [LocalizedText(en: "write 'has(owner)'", zh: "请写“has(owner)”")])
    }

    // MARK: Constants

    static let constant = "expression.constant"

    static func badConversion(
        _ function: Expression.Function, _ value: Value?, _ error: EvaluationError
    ) -> Problem {
        let shown = excerpt(value?.description ?? "")
        let reason = error == .range ? outOfRange : LocalizedText(en: "cannot be read", zh: "无法识别")
        return Problem(
            id: constant,
            summary: LocalizedText(
                en: "\(function.name)(\(shown)) \(reason.en)", zh: "\(function.name)(\(shown)) \(reason.zh)"),
            fixes: [conversionFix(function, value)])
    }

    private static let outOfRange = LocalizedText(en: "is out of range", zh: "超出范围")

    private static func conversionFix(_ function: Expression.Function, _ value: Value?) -> LocalizedText {
        guard case .string(let text)? = value else {
            return LocalizedText(en: "write a number that fits", zh: "请写范围之内的数字")
        }
        switch function {
        case .timestampFromString:
            if let missing = withZone(text) {
                return LocalizedText(
                    en: "add the zone: timestamp(\"\(missing)\")", zh: "请注明时区：timestamp(\"\(missing)\")")
            }
            return LocalizedText(
                en: "write an existing time of the years 1 to 9999 such as \"2023-10-26T08:00:00+08:00\"",
                zh: "请写公元 1 至 9999 年间存在的时间，如 \"2023-10-26T08:00:00+08:00\"")
        case .durationFromString:
            return LocalizedText(
                en: "write numbers with the units h, m, s, ms, us, ns; 90 days are \"2160h\"",
                zh: "请写带单位 h、m、s、ms、us、ns 的数字；90 天写作 \"2160h\"")
        default:
            return LocalizedText(en: "write decimal digits", zh: "请写十进制数字")
        }
    }

    /// A date, or date and time, with the zone that it lacks; none if it lacks something else.
    private static func withZone(_ text: String) -> String? {
        [text + "Z", text + "T00:00:00Z"].first { (try? CivilTime.parse($0)) != nil }
    }

    static func failingConstant(_ text: String, _ error: EvaluationError) -> Problem {
        let shown = excerpt(text)
        let reason =
            error == .divisionByZero ? LocalizedText(en: "divides by zero", zh: "除数为零") : outOfRange
        return Problem(
            severity: .warning, id: constant,
            summary: LocalizedText(
                en: "'\(shown)' \(reason.en), so that it never has a value", zh: "“\(shown)”\(reason.zh)，永远没有值"),
            fixes: [LocalizedText(en: "correct the constant", zh: "请修正常量")])
    }
}

extension Expression.Function {
    /// How the function is written, with the types of its arguments.
    fileprivate var form: String {
        let types = self == .sizeOfList ? ["list"] : parameters.map(\.description)
        let rest = (style == .method ? Array(types.dropFirst()) : types).joined(separator: ", ")
        let arguments = "(\(rest)\(isVariadic ? ", …" : ""))"
        return style == .method ? "\(types[0]).\(name)\(arguments)" : name + arguments
    }
}
