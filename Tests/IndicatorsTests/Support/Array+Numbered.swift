extension [Row] {
    /// The rows with identifiers that differ, so that none is taken for a duplicate of another.
    var numbered: [Row] {
        enumerated().map { index, row in row.merging(["id": .text("r\(index)")]) { _, number in number } }
    }

    /// A row so many times, each with its own identifier.
    static func repeating(_ row: Row, _ count: Int) -> [Row] {
        Array(repeating: row, count: count).numbered
    }
}
