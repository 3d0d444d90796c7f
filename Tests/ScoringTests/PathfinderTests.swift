import Diagnostics
import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// The way to a level, by hand.
@Suite struct PathfinderTests {
    private static func path(_ scene: Scene, to target: Int) -> [Step] {
        Pathfinder(rubric: scene.rubric).path(of: scene.result, track: "all", to: Level(target))
    }

    private static func names(_ steps: [Step]) -> [String] {
        steps.map { $0.criterion.map { "\($0.id)@\($0.level)" } ?? $0.missing.en }
    }

    private static let measured = RubricBuilder.item(
        "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: [2: 50, 3: 80, 4: 95])], practices: [2, 3, 4])

    @Test func `a level that is reached needs no way`() {
        var scene = Scene(Self.measured)
        scene.rateAll()
        scene.measure("A-1.x", 100, before: 99)
        #expect(Self.path(scene, to: 4).isEmpty)
        #expect(Self.path(scene, to: 1).isEmpty)
    }

    @Test func `steps say what is missing, what is advised and how much work it is`() throws {
        var item = Self.measured
        item.remediation = [Remediation(level: Level(3), effort: .high, text: RubricBuilder.text("do this"))]
        var scene = Scene(item)
        scene.rate("A-1.L2.1", .fully)
        scene.rate("A-1.L3.1", .partially)
        scene.measurements["A-1.x"] = Measurement(
            indicator: "A-1.x",
            outcome: .measured(Figure(value: Rational(1400, 21), numerator: 14, denominator: 21, isShare: true)),
            sample: 21, strength: .exercised)
        let steps = Self.path(scene, to: 3)
        #expect(Self.names(steps) == ["A-1.L3.1@3", "A-1.x@3"])
        #expect(steps.map(\.advice?.en) == ["do this", "do this"])
        #expect(steps.map(\.effort) == [.high, .high])
        #expect(steps.map(\.level) == [Level(3), Level(3)])
        #expect(steps[0].missing.en == "rated P; it must be F, or L at the target itself")
        #expect(steps[1].missing.en == "3 more of 21 (now 14, 66.67% of 80% needed)")
    }

    @Test func `practices that nobody rated are assumed up to the cap and asked for above it`() {
        var scene = Scene(Self.measured)
        scene.measure("A-1.x", 60, before: 50)
        #expect(Self.names(Self.path(scene, to: 3)) == ["A-1.x@3"])
        #expect(
            Set(Self.names(Self.path(scene, to: 4))) == [
                "A-1.x@3", "A-1.x@4", "A-1.L2.1@2", "A-1.L3.1@3", "A-1.L4.1@4",
            ])
        scene.isIncomplete = true
        #expect(Self.names(Self.path(scene, to: 3)).count == 3, "nothing is assumed where statements are missing")
    }

    @Test func `an item that is not measured needs its measure, and then assumes what nobody rated`() {
        let scene = Scene(Self.measured)
        #expect(Self.names(Self.path(scene, to: 2)) == ["A-1.x@2"])
    }

    @Test func `from nothing to level 1 one criterion is enough, one of the lowest level`() {
        let item = RubricBuilder.item("A-1", practices: [2, 3], efforts: [2: .medium, 3: .low])
        #expect(Self.names(Self.path(Scene(item), to: 1)) == ["A-1.L2.1@2"])
    }

    @Test func `a statement that it is not performed must be withdrawn`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2]), scoring: .uncapped)
        scene.rateAll()
        scene.state(.notPerformed, about: "A-1")
        #expect(Self.names(Self.path(scene, to: 2)) == ["the statement that it is not performed must be withdrawn"])
    }

    @Test func `where nothing can be measured, ratings lead up to the cap and a measure beyond it`() {
        var scene = Scene(Self.measured)
        scene.rate("A-1.L2.1", .fully)
        scene.state(.unmeasurable, about: "A-1")
        #expect(Self.names(Self.path(scene, to: 3)) == ["A-1.L3.1@3"])
        let beyond = Self.names(Self.path(scene, to: 4))
        #expect(Set(beyond) == ["A-1.x@2", "A-1.x@3", "A-1.x@4", "A-1.L3.1@3", "A-1.L4.1@4"])
    }

    @Test func `a level without criteria is reached through the next one that has some`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 4]), scoring: .uncapped)
        scene.rate("A-1.L2.1", .fully)
        #expect(Self.names(Self.path(scene, to: 3)) == ["A-1.L4.1@4"])
    }

    @Test func `a level that no criterion can bring is said to be a dead end`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3]), scoring: .uncapped)
        scene.rateAll()
        #expect(
            Self.names(Self.path(scene, to: 4))
                == ["no criterion applies at level 4 or above, so that it cannot be attained"])
    }

    @Test func `a member that cannot get there is left behind where the rule allows it`() {
        let items = (1...7).map { RubricBuilder.item("A-\($0)", practices: $0 == 7 ? [2] : [2, 3]) }
        var scene = Scene(RubricBuilder.rubric([RubricBuilder.domain("A", items)], scoring: .uncapped))
        scene.rateAll(through: 2)
        #expect(Self.names(Self.path(scene, to: 3)) == (1...6).map { "A-\($0).L3.1@3" })
    }

    @Test func `caps that stand in the way are steps of their own, and one that another lifts is not named`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3, 4, 5]))
        scene.rateAll(kinds: [.document])
        #expect(Self.names(Self.path(scene, to: 3)) == ["records of what was done, not only documents"])
        #expect(Self.names(Self.path(scene, to: 4)) == ["raw data from which the number can be computed again"])
        #expect(
            Self.names(Self.path(scene, to: 5)) == [
                "a second period that is no worse than the first",
                "raw data from which the number can be computed again",
            ])
    }

    @Test func `evidence that an open practice asks for lifts a cap along the way`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3], asking: [.record, .data]))
        scene.rate("A-1.L2.1", .fully, kinds: [.document])
        #expect(Self.names(Self.path(scene, to: 3)) == ["A-1.L3.1@3"])
    }

    @Test func `a waived criterion stands in the way above its cap only`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3, 4]))
        scene.rateAll()
        scene.rate("A-1.L2.1", .notAchieved, daysAgo: 1)
        scene.rate("A-1.L3.1", .notAchieved, daysAgo: 1)
        scene.state(.waiver(criterion: "A-1.L2.1"), about: "A-1")
        #expect(Self.names(Self.path(scene, to: 3)) == ["A-1.L3.1@3"])
        #expect(Set(Self.names(Self.path(scene, to: 4))) == ["A-1.L2.1@2", "A-1.L3.1@3"])
    }

    @Test func `of two ways of equal length the one with less effort is taken`() {
        let items = [Effort.high, .low, .medium].enumerated().map { index, effort in
            RubricBuilder.item("A-\(index + 1)", practices: [2], efforts: [2: effort])
        }
        let scoring = ScoringParameters(itemShare: 60, caps: .none)
        var scene = Scene(RubricBuilder.rubric([RubricBuilder.domain("A", items)], scoring: scoring))
        for item in items { scene.rate("\(item.id).L2.1", .partially) }
        let steps = Self.path(scene, to: 2)
        #expect(Self.names(steps) == ["A-2.L2.1@2", "A-3.L2.1@2"])
        #expect(steps.map(\.effort) == [.low, .medium], "least effort first")
    }

    @Test func `a domain has its own way`() {
        let domains = ["A", "B"].map { RubricBuilder.domain($0, [RubricBuilder.plainItem("\($0)-1")]) }
        var scene = Scene(RubricBuilder.rubric(domains, scoring: .uncapped))
        scene.rateAll(through: 2)
        let steps = Pathfinder(rubric: scene.rubric).path(of: scene.result, domain: "B", to: Level(3))
        #expect(Self.names(steps) == ["B-1.L3.1@3"])
        #expect(Pathfinder(rubric: scene.rubric).path(of: scene.result, domain: "C", to: Level(3)).isEmpty)
        #expect(Pathfinder(rubric: scene.rubric).path(of: scene.result, track: "none", to: Level(3)).isEmpty)
    }

    @Test(arguments: [(ScoringParameters.Rule.floorMean, 4), (.weighted, 1), (.minimum, 5), (.stagedAll, 5)])
    func `each rule has its own smallest way`(rule: ScoringParameters.Rule, count: Int) {
        // Levels 4, 2, 1, 1 with the weights 4, 1, 1, 1: the floor of the mean 2, of the weighted mean 2.
        let items = zip(1..., [4, 1, 1, 1] as [Rational]).map { RubricBuilder.plainItem("A-\($0)", weight: $1) }
        let scoring = ScoringParameters(rule: rule, caps: .none)
        var scene = Scene(RubricBuilder.rubric([RubricBuilder.domain("A", items)], scoring: scoring))
        for level in 2...4 { scene.rate("A-1.L\(level).1", .fully) }
        scene.rate("A-2.L2.1", .fully)
        for item in ["A-3", "A-4"] { scene.rate("\(item).L2.1", .partially) }
        #expect(Self.path(scene, to: 3).count == count)
    }
}
