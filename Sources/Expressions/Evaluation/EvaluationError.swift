/// Why an expression has no value for a record.
public enum EvaluationError: Error, Hashable, Sendable {
    /// A field has no value.
    case missing(FieldReference)
    /// A value is given for a field, but not of the type that the schema promised.
    case wrongType(FieldReference)
    /// A whole number or duration does not fit into 64 bits.
    case overflow
    /// A whole number was divided by zero.
    case divisionByZero
    /// A time is outside the years 1 to 9999, or a number does not fit into the type it is converted to.
    case range
    /// A text is not a number, time or duration.
    case malformed
}
