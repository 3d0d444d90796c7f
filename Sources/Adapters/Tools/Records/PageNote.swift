import Diagnostics

/// Says that a file is one page of more.
enum PageNote {
    /// A warning that counts are a lower bound.
    ///
    /// - Parameters:
    ///   - id: The identifier of the diagnostic.
    ///   - count: How many records the file holds.
    ///   - total: How many there are, if that is known.
    ///   - location: The file.
    ///   - fix: How to get all of them.
    /// - Returns: The warning.
    static func warning(
        _ id: String, _ count: Int, of total: Int64?, at location: SourceLocation, fix: LocalizedText
    ) -> Diagnostic {
        let rest = total.map {
            LocalizedText(en: "\(count) of \($0) records", zh: "\($0) 条记录中的 \(count) 条")
        }
        return Diagnostic(
            .warning, id: id,
            LocalizedText(
                en:
                    "the file is one page of more\(rest.map { ": \($0.en)" } ?? ""); what is counted in it is a lower bound",
                zh: "该文件只是其中一页\(rest.map { "（\($0.zh)）" } ?? "")；由它得出的数量为下限"),
            at: location, fixes: [fix])
    }
}
