public import Diagnostics
public import Evidence
public import Expressions
public import Rubric

/// A checked condition over the attributes of a subject: `subject.tier`, `subject.kind`, `subject.owner`, `subject.tags`.
public struct ApplicabilityPlan: Hashable, Sendable {
    private let condition: Expression

    /// The fields that a condition sees.
    public static let schema = Schema(
        fields: [:],
        qualified: ["subject": ["tier": .integer, "kind": .string, "owner": .string, "tags": .list(of: .string)]])

    /// Checks a condition; none if anything is wrong with it.
    public init?(_ applicability: Applicability, reporting diagnostics: inout [Diagnostic]) {
        let parsed = Expression.parse(
            applicability.condition.text, at: applicability.condition.location, schema: Self.schema,
            expecting: [.boolean])
        diagnostics += parsed.diagnostics
        guard let expression = parsed.expression else { return nil }
        condition = expression
    }

    /// Whether the item applies to a subject.
    ///
    /// Where an attribute that matters is missing, it applies: the unknown never helps.
    public func applies(to subject: Subject) -> Bool {
        let result = condition.evaluate { field in
            switch field.name {
            case "tier": subject.tier.map { .integer(Int64($0)) }
            case "kind": .string(subject.kind.rawValue)
            case "owner": subject.owner.map { .string($0) }
            case "tags": .list(subject.tags.map { .string($0) }, of: .string)
            default: nil
            }
        }
        if case .success(.boolean(false)) = result { return false }
        return true
    }
}
