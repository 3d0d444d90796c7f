extension Content {
    /// The first lines if this is text that tools print for people, rather than JSON, markup, an archive or a table with
    /// named columns; none for all else.
    ///
    /// Such reports now and then look like YAML or like a table without header, which says nothing.
    ///
    /// - Parameter count: The most lines.
    /// - Returns: The lines, or none.
    func reportLines(_ count: Int) -> [TextLine]? {
        isReport ? Array(lines.prefix(count)) : nil
    }

    /// Whether this is text that tools print for people.
    var isReport: Bool {
        switch shape {
        case .text, .markdown: true
        case .yaml(let documents): !documents.contains { $0.root.kind == .map && $0.root["apiVersion"] != nil }
        case .table(let table): !table.hasHeader
        default: false
        }
    }
}
