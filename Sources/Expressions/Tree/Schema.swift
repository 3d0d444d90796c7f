/// The fields that an expression may read, with their types.
public struct Schema: Hashable, Sendable {
    /// The bare fields: the columns of the record, and whatever else is in sight, such as `as_of`.
    public var fields: [String: ValueType]
    /// The fields behind a qualifier: `["subject": ["tier": .integer]]` allows `subject.tier`.
    public var qualified: [String: [String: ValueType]]

    /// Creates a schema.
    public init(fields: [String: ValueType], qualified: [String: [String: ValueType]] = [:]) {
        self.fields = fields
        self.qualified = qualified
    }

    /// The type of a field; none if there is no such field.
    public func type(of field: FieldReference) -> ValueType? {
        guard let qualifier = field.qualifier else { return fields[field.name] }
        return qualified[qualifier]?[field.name]
    }
}
