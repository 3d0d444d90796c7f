public import Diagnostics
internal import Evidence
internal import Expressions
internal import Indicators
public import Rubric
public import RubricFiles

/// Checks a rubric as an author needs it: every fault with path, line and a fix.
public enum RubricInspection {
    /// Lints the files of a rubric.
    ///
    /// - Parameter files: The files.
    /// - Returns: The rubric, or none where there is an error, and everything that was found.
    public static func lint(_ files: [RubricFile]) -> (rubric: Rubric?, diagnostics: [Diagnostic]) {
        RubricLinter(kinds: RecordKind.all, expressionCheck: check).lint(files)
    }

    /// Checks an expression against what it can see.
    private static func check(
        _ source: ExpressionSource, _ context: ExpressionContext
    ) -> (typeName: String?, diagnostics: [Diagnostic]) {
        let parsed = Expression.parse(source.text, at: source.location, schema: schema(of: context))
        return (parsed.expression?.type.description, parsed.diagnostics)
    }

    private static func schema(of context: ExpressionContext) -> Schema {
        if context.seesSubject { return ApplicabilityPlan.schema }
        let compiler = PlanCompiler(kinds: RecordKind.all)
        guard let kind = context.records.flatMap(RecordKind.named) else { return Schema(fields: [:]) }
        switch context.member {
        case .record(let name):
            let member = RecordKind.named(name).map { PlannedPopulation.records($0, filter: nil) }
            return compiler.schema(of: kind, population: member)
        case .value:
            return compiler.schema(of: kind, population: .values([]))
        case nil:
            return compiler.schema(of: kind)
        }
    }
}
