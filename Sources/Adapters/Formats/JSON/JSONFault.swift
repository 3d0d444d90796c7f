import Diagnostics

/// What keeps JSON from being read further, and where.
struct JSONFault: Hashable, Sendable {
    /// What is wrong.
    var problem: Problem
    /// The offset in the source.
    var offset: Int
    /// What the parser was waiting for.
    var expected: Expectation

    /// What is wrong.
    enum Problem: Hashable, Sendable {
        /// The source ends before the value does.
        case truncated
        /// Something else stands where one thing was expected.
        case unexpected
        /// `NaN`, `Infinity` and the like, which JSON does not have.
        case notANumber
        /// A number with a leading zero, a bare fraction point or exponent.
        case malformedNumber
        /// A control character in a text, such as a line end.
        case controlCharacter
        /// A backslash followed by something that is no escape.
        case invalidEscape
        /// More nested lists and maps than 512.
        case tooDeep
        /// A text of 256 MiB, or a list or map with as many values below it.
        case tooLarge
        /// Something follows the value.
        case trailingContent
        /// The bytes are not UTF-8.
        case notUTF8
    }

    /// What the parser was waiting for.
    enum Expectation: Hashable, Sendable {
        case value
        case keyOrEnd
        case key
        case colon
        case commaOrListEnd
        case commaOrMapEnd
        case endOfText
        case end
    }
}

extension JSONFault {
    /// The stable identifier of the diagnostic.
    var id: String {
        switch problem {
        case .truncated: "json.truncated"
        case .unexpected, .controlCharacter, .invalidEscape: "json.syntax"
        case .notANumber: "json.not-a-number"
        case .malformedNumber: "json.number"
        case .tooDeep: "json.too-deep"
        case .tooLarge: "json.too-large"
        case .trailingContent: "json.trailing-content"
        case .notUTF8: "json.not-utf-8"
        }
    }

    /// What is wrong, in one line.
    ///
    /// - Parameter found: The character at the fault.
    /// - Returns: The sentence for both languages.
    func summary(found: String) -> LocalizedText {
        switch problem {
        case .truncated:
            LocalizedText(
                en: "the JSON text ends where \(expected.name.en) is expected", zh: "JSON 文本在应出现\(expected.name.zh)处结束")
        case .unexpected:
            LocalizedText(
                en: "expected \(expected.name.en), found '\(found)'", zh: "应为\(expected.name.zh)，却是“\(found)”")
        case .notANumber:
            LocalizedText(en: "'\(found)' is no JSON value", zh: "“\(found)”不是 JSON 值")
        case .malformedNumber:
            LocalizedText(en: "the number is malformed at '\(found)'", zh: "数字在“\(found)”处格式错误")
        case .controlCharacter:
            LocalizedText(en: "a text holds the control character '\(found)'", zh: "文本中含有控制字符“\(found)”")
        case .invalidEscape:
            LocalizedText(en: "'\\\(found)' is no escape", zh: "“\\\(found)”不是转义序列")
        case .tooDeep:
            LocalizedText(en: "lists and maps are nested deeper than 512", zh: "列表与对象的嵌套超过 512 层")
        case .tooLarge:
            LocalizedText(en: "a text or a list is larger than 256 MiB", zh: "文本或列表超过 256 MiB")
        case .trailingContent:
            LocalizedText(en: "'\(found)' follows the end of the JSON value", zh: "JSON 值结束后又出现“\(found)”")
        case .notUTF8:
            LocalizedText(en: "the bytes are not valid UTF-8", zh: "字节不是有效的 UTF-8")
        }
    }

    /// What to do about it.
    var fixes: [LocalizedText] {
        switch problem {
        case .truncated:
            [
                LocalizedText(
                    en: "export the file again; it was probably cut while it was written or copied",
                    zh: "请重新导出该文件，它可能在写入或复制时被截断")
            ]
        case .notANumber:
            [
                LocalizedText(
                    en: "write null, or the text \"NaN\", where there is no number",
                    zh: "没有数值时请写 null 或文本 \"NaN\"")
            ]
        case .controlCharacter:
            [LocalizedText(en: "write it as an escape such as \\n", zh: "请写成转义序列，如 \\n")]
        case .trailingContent:
            [
                LocalizedText(
                    en: "keep one JSON value in a file, or one on each line", zh: "每个文件只放一个 JSON 值，或每行一个")
            ]
        default:
            [LocalizedText(en: "export the file again, or correct it at this place", zh: "请重新导出该文件，或在此处修正")]
        }
    }
}

extension JSONFault.Expectation {
    fileprivate var name: LocalizedText {
        switch self {
        case .value: LocalizedText(en: "a value", zh: "值")
        case .keyOrEnd: LocalizedText(en: "a key in double quotes or '}'", zh: "双引号括起的键或“}”")
        case .key: LocalizedText(en: "a key in double quotes", zh: "双引号括起的键")
        case .colon: LocalizedText(en: "':'", zh: "“:”")
        case .commaOrListEnd: LocalizedText(en: "',' or ']'", zh: "“,”或“]”")
        case .commaOrMapEnd: LocalizedText(en: "',' or '}'", zh: "“,”或“}”")
        case .endOfText: LocalizedText(en: "the closing double quote", zh: "结束的双引号")
        case .end: LocalizedText(en: "the end", zh: "结尾")
        }
    }
}
