public import Diagnostics
public import Rubric

/// One open criterion on the way to a level, with what is missing.
public struct Step: Hashable, Sendable {
    /// The item.
    public var item: Identifier<Item>
    /// The criterion to close, or none where a cap is in the way.
    public var criterion: Criterion?
    /// The level that it opens.
    public var level: Level
    /// What is missing, in real counts.
    public var missing: LocalizedText
    /// What the rubric advises.
    public var advice: LocalizedText?
    /// How much work the advice is.
    public var effort: Effort

    /// Creates a step.
    public init(
        item: Identifier<Item>, criterion: Criterion?, level: Level, missing: LocalizedText, advice: LocalizedText?,
        effort: Effort
    ) {
        self.item = item
        self.criterion = criterion
        self.level = level
        self.missing = missing
        self.advice = advice
        self.effort = effort
    }
}

extension Step: Comparable {
    /// Orders by effort, then item, level and criterion; steps without a criterion by their text.
    public static func < (left: Step, right: Step) -> Bool {
        if left.effort != right.effort { return left.effort < right.effort }
        if left.item != right.item { return left.item < right.item }
        if left.level != right.level { return left.level < right.level }
        let (leftID, rightID) = (left.criterion?.id ?? "", right.criterion?.id ?? "")
        return (leftID, left.missing.en) < (rightID, right.missing.en)
    }
}
