import Diagnostics
import Evidence
import Rubric

/// One thing that is checked about a rubric.
protocol RubricCheck: Sendable {
    /// What is wrong, each with a place and a fix.
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic]
}

/// A rubric, where its parts are written, and what its expressions and tables are checked against.
struct RubricUnderCheck {
    let rubric: Rubric
    let places: RubricPlaces
    let kindNames: [String]
    let expressionCheck: RubricLinter.ExpressionCheck
    private let kinds: [String: RecordKind]

    init(
        _ document: RubricDocument, kinds: [RecordKind], expressionCheck: @escaping RubricLinter.ExpressionCheck
    ) {
        rubric = document.rubric
        places = document.places
        kindNames = kinds.map(\.id).sorted()
        self.kinds = Dictionary(kinds.map { ($0.id, $0) }) { first, _ in first }
        self.expressionCheck = expressionCheck
    }

    /// The record kind of a name.
    func kind(_ name: String) -> RecordKind? { kinds[name] }

    /// The levels that the rubric defines.
    var definedLevels: Set<Level> { Set(rubric.levels.map(\.level)) }

    /// The levels above the first one.
    var levelsAboveFirst: [Level] { rubric.levels.map(\.level).filter { $0 > .initial } }

    /// Every indicator of an item.
    var indicators: [IndicatorPlace] {
        rubric.items.flatMap { item in
            item.indicators.enumerated().map { IndicatorPlace(indicator: $0.element, index: $0.offset, item: item) }
        }
    }

    /// Every indicator of an item, and every outcome of the rubric.
    var measures: [IndicatorPlace] {
        indicators
            + rubric.outcomes.enumerated().map { IndicatorPlace(indicator: $0.element, index: $0.offset, item: nil) }
    }

    /// An indicator with its position in its item, or among the outcomes of the rubric.
    struct IndicatorPlace {
        let indicator: Indicator
        let index: Int
        let item: Item?
    }

    /// A place in an indicator.
    func place(_ indicator: IndicatorPlace, _ steps: RubricPlaces.Step...) -> SourceLocation {
        place(indicator, steps)
    }

    /// A place in an indicator.
    func place(_ indicator: IndicatorPlace, _ steps: [RubricPlaces.Step]) -> SourceLocation {
        guard let item = indicator.item else { return places.rubric(["outcomes", .index(indicator.index)] + steps) }
        return places.item(item, ["indicators", .index(indicator.index)] + steps)
    }
}
