import Diagnostics

/// Says that a reply of an API holds no records: because it is empty, or because it is an error.
enum ReplyNote {
    /// A note that a list is empty.
    static func empty(_ tool: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "\(tool).empty",
            LocalizedText(en: "the reply is an empty list and holds no records", zh: "响应为空列表，不含记录"), at: location)
    }

    /// A warning that a reply is an error.
    static func error(_ tool: String, message: String?, at location: SourceLocation) -> Diagnostic {
        let text = message.map { String($0.prefix(120)) } ?? ""
        return Diagnostic(
            .warning, id: "\(tool).error-reply",
            LocalizedText(
                en: "the file is the error reply of an API and holds no records: '\(text)'",
                zh: "该文件是 API 的错误响应，不含记录：“\(text)”"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export again with a key that may read the records", zh: "请用有读取权限的密钥重新导出")
            ])
    }

    /// What the reply is recognised by.
    static func recognition(_ keys: [String], isError: Bool) -> Recognition {
        let english = keys.map { "'\($0)'" }.joined(separator: ", ")
        let chinese = keys.map { "“\($0)”" }.joined(separator: "、")
        return Recognition(
            .likely,
            because: isError
                ? LocalizedText(en: "an error reply with the keys \(english)", zh: "错误响应，含键\(chinese)")
                : LocalizedText(en: "an empty list in a reply with the keys \(english)", zh: "空列表响应，含键\(chinese)"))
    }
}
