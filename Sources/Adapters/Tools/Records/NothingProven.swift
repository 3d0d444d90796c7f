import Diagnostics

/// What is said of a file that belongs to a tool but holds nothing that could be used.
enum NothingProven {
    /// A note that says what a file is, that nothing is read from it, and what to export instead.
    ///
    /// - Parameters:
    ///   - id: The identifier of the diagnostic.
    ///   - what: What the file is, such as “a schedule, not a backup”.
    ///   - instead: What to export.
    ///   - location: Where it stands.
    /// - Returns: The note.
    static func note(
        _ id: String, _ what: LocalizedText, instead: LocalizedText, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .note, id: id,
            LocalizedText(
                en: "this is \(what.en); it is no evidence and nothing is read", zh: "这是\(what.zh)，不构成证据；未读取任何内容"),
            at: location, fixes: [instead])
    }
}
