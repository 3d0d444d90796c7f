import Evidence

/// One kind of record that rows become.
struct RecordMapping: Sendable {
    var kind: RecordKind
    /// The record columns that are filled, in the order of the kind.
    var columns: [ColumnMapping]
    /// The rows that are not taken.
    var skips: [RowRule]
    /// The rows that are taken; none means all that are not skipped.
    var keeps: [RowRule]
    /// The path of the items of a row of which each becomes a record; none means the row itself.
    var items: ValuePath?
    /// How a cell is taken apart, of whose parts each becomes a record.
    var split: CellSplit?
}

/// Conditions of rows; all of them must hold.
struct RowRule: Hashable, Sendable {
    var conditions: [Condition]

    /// What must stand in a field: one of the texts, a text that the pattern fits, or nothing.
    struct Condition: Hashable, Sendable {
        var field: Int
        var texts: [String] = []
        var allowsMissing = false
        var pattern: TextPattern?

        /// Whether a cell fulfils it.
        func holds(for cell: MappingCell) -> Bool {
            switch cell {
            case .missing: allowsMissing
            case .structure: false
            case .text(let text):
                texts.contains { text.elementsEqual($0.utf8) }
                    || pattern.map { $0.fits(String(decoding: text, as: UTF8.self)) } ?? false
            }
        }
    }
}

/// How a cell that lists several things is taken apart.
struct CellSplit: Hashable, Sendable {
    var field: Int
    /// What stands between the parts.
    var separators: [String]

    /// The parts of a text without those that are empty.
    func parts(of text: ArraySlice<UInt8>) -> [MappingCell] {
        var parts = [String(decoding: text, as: UTF8.self)]
        for separator in separators { parts = parts.flatMap { $0.split(separator: separator).map(String.init) } }
        return parts.map { MappingCell($0) }.filter { $0 != .missing }
    }
}
