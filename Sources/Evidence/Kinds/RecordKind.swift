public import Diagnostics

/// A kind of normalised fact: what one row is, which columns it has, and what it proves.
public struct RecordKind: Hashable, Sendable {
    /// The name, in the plural: `incidents`.
    public var id: String
    /// What one row is.
    public var summary: LocalizedText
    /// Whether a row shows that something was defined or that it was done.
    public var strength: EvidenceStrength
    /// Whether rows are events in time or the state of things at the time of collection.
    public var nature: Nature
    /// The columns that together name one thing; two rows with the same key are the same thing.
    public var key: [String]
    /// The columns, in the order they are listed.
    ///
    /// `service` is always among them.
    public var columns: [Column]

    /// Creates a record kind.
    ///
    /// A `service` column is added in front if none is given.
    public init(
        _ id: String, _ summary: LocalizedText, strength: EvidenceStrength, nature: Nature, key: [String],
        columns: [Column]
    ) {
        self.id = id
        self.summary = summary
        self.strength = strength
        self.nature = nature
        self.key = key
        self.columns =
            columns.contains { $0.name == Self.serviceColumn.name } ? columns : [Self.serviceColumn] + columns
    }

    /// The column that ties a record to a service of the subject.
    public static let serviceColumn = Column(
        "service", .text,
        LocalizedText(en: "the service it belongs to, as the tool names it", zh: "所属服务，以工具中的名称为准"))

    /// What the rows of a kind are in time.
    public enum Nature: Hashable, Sendable {
        /// Something that happened; the column says when. Windows and the as-of date cut on it.
        case event(time: String)
        /// How things were when they were collected. A later collection of the same source replaces an earlier one.
        case state
    }

    /// The column that windows cut on, or none for state.
    public var timeColumn: String? {
        switch nature {
        case .event(let time): time
        case .state: nil
        }
    }

    /// The position of a column.
    public func index(of column: String) -> Int? {
        columns.firstIndex { $0.name == column }
    }
}

/// What a record proves: a definition is not an execution.
public enum EvidenceStrength: String, CaseIterable, Hashable, Sendable {
    /// Something is written down or configured.
    case declared
    /// Something was carried out and left a trace.
    case exercised
}
