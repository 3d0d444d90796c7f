import Diagnostics

extension XMLFailure {
    static func malformed(_ path: String, _ line: Int, _ message: String) -> XMLFailure {
        let reason = message.isEmpty ? LocalizedText(en: "not readable", zh: "无法读取") : LocalizedText(verbatim: message)
        return XMLFailure(
            "xml.malformed", LocalizedText(en: "malformed XML: \(reason.en)", zh: "XML 格式错误：\(reason.zh)"), path, line,
            fix: LocalizedText(en: "export the file again or mend this line", zh: "请重新导出该文件或修正此行"))
    }

    static func truncated(_ path: String, _ line: Int, _ open: [String]) -> XMLFailure {
        let name = open.last ?? ""
        return XMLFailure(
            "xml.malformed",
            LocalizedText(
                en: "malformed XML: the document ends before '\(name)' is closed",
                zh: "XML 格式错误：文档在“\(name)”结束之前中断"), path, line,
            fix: LocalizedText(
                en: "export the file again and check that it is copied as a whole", zh: "请重新导出，并确认文件复制完整"))
    }

    static func encoding(_ path: String, _ line: Int) -> XMLFailure {
        XMLFailure(
            "xml.malformed",
            LocalizedText(
                en: "malformed XML: bytes that do not exist in the encoding of the document",
                zh: "XML 格式错误：存在与文档编码不符的字节"), path, line,
            fix: LocalizedText(
                en: "declare the encoding that the file is really in, or convert the file to UTF-8",
                zh: "请声明文件的实际编码，或将文件转换为 UTF-8"))
    }

    static func noElement(_ path: String) -> XMLFailure {
        malformed(path, 1, "")
    }

    static func outOfMemory(_ path: String) -> XMLFailure {
        tooLarge(LocalizedText(en: "not enough memory to read the document", zh: "内存不足，无法读取文档"), path, 1)
    }

    static func entities(_ path: String, _ line: Int, _ name: String) -> XMLFailure {
        XMLFailure(
            "xml.entities-refused",
            LocalizedText(
                en: "the document declares or uses '\(name)', and declared entities and default attributes are refused",
                zh: "文档声明或引用了“\(name)”，实体声明与默认属性一律拒绝"), path, line,
            fix: LocalizedText(
                en: "remove the declarations from the DOCTYPE and write the text in place of the references",
                zh: "请删除 DOCTYPE 中的声明，并以文本替换引用"))
    }

    static func tooDeep(_ path: String, _ line: Int) -> XMLFailure {
        let limit = Limits.depth
        return tooLarge(
            LocalizedText(en: "elements are nested deeper than \(limit)", zh: "元素嵌套超过 \(limit) 层"), path, line)
    }

    static func startTagTooLarge(_ path: String, _ line: Int) -> XMLFailure {
        tooLarge(
            LocalizedText(
                en: "a start tag is too long or has more than \(Limits.attributes) attributes or namespaces",
                zh: "开始标签过长，或属性、命名空间超过 \(Limits.attributes) 个"), path, line)
    }

    static func textTooLarge(_ path: String, _ line: Int) -> XMLFailure {
        tooLarge(
            LocalizedText(
                en: "a text is longer than \(Limits.textBytes) bytes", zh: "一段文本超过 \(Limits.textBytes) 字节"), path, line)
    }

    static func tooManyElements(_ path: String, _ line: Int, limit: Int) -> XMLFailure {
        tooLarge(
            LocalizedText(en: "an element holds more than \(limit) elements", zh: "一个元素内的元素超过 \(limit) 个"), path,
            line)
    }

    private static func tooLarge(_ summary: LocalizedText, _ path: String, _ line: Int) -> XMLFailure {
        XMLFailure(
            "xml.too-large", summary, path, line,
            fix: LocalizedText(en: "split the file or leave this part out of the export", zh: "请拆分文件，或在导出时去除该部分"))
    }

    private init(_ id: String, _ summary: LocalizedText, _ path: String, _ line: Int, fix: LocalizedText) {
        self.init(Diagnostic(.error, id: id, summary, at: SourceLocation(path: path, line: line), fixes: [fix]))
    }
}

extension Diagnostic {
    /// A fault that does not keep a document from being read.
    static func suspicious(_ path: String, _ line: Int, _ message: String) -> Diagnostic {
        Diagnostic(
            .warning, id: "xml.suspicious",
            LocalizedText(en: "suspicious XML: \(message)", zh: "XML 存疑：\(message)"),
            at: SourceLocation(path: path, line: line))
    }
}
