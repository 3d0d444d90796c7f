import Diagnostics
public import Evidence
import Expressions
import Indicators
import Rubric

extension RubricLinter {
    /// Creates a linter that checks expressions against the same fields as the engine that runs them.
    ///
    /// - Parameter kinds: The record kinds there are.
    public init(kinds: [RecordKind]) {
        let schemas = ExpressionSchemas(kinds: kinds)
        self.init(kinds: kinds) { source, context in
            let parsed = Expression.parse(source.text, at: source.location, schema: schemas.schema(for: context))
            return (parsed.expression?.type.description, parsed.diagnostics)
        }
    }
}

/// The fields that expressions of a rubric see.
private struct ExpressionSchemas: Sendable {
    private let compiler: PlanCompiler
    private let kinds: [String: RecordKind]

    init(kinds: [RecordKind]) {
        compiler = PlanCompiler(kinds: kinds)
        self.kinds = Dictionary(kinds.map { ($0.id, $0) }) { first, _ in first }
    }

    func schema(for context: ExpressionContext) -> Schema {
        if context.seesSubject { return ApplicabilityPlan.schema }
        guard let kind = context.records.flatMap({ kinds[$0] }) else { return Schema(fields: [:]) }
        return compiler.schema(of: kind, population: population(of: context.member))
    }

    private func population(of member: ExpressionContext.Member?) -> PlannedPopulation? {
        switch member {
        case .record(let name): kinds[name].map { .records($0, filter: nil) }
        case .value: .values([])
        case nil: nil
        }
    }
}
