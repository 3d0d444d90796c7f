import Diagnostics

/// What is said of lists that are not all there is.
enum PageMessages {
    /// That there are further pages.
    ///
    /// - Parameters:
    ///   - id: The identifier of the diagnostic.
    ///   - location: Where the page stands.
    /// - Returns: The warning.
    static func more(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: id,
            LocalizedText(
                en: "the file is one page of several; all counts are lower bounds", zh: "文件只是多页中的一页；各项计数均为下限"),
            at: location, fixes: [LocalizedText(en: "export all pages", zh: "请导出所有页")])
    }

    /// That a list holds fewer objects than it says there are.
    static func part(_ id: String, _ count: Int, of total: Int64, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: id,
            LocalizedText(
                en: "the file holds \(count) of \(total) objects; all counts are lower bounds",
                zh: "文件只含 \(total) 个对象中的 \(count) 个；各项计数均为下限"),
            at: location, fixes: [LocalizedText(en: "export all pages", zh: "请导出所有页")])
    }
}
