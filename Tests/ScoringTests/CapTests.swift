import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// Caps, one by one: the item would be at level 5 without them.
@Suite struct CapTests {
    private static let practices = RubricBuilder.item("A-1", practices: [2, 3, 4, 5])

    private static func rated(seeing kinds: [EvidenceKind]) -> Scene {
        var scene = Scene(practices)
        scene.rateAll(kinds: kinds)
        return scene
    }

    @Test(
        arguments: [
            ([], 2, [.documentsOnly, .withoutData, .declaredOnly, .withoutTrend]),
            ([.document], 2, [.documentsOnly, .withoutData, .declaredOnly, .withoutTrend]),
            ([.document, .interview], 2, [.documentsOnly, .withoutData, .declaredOnly, .withoutTrend]),
            ([.document, .record], 3, [.withoutData, .withoutTrend]),
            ([.demonstration], 3, [.withoutData, .withoutTrend]), ([.data], 4, [.withoutTrend]),
            ([.trend], 3, [.withoutData, .declaredOnly]), ([.data, .trend], 5, []),
        ] as [([EvidenceKind], Int, [Cap.Reason])])
    func `what was seen limits what ratings can show`(kinds: [EvidenceKind], level: Int, caps: [Cap.Reason]) throws {
        let scene = Self.rated(seeing: kinds)
        #expect(scene.level == level)
        #expect(try scene.item("A-1").caps.map(\.reason) == caps)
    }

    @Test func `evidence of a practice that is not achieved lifts nothing`() {
        var scene = Self.rated(seeing: [.document])
        scene.rate("A-1.L5.1", .notAchieved, daysAgo: 1, kinds: [.data, .trend])
        #expect(scene.level == 2)
        scene.rate("A-1.L5.1", .partially, daysAgo: 0, kinds: [.data, .trend])
        #expect(scene.level == 4)
    }

    private static let indicator = RubricBuilder.indicator("A-1.x", thresholds: [2: 50, 3: 80, 4: 95, 5: 99])
    private static let both = RubricBuilder.item("A-1", indicators: [indicator], practices: [2, 3, 4, 5])

    @Test func `a measure of definitions alone is capped, one of things done is not`() throws {
        var scene = Scene(Self.both)
        scene.rateAll(kinds: [.document, .trend])
        scene.measure("A-1.x", 100, strength: .declared)
        #expect(scene.level == 3)
        #expect(try scene.item("A-1").caps.map(\.reason) == [.declaredOnly])
        scene.measure("A-1.x", 100, strength: .exercised)
        #expect(scene.level == 5)
    }

    @Test(
        arguments: [
            (nil, 4), (99, 5), (100, 5), ("99.99", 5),
        ] as [(Exact?, Int)])
    func `without a second period that is no better the trend is not shown`(before: Exact?, level: Int) {
        var scene = Scene(Self.both)
        scene.rateAll(kinds: [.data])
        scene.measure("A-1.x", 100, before: before?.value)
        #expect(scene.level == level)
    }

    @Test func `a value that got worse shows no trend, unless both reach the highest threshold`() {
        var scene = Scene(Self.both)
        scene.rateAll(kinds: [.data])
        scene.measure("A-1.x", 99, before: 100)
        #expect(scene.level == 5)
        let strict = RubricBuilder.indicator("A-1.x", thresholds: [2: 50, 5: Rational(999, 10)])
        scene.rubric.domains[0].items = [RubricBuilder.item("A-1", indicators: [strict], practices: [2, 3, 4, 5])]
        scene.measure("A-1.x", Rational(9995, 100), before: 100)
        #expect(scene.level == 5)
        let lower = RubricBuilder.indicator("A-1.x", .lower, unit: .minutes, thresholds: [2: 60, 5: 10])
        scene.rubric.domains[0].items = [RubricBuilder.item("A-1", indicators: [lower], practices: [2, 3, 4, 5])]
        scene.measure("A-1.x", 10, before: 9)
        #expect(scene.level == 5)
        scene.measure("A-1.x", 9, before: 8)
        #expect(scene.level == 5)
        scene.measure("A-1.x", 30, before: 20)
        #expect(scene.level == 4, "blocked by the threshold of 5, and by the trend")
    }

    @Test func `state shows no trend by itself, a reduction does`() {
        var scene = Scene(Self.both)
        scene.rateAll(kinds: [.data])
        scene.measure("A-1.x", 100, isState: true)
        #expect(scene.level == 4)
        let reduction = RubricBuilder.indicator(
            "A-1.x", statistic: .reduction(of: .count), thresholds: [2: 0, 5: 50])
        scene.rubric.domains[0].items = [RubricBuilder.item("A-1", indicators: [reduction], practices: [2, 3, 4, 5])]
        scene.measure("A-1.x", 50)
        #expect(scene.level == 5)
    }

    @Test func `every indicator must show the trend`() {
        let item = RubricBuilder.item(
            "A-1",
            indicators: [Self.indicator, RubricBuilder.indicator("A-1.y", thresholds: [5: 10])], practices: [5])
        var scene = Scene(item)
        scene.rateAll(kinds: [.data])
        scene.measure("A-1.x", 100, before: 99)
        scene.measure("A-1.y", 100, before: 99)
        #expect(scene.level == 5)
        scene.measure("A-1.y", 100)
        #expect(scene.level == 4)
    }

    @Test func `ratings alone stop at 3 where the item could be measured`() throws {
        var scene = Scene(Self.both)
        scene.rateAll()
        scene.state(.unmeasurable, about: "A-1")
        #expect(scene.level == 3)
        #expect(try scene.item("A-1").caps.map(\.reason) == [.unmeasured])
    }

    @Test func `an unrated practice above the cap limits nothing below itself`() throws {
        var scene = Scene(Self.both)
        scene.measure("A-1.x", 100, before: 99)
        scene.rateAll(through: 3)
        #expect(scene.level == 3)
        scene.rate("A-1.L4.1", .fully)
        #expect(scene.level == 4, "that of level 5 is not asked before level 5")
        #expect(try scene.item("A-1").caps.isEmpty)
    }

    @Test(arguments: ["A-1.x", "A-1.L2.1", "A-1.L5.1"])
    func `a waived criterion that does not hold caps the item`(criterion: String) throws {
        var scene = Scene(Self.both)
        scene.rateAll()
        scene.measure("A-1.x", criterion == "A-1.x" ? 0 : 100, before: 0)
        if criterion != "A-1.x" { scene.rate(criterion, .notAchieved, daysAgo: 1) }
        let unwaived = try #require(scene.level)
        scene.state(.waiver(criterion: criterion), about: "A-1", expires: Scene.asOf + 1)
        // A waiver opens levels up to its cap, and takes none away that are reached without it.
        #expect(unwaived == (criterion == "A-1.L5.1" ? 4 : 1))
        #expect(scene.level == (criterion == "A-1.L5.1" ? 4 : 3))
        #expect(try scene.item("A-1").caps.last == Cap(level: Level(max(3, unwaived)), reason: .waived))
    }

    @Test func `a waiver of what holds takes nothing away`() throws {
        var scene = Scene(Self.both)
        scene.rateAll()
        scene.measure("A-1.x", 100, before: 0)
        scene.state(.waiver(criterion: "A-1.L2.1"), about: "A-1", expires: Scene.asOf + 1)
        #expect(scene.level == 5)
        #expect(scene.result.waivedCount == 1)
    }

    @Test func `caps are parameters`() {
        var scene = Scene(Self.practices, scoring: ScoringParameters(caps: .init(documentsOnly: nil, withoutData: nil)))
        scene.rateAll(kinds: [.document])
        #expect(scene.level == 3, "definitions only")
        scene.rubric.scoring = .uncapped
        #expect(scene.level == 5)
        scene.rubric.scoring.caps.documentsOnly = Level(1)
        #expect(scene.level == 1)
    }
}
