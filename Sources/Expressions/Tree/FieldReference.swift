/// Names a field that an expression reads: a bare column, or a column behind a qualifier such as `of` or `subject`.
public struct FieldReference: Hashable, Sendable {
    /// The word before the dot; none for a bare column.
    public var qualifier: String?
    /// The name of the column.
    public var name: String

    /// Creates a reference.
    public init(qualifier: String? = nil, name: String) {
        self.qualifier = qualifier
        self.name = name
    }
}

extension FieldReference: CustomStringConvertible {
    /// The reference as it is written: `recovered_at`, `of.owner`.
    public var description: String {
        qualifier.map { "\($0).\(name)" } ?? name
    }
}
