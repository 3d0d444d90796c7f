public import Diagnostics
internal import Evidence
internal import Indicators
public import Rubric
internal import RubricFiles

/// A rubric that is ready to measure with: loaded, checked, and every indicator planned.
public struct LoadedRubric: Sendable {
    /// The rubric.
    public let rubric: Rubric
    /// The SHA-256 digest of its files.
    public let digest: String
    /// The plans of the indicators of all items, and of the figures shown year on year.
    let plans: [Identifier<Indicator>: IndicatorPlan]
    /// The conditions of items that do not always apply.
    let conditions: [Identifier<Item>: ApplicabilityPlan]

    /// Loads a rubric; none if anything in it is wrong.
    ///
    /// - Parameters:
    ///   - name: The identifier of a shipped rubric, or a folder.
    ///   - folder: Where relative paths start.
    ///   - readsExamples: Whether the examples of a shipped rubric are read; they are its tests and take no part in an assessment.
    ///   - diagnostics: Receives what is wrong.
    public init?(
        named name: String, relativeTo folder: String, readsExamples: Bool = false,
        reporting diagnostics: inout [Diagnostic]
    ) {
        var unreadable: [Diagnostic] = []
        let files = RubricLibrary.files(of: name, relativeTo: folder, reporting: &unreadable)
        diagnostics += unreadable
        guard let files, !unreadable.containsErrors else { return nil }
        // What is inside the binary was checked when it was built; what lies on a disk may have been edited since.
        let isShipped = files.allSatisfy { $0.path.hasPrefix("rubrics/") } && RubricLibrary.shipped.contains(name)
        let (rubric, found) =
            isShipped
            ? RubricLoader(kinds: RecordKind.all, readsExamples: readsExamples).load(files)
            : RubricInspection.lint(files)
        diagnostics += found.filter { $0.severity == .error }
        guard let rubric, !found.containsErrors else { return nil }
        self.init(rubric, digest: RubricLibrary.digest(of: files), reporting: &diagnostics)
    }

    /// Plans a rubric that is already in memory; none if an indicator cannot be planned.
    ///
    /// - Parameters:
    ///   - rubric: The rubric.
    ///   - digest: The digest of its files.
    ///   - diagnostics: Receives what is wrong.
    public init?(_ rubric: Rubric, digest: String, reporting diagnostics: inout [Diagnostic]) {
        self.rubric = rubric
        self.digest = digest
        let compiler = PlanCompiler(kinds: RecordKind.all)
        var plans: [Identifier<Indicator>: IndicatorPlan] = [:]
        var conditions: [Identifier<Item>: ApplicabilityPlan] = [:]
        var found: [Diagnostic] = []
        for indicator in rubric.items.flatMap(\.indicators) + rubric.outcomes {
            plans[indicator.id] = compiler.plan(indicator, reporting: &found)
        }
        for item in rubric.items {
            guard let applicability = item.applicability else { continue }
            conditions[item.id] = ApplicabilityPlan(applicability, reporting: &found)
        }
        diagnostics += found
        guard !found.containsErrors else { return nil }
        self.plans = plans
        self.conditions = conditions
    }
}
