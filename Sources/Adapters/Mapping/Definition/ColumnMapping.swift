import Evidence

/// How one record column is filled.
///
/// It is a class, for it is looked at for each cell and never changes.
final class ColumnMapping: Sendable {
    let column: Column
    let source: Source
    /// Which of several values at the end of a path is taken.
    let take: Take
    /// The part of the text that is read.
    let match: TextPattern?
    /// A second table in which the text is looked up.
    let join: JoinTable?
    /// What some texts stand for; none means missing.
    let values: [String: RecordValue?]
    /// What a text stands for that `values` or the second table does not list.
    let otherwise: Otherwise
    let reader: ValueReader
    /// A length of time that is added to a time.
    let plus: Addition?
    /// Whether it was taken over because the names are equal, so that its absence is no fault.
    let isImplied: Bool
    /// The fields that it reads.
    let fields: [Int]

    init(
        column: Column, source: Source, take: Take = .first, match: TextPattern? = nil, join: JoinTable? = nil,
        values: [String: RecordValue?] = [:], otherwise: Otherwise = .fault, reader: ValueReader, plus: Addition? = nil,
        isImplied: Bool = false
    ) {
        self.column = column
        self.source = source
        self.take = take
        self.match = match
        self.join = join
        self.values = values
        self.otherwise = otherwise
        self.reader = reader
        self.plus = plus
        self.isImplied = isImplied
        fields =
            switch source {
            case .fields(let fields): fields
            case .constant: []
            case .text(let parts): parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
            }
    }

    /// Where the value comes from.
    enum Source: Hashable, Sendable {
        /// The first of these fields that is not empty.
        case fields([Int])
        case constant(RecordValue)
        /// A text made of several fields; missing if one of them is.
        case text([Part])
    }

    /// A part of a text that is made of several fields.
    enum Part: Hashable, Sendable {
        case literal(String)
        case field(Int)
    }

    /// Which of several values at the end of a path is taken.
    enum Take: String, Hashable, Sendable, CaseIterable {
        case first
        case last
        /// How many there are.
        case count
    }

    /// A length of time that is added to a time.
    struct Addition: Hashable, Sendable {
        var fields: [Int]
        var unit: DurationUnit?
    }

    /// What a text stands for that `values` or the second table does not list.
    enum Otherwise: Hashable, Sendable {
        case fault
        case missing
        /// The text is read as if there were no `values`.
        case keep
        case value(RecordValue)
    }

    /// Reads a text that is not empty.
    func read(_ bytes: ArraySlice<UInt8>) -> ValueReader.Reading {
        guard match != nil || join != nil else { return translate(bytes) }
        var text = String(decoding: bytes, as: UTF8.self)
        if let match {
            guard let part = match.first(in: text).map(HeaderCheck.trim), !part.isEmpty else { return .missing }
            text = part
        }
        if let join {
            switch join.rows[text] {
            case let found? where found.isEmpty: return .missing
            case let found?: text = found
            case nil: if let reading = unlisted(.notJoined) { return reading }
            }
        }
        return translate(Array(text.utf8)[...])
    }

    private func translate(_ bytes: ArraySlice<UInt8>) -> ValueReader.Reading {
        if values.isEmpty { return reader.read(bytes) }
        let text = String(decoding: bytes, as: UTF8.self)
        if let listed = values[text] ?? values[text.lowercased()] {
            return listed.map { .value($0) } ?? .missing
        }
        return unlisted(.notListed) ?? reader.read(bytes)
    }

    /// What becomes of a text that is not listed; none if it is read as it is.
    private func unlisted(_ fault: CellFault) -> ValueReader.Reading? {
        switch otherwise {
        case .fault: .fault(fault)
        case .missing: .missing
        case .keep: nil
        case .value(let value): .value(value)
        }
    }
}
