import Diagnostics
import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// The level of one item: the highest that indicators, ratings and caps all allow.
@Suite struct ItemLevelTests {
    private static let thresholds: [Int: Rational] = [2: 50, 3: 80, 4: 95, 5: 99]

    private static func measured(_ value: Rational) -> Scene {
        let item = RubricBuilder.item(
            "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: thresholds)], practices: [2, 3, 4, 5])
        var scene = Scene(item)
        scene.measure("A-1.x", value, before: 0)
        scene.rateAll()
        return scene
    }

    @Test(
        arguments: [
            (0, 1), ("49.99", 1), (50, 2), ("79.99", 2), (80, 3), (95, 4), ("98.99", 4), (99, 5), (100, 5),
        ] as [(Exact, Int)])
    func `thresholds are cumulative, and a value on one reaches it`(value: Exact, level: Int) throws {
        let scene = Self.measured(value.value)
        #expect(scene.level == level)
        #expect(try scene.item("A-1").indicatorLevel?.rawValue == level)
        #expect(try scene.item("A-1").standing == .assessed)
    }

    @Test func `every indicator must reach a level`() throws {
        let item = RubricBuilder.item(
            "A-1",
            indicators: [
                RubricBuilder.indicator("A-1.x", thresholds: Self.thresholds),
                RubricBuilder.indicator("A-1.y", .lower, unit: .minutes, thresholds: [3: 60, 5: 10]),
            ])
        var scene = Scene(item)
        scene.measure("A-1.x", 100, before: 100)
        scene.measure("A-1.y", Rational(60_000_001, 1_000_000), before: 90)
        #expect(scene.level == 2)
        scene.measure("A-1.y", 60, before: 90)
        #expect(scene.level == 4)
    }

    @Test func `a subject of a tier is held to the thresholds of its tier`() {
        let item = RubricBuilder.item(
            "A-1",
            indicators: [RubricBuilder.indicator("A-1.x", thresholds: Self.thresholds, tiers: [1: [3: 90]])])
        var scene = Scene(item)
        scene.measure("A-1.x", 85, before: 80)
        #expect(scene.level == 3)
        scene.subject.tier = 1
        #expect(scene.level == 2)
        scene.subject.tier = 2
        #expect(scene.level == 3)
    }

    // MARK: Ratings by ISO/IEC 33020

    @Test(
        arguments: [
            (0, .unmet, 0), (15, .unmet, 0), (15.01, .unmet, 1), (50, .unmet, 1), (50.01, .partlyMet, 2),
            (85, .partlyMet, 2), (85.01, .met, 2), (100, .met, 2),
        ] as [(Double, Determination.Outcome, Int)])
    func `the cut-offs are 15, 50 and 85 percent, and a rating must lie above them`(
        percent: Double, outcome: Determination.Outcome, level: Int
    ) throws {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3]))
        scene.rate("A-1.L2.1", try .percent(percent))
        #expect(try scene.outcomes(of: "A-1")["A-1.L2.1@2"] == outcome)
        #expect(scene.level == level)
    }

    @Test func `the cut-offs are parameters`() throws {
        let scoring = ScoringParameters(largely: 60, fully: 90, caps: .none)
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3]), scoring: scoring)
        scene.rate("A-1.L2.1", try .percent(90))
        #expect(try scene.outcomes(of: "A-1")["A-1.L2.1@2"] == .partlyMet)
        scene.rate("A-1.L2.1", try .percent(60), daysAgo: 1)
        #expect(try scene.outcomes(of: "A-1")["A-1.L2.1@2"] == .unmet)
    }

    @Test func `largely achieved is enough at the level itself and blocks the next`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3, 4]), scoring: .uncapped)
        scene.rate("A-1.L2.1", .fully)
        scene.rate("A-1.L3.1", .largely)
        scene.rate("A-1.L4.1", .fully)
        #expect(scene.level == 3)
        scene.rate("A-1.L2.1", .largely, daysAgo: 1)
        #expect(scene.level == 2)
    }

    @Test func `a partly met practice blocks also where the next level asks for none`() {
        let item = RubricBuilder.item(
            "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: [3: 80])], practices: [2])
        var scene = Scene(item, scoring: .uncapped)
        scene.measure("A-1.x", 90)
        scene.rate("A-1.L2.1", .largely)
        #expect(scene.level == 2)
        scene.rate("A-1.L2.1", .fully, daysAgo: 1)
        #expect(scene.level == 3)
    }

    @Test func `level 1 needs a visible activity, and without one the level is 0`() {
        let item = RubricBuilder.item(
            "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: [2: 50])], practices: [2])
        #expect(Scene(item).level == 0)
        var measured = Scene(item)
        measured.measure("A-1.x", 0)
        #expect(measured.level == 1)
        var rated = Scene(item)
        rated.rate("A-1.L2.1", .partially)
        #expect(rated.level == 1)
        rated.state(.notPerformed, about: "A-1")
        #expect(rated.level == 0)
    }

    // MARK: What is not known

    @Test func `an item that is measured but not rated is provisional and stops at the cap`() throws {
        let item = RubricBuilder.item(
            "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: Self.thresholds)],
            practices: [2, 3, 4, 5])
        var scene = Scene(item)
        scene.measure("A-1.x", 100, before: 90)
        #expect(scene.level == 3)
        #expect(try scene.item("A-1").standing == .provisional)
        #expect(try scene.item("A-1").caps.map(\.reason) == [.unrated])
        #expect(try scene.item("A-1").band == LevelBand(low: Level(1), high: Level(5)))
    }

    @Test func `nothing is assumed where attestations are known to be missing`() {
        var scene = Scene(
            RubricBuilder.item(
                "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: Self.thresholds)], practices: [2]))
        scene.measure("A-1.x", 100, before: 90)
        #expect(scene.level == 3)
        scene.isIncomplete = true
        #expect(scene.level == 1)
    }

    @Test func `an indicator without evidence blocks, unless it is stated with a reason that nothing can be measured`()
        throws
    {
        let item = RubricBuilder.item(
            "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: Self.thresholds)],
            practices: [2, 3, 4, 5])
        var scene = Scene(item)
        scene.rateAll()
        #expect(scene.level == 1)
        scene.state(.unmeasurable, about: "A-1", reason: " ")
        #expect(scene.level == 1)
        #expect(scene.scored().diagnostics.map(\.id) == ["attestation.reason-missing"])
        scene.attestations.removeLast()
        scene.state(.unmeasurable, about: "A-1")
        #expect(scene.level == 3)
        #expect(try scene.item("A-1").standing == .unmeasured)
        #expect(scene.scored().diagnostics.isEmpty)
    }

    @Test func `a measurement refutes the statement that nothing can be measured`() {
        let item = RubricBuilder.item(
            "A-1",
            indicators: [
                RubricBuilder.indicator("A-1.x", thresholds: [2: 50]),
                RubricBuilder.indicator("A-1.y", thresholds: [2: 50]),
            ], practices: [2, 3])
        var scene = Scene(item)
        scene.rateAll()
        scene.state(.unmeasurable, about: "A-1")
        #expect(scene.level == 3)
        scene.measure("A-1.x", 100)
        #expect(scene.level == 1, "what can be measured in part has a gap in the rest")
    }

    @Test func `what did not occur asks for nothing`() throws {
        let item = RubricBuilder.item(
            "A-1",
            indicators: [
                RubricBuilder.indicator("A-1.x", thresholds: [2: 50, 3: 80]),
                RubricBuilder.indicator("A-1.y", thresholds: [2: 50, 4: 80]),
            ])
        var scene = Scene(item, scoring: .uncapped)
        scene.measure("A-1.x", 90)
        scene.lack("A-1.y", .noOccasion)
        #expect(scene.level == 3)
        #expect(try scene.item("A-1").indicatorLevel?.rawValue == 5, "no threshold that applies fails")
        #expect(try scene.outcomes(of: "A-1")["A-1.y@2"] == .notApplicable)
        #expect(try scene.item("A-1").coverage.percent == 100)
    }

    @Test func `expired and missing measurements are told apart`() throws {
        let item = RubricBuilder.item(
            "A-1",
            indicators: ["x", "y", "z"].map { RubricBuilder.indicator("A-1.\($0)", thresholds: [2: 50]) })
        var scene = Scene(item)
        scene.lack("A-1.x", .expired(newest: 0, limit: Days(400)))
        scene.lack("A-1.y", .tooFew(found: 1, needed: 3))
        let outcomes = try scene.outcomes(of: "A-1")
        #expect(outcomes == ["A-1.x@2": .expired, "A-1.y@2": .noEvidence, "A-1.z@2": .noEvidence])
    }

    // MARK: Levels without criteria

    @Test func `a level that asks for nothing is passed over`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 4]), scoring: .uncapped)
        scene.rate("A-1.L2.1", .fully)
        #expect(scene.level == 2)
        scene.rate("A-1.L4.1", .fully)
        #expect(scene.level == 4, "5 asks for nothing either")
    }

    @Test func `the highest level of the rubric is the highest of its items`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3, 4, 5]), scoring: .uncapped, highest: 3)
        scene.rateAll()
        #expect(scene.level == 3)
        #expect(scene.result.items[0].determinations.count == 2, "criteria above it are not asked")
    }

    @Test func `an item without criteria is not performed`() {
        #expect(Scene(RubricBuilder.item("A-1")).level == 0)
    }

    // MARK: Borderline

    @Test(arguments: [(8, 10, true), (800, 1000, true), (900, 1000, false)] as [(Int, Int, Bool)])
    func `a threshold within the interval of its sample is borderline`(
        hits: Int, count: Int, isBorderline: Bool
    ) throws {
        let item = RubricBuilder.item("A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: [2: 80])])
        var scene = Scene(item)
        let (hits, count) = (Rational(Int128(hits)), Rational(Int128(count)))
        let share = try #require((hits * 100).divided(by: count))
        scene.measurements["A-1.x"] = Measurement(
            indicator: "A-1.x",
            outcome: .measured(Figure(value: share, numerator: hits, denominator: count, isShare: true)))
        #expect(try scene.item("A-1").isBorderline == isBorderline)
    }

    @Test func `an item is borderline only at the level reached or the next one`() throws {
        let item = RubricBuilder.item(
            "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: [2: 10, 3: 20, 4: 60])])
        var scene = Scene(item)
        scene.measurements["A-1.x"] = Measurement(
            indicator: "A-1.x",
            outcome: .measured(Figure(value: 0, numerator: 0, denominator: 3, isShare: true)))
        let result = try scene.item("A-1")
        #expect(result.determinations.map(\.isBorderline) == [true, true, false])
        #expect(result.isBorderline)
        scene.measurements["A-1.x"] = Measurement(
            indicator: "A-1.x",
            outcome: .measured(Figure(value: 5, numerator: 50, denominator: 1000, isShare: true)))
        #expect(try !scene.item("A-1").isBorderline)
    }
}
