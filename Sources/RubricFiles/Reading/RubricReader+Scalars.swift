import Diagnostics
import Rubric

extension RubricReader {
    /// A text that is not empty.
    mutating func string(_ field: Field?) -> String? {
        guard let field else { return nil }
        guard case .scalar(let scalar) = field.node.content else {
            report(.wrongType(field, wanted: LocalizedText(en: "a text", zh: "文本")))
            return nil
        }
        guard !field.node.isNull, scalar.text.contains(where: { !$0.isWhitespace }) else {
            report(.noValue(field))
            return nil
        }
        return scalar.text
    }

    /// `true` or `false`.
    mutating func boolean(_ field: Field?) -> Bool? {
        guard let field, let text = string(field) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            report(
                .badValue(
                    "rubric.wrong-type", field, text, wanted: .init(en: "'true' or 'false'", zh: "“true”或“false”")))
            return nil
        }
    }

    /// A whole number in a range.
    mutating func integer(_ field: Field?, in range: ClosedRange<Int>) -> Int? {
        guard let field, let text = string(field) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            let wanted = LocalizedText(
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
                zh: "从 \(range.lowerBound) 到 \(range.upperBound) 的整数")
            report(.badValue("rubric.bad-number", field, text, wanted: wanted))
            return nil
        }
        return number
    }

    /// A plain decimal number, exactly.
    ///
    /// Twelve digits and six places keep every sum and product of them in range.
    mutating func decimal(_ field: Field?) -> Rational? {
        guard let field, let text = string(field) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts[0].count <= 12, parts.count < 2 || parts[1].count <= 6, let number = Rational(decimal: text) else {
            let wanted = LocalizedText(
                en: "a decimal number such as '99.9', with at most 6 places", zh: "十进制数，例如“99.9”，小数不超过 6 位")
            report(.badValue("rubric.bad-number", field, text, wanted: wanted))
            return nil
        }
        return number
    }

    /// A plain decimal number from 0 to 100.
    mutating func percentage(_ field: Field?) -> Rational? {
        guard let field, let number = decimal(field) else { return nil }
        guard number >= 0, number <= 100 else {
            let wanted = LocalizedText(en: "a percentage from 0 to 100", zh: "从 0 到 100 的百分数")
            report(.badValue("rubric.bad-number", field, number.formatted(), wanted: wanted))
            return nil
        }
        return number
    }

    /// A level in a range.
    mutating func level(_ field: Field?, in range: ClosedRange<Int>) -> Level? {
        guard let field, let text = string(field) else { return nil }
        return level(text, name: field.name, in: range, at: field.location)
    }

    /// A level that is written as a key or a value.
    mutating func level(
        _ text: String, name: String, in range: ClosedRange<Int>, at location: SourceLocation
    ) -> Level? {
        guard text.utf8.count == 1, let number = Int(text), range.contains(number) else {
            report(.badLevel(text, name: name, in: range, at: location))
            return nil
        }
        return Level(number)
    }

    /// A number of days, such as `90d`.
    mutating func days(_ field: Field?) -> Days? {
        guard let field, let text = string(field) else { return nil }
        guard text.hasSuffix("d"), let count = Int(text.dropLast()), (0...36_500).contains(count),
            text.first?.isNumber == true
        else {
            report(
                .badValue(
                    "rubric.bad-duration", field, text,
                    wanted: LocalizedText(en: "a number of days such as '90d'", zh: "天数，例如“90d”")))
            return nil
        }
        return Days(count)
    }

    /// A number of days, or `none`; the outer none means that nothing could be read.
    mutating func daysOrNone(_ field: Field?) -> Days?? {
        guard let field else { return nil }
        if case .scalar(let scalar) = field.node.content, scalar.text == "none" { return .some(nil) }
        return days(field).map(Optional.some)
    }

    /// One of the values of an enumeration.
    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ field: Field?, of type: Value.Type = Value.self, among candidates: [Value] = Array(Value.allCases)
    ) -> Value? where Value.RawValue == String {
        guard let field, let text = string(field) else { return nil }
        let names = candidates.map(\.rawValue)
        guard names.contains(text), let value = Value(rawValue: text) else {
            report(.unknownValue(field, text, among: names))
            return nil
        }
        return value
    }

    /// A web address.
    mutating func url(_ field: Field?) -> String? {
        guard let field, let text = string(field) else { return nil }
        let rest = ["https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
        guard let rest, !rest.isEmpty, !text.contains(where: \.isWhitespace) else {
            report(
                .badValue(
                    "rubric.bad-url", field, text,
                    wanted: LocalizedText(en: "an address that begins with 'https://'", zh: "以“https://”开头的网址")))
            return nil
        }
        return text
    }

    /// An expression with the place of its first character.
    mutating func expression(_ field: Field?) -> ExpressionSource? {
        guard let field, let text = string(field) else { return nil }
        var location = field.location
        if case .scalar(let scalar) = field.node.content, scalar.style == .quoted {
            location.column = location.column.map { $0 + 1 }
        }
        return ExpressionSource(text, at: location)
    }
}

extension Diagnostic {
    fileprivate static func noValue(_ field: RubricReader.Field) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.no-value",
            LocalizedText(en: "\(field.title.en) has no value", zh: "\(field.title.zh)没有值"),
            at: field.location,
            fixes: [LocalizedText(en: "write a value or delete the key", zh: "请填写值，或删除该键")])
    }

    /// A value that cannot be read as what it should be.
    static func badValue(
        _ id: String, _ field: RubricReader.Field, _ text: String, wanted: LocalizedText
    ) -> Diagnostic {
        Diagnostic(
            .error, id: id,
            LocalizedText(
                en: "\(field.title.en) must be \(wanted.en), not '\(text)'",
                zh: "\(field.title.zh)应为\(wanted.zh)，而不是“\(text)”"),
            at: field.location,
            fixes: [LocalizedText(en: "write \(wanted.en)", zh: "请写\(wanted.zh)")])
    }

    fileprivate static func badLevel(
        _ text: String, name: String, in range: ClosedRange<Int>, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.bad-level",
            LocalizedText(
                en: "'\(text)' in '\(name)' is not a level from \(range.lowerBound) to \(range.upperBound)",
                zh: "“\(name)”中的“\(text)”不是 \(range.lowerBound) 到 \(range.upperBound) 的等级"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "write a number from \(range.lowerBound) to \(range.upperBound)",
                    zh: "请写 \(range.lowerBound) 到 \(range.upperBound) 的数字")
            ])
    }

    fileprivate static func unknownValue(_ field: RubricReader.Field, _ text: String, among names: [String])
        -> Diagnostic
    {
        Diagnostic(
            .error, id: "rubric.unknown-value",
            LocalizedText(en: "unknown \(field.name) '\(text)'", zh: "未知的 \(field.name)“\(text)”"), at: field.location,
            fixes: .choose(text, among: names))
    }
}
