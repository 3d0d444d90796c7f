import Diagnostics

extension ObjectFinder {
    /// Recognises content that holds objects of this finder.
    ///
    /// - Parameters:
    ///   - content: The file.
    ///   - name: What the objects are called, for a sort.
    ///   - keys: The keys that objects of a sort are known by.
    /// - Returns: A certain recognition by the first object, or none.
    func recognize(
        _ content: Content, as name: (Sort) -> LocalizedText, by keys: (Sort) -> [String]
    ) -> Recognition? {
        guard let first = sample(of: content).first else { return nil }
        let marks = keys(first.sort)
        let name = name(first.sort)
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "\(name.en) with the keys \(marks.map { "'\($0)'" }.joined(separator: ", "))",
                zh: "\(name.zh)，含键\(marks.map { "“\($0)”" }.joined(separator: "、"))"))
    }
}

/// Says what stands in a file although it proves nothing.
enum NoEvidenceNote {
    /// A note that names the objects and what to export instead.
    ///
    /// - Parameters:
    ///   - id: The identifier of the diagnostic.
    ///   - count: How many objects there are.
    ///   - things: What they are.
    ///   - instead: What to export.
    ///   - location: Where the first one stands.
    /// - Returns: The note.
    static func note(
        _ id: String, _ count: Int, _ things: LocalizedText, instead: LocalizedText, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .note, id: id,
            LocalizedText(
                en:
                    "\(count) \(things.en) in this file show how the tool is set up, not what happened; no records are taken from them",
                zh: "文件中有 \(count) 个\(things.zh)，只说明工具如何配置，不说明实际发生了什么；未从中取得记录"),
            at: location, fixes: [instead])
    }
}
