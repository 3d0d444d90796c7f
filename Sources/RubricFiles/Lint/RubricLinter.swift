public import Diagnostics
public import Evidence
public import Rubric

/// Checks a rubric for everything that can be known to be wrong, or to be missing, before it is used.
///
/// The checks are independent of each other: all run, and all report.
public struct RubricLinter: Sendable {
    /// Parses an expression and checks its types.
    ///
    /// It takes the expression and what it can see, and returns the name of the CEL type that it yields (`bool`, `int`,
    /// `double`, `string`, `timestamp`, `duration`; none if it has none) with the problems that it found.
    public typealias ExpressionCheck =
        @Sendable (ExpressionSource, ExpressionContext) -> (typeName: String?, diagnostics: [Diagnostic])

    private let kinds: [RecordKind]
    private let expressionCheck: ExpressionCheck

    /// Creates a linter.
    ///
    /// - Parameters:
    ///   - kinds: The record kinds there are.
    ///   - expressionCheck: Parses an expression and checks its types.
    public init(kinds: [RecordKind], expressionCheck: @escaping ExpressionCheck) {
        self.kinds = kinds
        self.expressionCheck = expressionCheck
    }

    /// Reads a rubric and checks it.
    ///
    /// - Parameter files: The files of one rubric.
    /// - Returns: The rubric, or none where there is any error, with what the loader and all checks found, in the order of
    ///   paths and lines. Where the loader finds an error, the checks do not run.
    public func lint(_ files: [RubricFile]) -> (rubric: Rubric?, diagnostics: [Diagnostic]) {
        var (document, diagnostics) = RubricLoader(kinds: kinds).document(of: files)
        guard let document else { return (nil, diagnostics) }
        let subject = RubricUnderCheck(document, kinds: kinds, expressionCheck: expressionCheck)
        for check in Self.checks { diagnostics += check.diagnostics(for: subject) }
        return (diagnostics.containsErrors ? nil : document.rubric, diagnostics.sorted())
    }

    private static let checks: [any RubricCheck] = [
        DomainWeightCheck(), WeightCheck(), LevelSequenceCheck(), LevelTextCheck(), UndefinedLevelCheck(),
        ThresholdPresenceCheck(), ThresholdOrderCheck(), ThresholdRangeCheck(), SourceCheck(), TrackCheck(),
        DuplicateIdentifierCheck(), AliasCheck(), DomainContentCheck(), ItemContentCheck(), PracticeCheck(),
        RecordKindCheck(), MatchCheck(), ExampleRecordCheck(), UnitCheck(), ExpressionTypeCheck(), WindowCheck(),
        SampleCheck(), ScoringCheck(), OfficialCheck(), VersionCheck(), ExamplePresenceCheck(),
        RemediationPresenceCheck(),
    ]
}
