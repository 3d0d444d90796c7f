/// What stands in a cell of the source.
enum MappingCell: Hashable, Sendable {
    /// Nothing.
    case missing
    /// A text as UTF-8 without white space around it, never empty.
    case text(ArraySlice<UInt8>)
    /// A list or a map.
    case structure

    /// Creates a cell from a text; blank means missing.
    init(_ text: ArraySlice<UInt8>) {
        let trimmed = CellText.trim(text)
        self = trimmed.isEmpty ? .missing : .text(trimmed)
    }

    /// Creates a cell from a text; blank means missing.
    init(_ text: String) {
        self.init(Array(text.utf8)[...])
    }
}
