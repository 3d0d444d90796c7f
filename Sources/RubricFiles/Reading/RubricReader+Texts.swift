import Diagnostics

extension RubricReader {
    /// A text in both languages.
    mutating func text(_ field: Field?) -> LocalizedText? {
        guard let field else { return nil }
        if case .scalar = field.node.content, !field.node.isNull {
            report(.oneLanguage(field))
            return nil
        }
        guard let object = object(field, .text) else { return nil }
        let english = language("en", of: object, name: field.name)
        let chinese = language("zh", of: object, name: field.name)
        guard let english, let chinese else { return nil }
        if !chinese.contains(where: \.isChinese), let place = object["zh"]?.location {
            report(.notChinese(field.name, at: place))
        }
        if english.contains(where: \.isChinese), let place = object["en"]?.location {
            report(.notEnglish(field.name, at: place))
        }
        return LocalizedText(en: english, zh: chinese.withoutFoldingSpaces)
    }

    private mutating func language(_ key: String, of object: Object, name: String) -> String? {
        guard let field = object[key] else { return nil }
        guard case .scalar(let scalar) = field.node.content else { return string(field) }
        guard !field.node.isNull, scalar.text.contains(where: { !$0.isWhitespace }) else {
            report(.missingText(key, name: name, at: field.location))
            return nil
        }
        // A block text may end with a line break, which nobody means.
        return String(scalar.text.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension String {
    /// Without the spaces that YAML puts where a Chinese text was wrapped: those between two full-width characters.
    fileprivate var withoutFoldingSpaces: String {
        let characters = Array(self)
        let kept = characters.indices.filter { index in
            guard characters[index] == " ", index > 0, index + 1 < characters.count else { return true }
            return !(characters[index - 1].isFullWidth && characters[index + 1].isFullWidth)
        }
        return String(kept.map { characters[$0] })
    }
}

extension Character {
    /// Whether it takes the room of a Chinese character: one itself, or its punctuation.
    fileprivate var isFullWidth: Bool {
        isChinese
            || unicodeScalars.contains { (0x3000...0x303F).contains($0.value) || (0xFF00...0xFFEF).contains($0.value) }
    }

    /// Whether it is a Chinese character: one of the unified ideographs in the blocks that modern text uses.
    fileprivate var isChinese: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
            default: false
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func oneLanguage(_ field: RubricReader.Field) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.missing-text",
            LocalizedText(en: "'\(field.name)' is needed in both languages", zh: "“\(field.name)”需要中英文两种文本"),
            at: field.location,
            fixes: [LocalizedText(en: "write '{en: …, zh: …}'", zh: "请写成“{en: …, zh: …}”")])
    }

    fileprivate static func notChinese(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "rubric.suspicious-text",
            LocalizedText(en: "the Chinese text of '\(name)' has no Chinese character", zh: "“\(name)”的中文文本中没有汉字"),
            at: location,
            fixes: [LocalizedText(en: "translate the text", zh: "请翻译该文本")])
    }

    fileprivate static func notEnglish(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "rubric.suspicious-text",
            LocalizedText(en: "the English text of '\(name)' has Chinese characters", zh: "“\(name)”的英文文本中有汉字"),
            at: location,
            fixes: [LocalizedText(en: "translate the text", zh: "请翻译该文本")])
    }
}
