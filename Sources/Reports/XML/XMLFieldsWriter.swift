internal import Diagnostics
internal import XML

/// Writes parts of an assessment as elements: short values as attributes, everything else as child elements.
struct XMLFieldsWriter {
    let writer: XMLWriter

    /// Writes a part as an element.
    func write(_ fields: Fields, as name: String, attributes: [(String, String)] = []) throws {
        var attributes = attributes
        for field in fields.values {
            switch field.value {
            case .text(let text?): attributes.append((field.name, text))
            case .integer(let number?): attributes.append((field.name, String(number)))
            case .flag(let flag): attributes.append((field.name, flag ? "true" : "false"))
            case .text, .integer, .prose, .number, .localized, .fields, .texts, .list: continue
            }
        }
        try writer.startElement(name, attributes: attributes)
        for field in fields.values { try writeChild(field.value, field.name) }
        try writer.endElement()
    }

    private func writeChild(_ value: Fields.Value, _ name: String) throws {
        switch value {
        case .text, .integer, .flag, .prose(nil), .number(nil), .localized(nil), .fields(nil): return
        case .prose(let text?): try writer.element(name, text: text)
        case .number(let number?):
            try writer.startElement(name, attributes: [("exact", number.exact), ("decimal", number.decimal)])
            try writer.endElement()
        case .localized(let text?):
            for language in Language.allCases {
                try writer.element(name, attributes: [("lang", language.rawValue)], text: text[language])
            }
        case .fields(let fields?): try write(fields, as: name)
        case .texts(let entry, let texts):
            try writer.startElement(name)
            for text in texts { try writer.element(entry, text: text) }
            try writer.endElement()
        case .list(let entry, let count, let make):
            try writer.startElement(name)
            for index in 0..<count { try write(make(index), as: entry) }
            try writer.endElement()
        }
    }
}
