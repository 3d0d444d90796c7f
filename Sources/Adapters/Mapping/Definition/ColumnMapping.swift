import Evidence

/// How one record column is filled.
struct ColumnMapping: Sendable {
    let column: Column
    /// The position among the columns of the kind.
    let index: Int
    let source: Source
    /// What some texts stand for; none means missing.
    let values: [String: RecordValue?]
    /// What a text stands for that `values` does not list.
    let otherwise: Otherwise
    let reader: ValueReader
    /// Whether it was taken over because the names are equal, so that its absence is no fault.
    let isImplied: Bool

    /// Where the value comes from.
    enum Source: Hashable, Sendable {
        /// The first of these fields that is not empty.
        case fields([Int])
        case constant(RecordValue)
    }

    /// What a text stands for that `values` does not list.
    enum Otherwise: Hashable, Sendable {
        case fault
        case missing
        /// The text is read as if there were no `values`.
        case keep
        case value(RecordValue)
    }

    /// Reads a text that is not empty.
    func read(_ bytes: ArraySlice<UInt8>) -> ValueReader.Reading {
        if values.isEmpty { return reader.read(bytes) }
        let text = String(decoding: bytes, as: UTF8.self)
        if let listed = values[text] ?? values[text.lowercased()] {
            return listed.map { .value($0) } ?? .missing
        }
        switch otherwise {
        case .fault: return .fault(.notListed)
        case .missing: return .missing
        case .keep: return reader.read(bytes)
        case .value(let value): return .value(value)
        }
    }
}
