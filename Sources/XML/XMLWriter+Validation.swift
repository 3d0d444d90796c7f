import CLibXML2
import Diagnostics

extension XMLWriter {
    static func validate(_ name: String, _ attributes: [(String, String)]) throws(XMLFailure) {
        try validate(name)
        for (index, attribute) in attributes.enumerated() {
            try validate(attribute.0)
            guard !attributes[..<index].contains(where: { $0.0 == attribute.0 }) else {
                throw .write(
                    "xml.invalid-name",
                    LocalizedText(en: "the attribute '\(attribute.0)' is given twice", zh: "属性“\(attribute.0)”重复"))
            }
        }
    }

    private static func validate(_ name: String) throws(XMLFailure) {
        // C would not see what follows a zero byte.
        guard !name.utf8.contains(0), unsafe xmlValidateQName(name, 0) == 0 else {
            throw .write(
                "xml.invalid-name",
                LocalizedText(en: "XML does not allow the name '\(name)'", zh: "XML 不允许使用名称“\(name)”"))
        }
    }

    /// The text without what would end a comment early.
    static func commentText(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            if character == "-", result.unicodeScalars.last == "-" { result.append(" ") }
            result.unicodeScalars.append(character)
        }
        return result.unicodeScalars.last == "-" ? result + " " : result
    }
}

extension XMLFailure {
    static var noOpenElement: XMLFailure {
        write(
            "xml.not-well-formed",
            LocalizedText(en: "there is no open element to write into or to end", zh: "没有可写入或可结束的元素"))
    }

    static func secondRoot(_ name: String) -> XMLFailure {
        write(
            "xml.not-well-formed",
            LocalizedText(en: "the element '\(name)' would be a second root", zh: "元素“\(name)”将成为第二个根元素"))
    }

    static var notWritten: XMLFailure {
        write("xml.not-written", LocalizedText(en: "the document could not be written", zh: "文档无法写出"))
    }

    fileprivate static func write(_ id: String, _ summary: LocalizedText) -> XMLFailure {
        XMLFailure(Diagnostic(.error, id: id, summary))
    }
}
