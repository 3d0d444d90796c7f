import Diagnostics

// What can be wrong with a single word.

extension Problem {
    static let syntax = "expression.syntax"
    static let unsupported = "expression.unsupported"

    static func unexpectedCharacter(_ scalar: Unicode.Scalar) -> Problem {
        let shown = excerpt(String(Character(scalar)))
        var fixes = [LocalizedText(en: "remove it, or put a text in quotes", zh: "请将其删除，字符串请加引号")]
        if let meant = meantCharacters[scalar] {
            fixes = [LocalizedText(en: "write '\(meant)'", zh: "请写“\(meant)”")]
        } else if let width = halfWidth(of: scalar) {
            fixes = [LocalizedText(en: "write the ASCII character '\(width)'", zh: "请使用半角字符“\(width)”")]
        }
        return Problem(
            id: syntax,
            summary: LocalizedText(en: "unexpected character '\(shown)'", zh: "意外的字符“\(shown)”"), fixes: fixes)
    }

    private static let meantCharacters: [Unicode.Scalar: String] = [
        "=": "==", "&": "&&", "|": "||", "“": "\"", "”": "\"", "‘": "'", "’": "'", "。": ".", "、": ",", "≤": "<=",
        "≥": ">=", "≠": "!=", "×": "*", "÷": "/", "−": "-",
    ]

    /// The ASCII character that a full-width one, as Chinese input methods write them, stands for.
    private static func halfWidth(of scalar: Unicode.Scalar) -> Character? {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
        return Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) }
    }

    static func notANumber(_ text: String) -> Problem {
        let shown = excerpt(text)
        var fixes = [LocalizedText(en: "write a number such as 12, 0x1F or 1.5", zh: "请写数字，如 12、0x1F 或 1.5")]
        if (try? DurationText.parse(text)) != nil {
            fixes = [LocalizedText(en: "write duration(\"\(shown)\")", zh: "请写 duration(\"\(shown)\")")]
        }
        return Problem(
            id: syntax,
            summary: LocalizedText(en: "'\(shown)' is not a number", zh: "“\(shown)”不是数字"), fixes: fixes)
    }

    static func numberOutOfRange(_ text: String) -> Problem {
        let shown = excerpt(text)
        return Problem(
            id: syntax,
            summary: LocalizedText(en: "the number '\(shown)' does not fit into 64 bits", zh: "数字“\(shown)”超出 64 位范围"),
            fixes: [LocalizedText(en: "write a smaller number", zh: "请写较小的数字")])
    }

    static func unterminatedString(_ quote: Character, isTriple: Bool) -> Problem {
        let close = String(repeating: quote, count: isTriple ? 3 : 1)
        return Problem(
            id: syntax,
            summary: LocalizedText(en: "the text is not closed", zh: "字符串没有结束"),
            fixes: [LocalizedText(en: "close it with \(close) on the same line", zh: "请在同一行用 \(close) 结束")])
    }

    static func badEscape(_ sequence: String) -> Problem {
        let shown = excerpt(sequence)
        return Problem(
            id: syntax,
            summary: LocalizedText(en: "'\(shown)' is not a valid escape sequence", zh: "“\(shown)”不是有效的转义序列"),
            fixes: [
                LocalizedText(en: "write '\\\\' for a backslash", zh: "反斜杠请写“\\\\”"),
                LocalizedText(en: "write r\"…\" for a text without escapes", zh: "不需要转义的字符串请写 r\"…\""),
            ])
    }

    static func unsignedLiteral(_ text: String) -> Problem {
        let digits = excerpt(String(text.dropLast()))
        return Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "'\(digits)u' is an unsigned number, which indicators do not support",
                zh: "“\(digits)u”是无符号数，指标表达式不支持"),
            fixes: [LocalizedText(en: "write \(digits)", zh: "请写 \(digits)")])
    }

    static var bytesLiteral: Problem {
        Problem(
            id: unsupported,
            summary: LocalizedText(
                en: "b\"…\" is a byte sequence, which indicators do not support", zh: "b\"…\" 是字节序列，指标表达式不支持"),
            fixes: [LocalizedText(en: "write a text without the 'b'", zh: "请去掉“b”，写成字符串")])
    }
}
