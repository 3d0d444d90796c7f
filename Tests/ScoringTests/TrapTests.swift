import Diagnostics
import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// Faults found in systems of this kind, each with the test that keeps it out of scoring.
///
/// Where the others are tested:
/// - S5, one path for every use: here for items, domains and tracks; command line and reports against each other in the
///   acceptance tests.
/// - S6, the wall clock: the domain has none to read (architecture tests); time zones and locales in the acceptance tests.
/// - S9, denominators: of figures in `IndicatorsTests` (`StatisticTests`, `RecordAccountTests`), of weight shares here.
/// - S10, history with its own rubric, and S11, gaps drawn as gaps: with the store of past assessments, which is still to come.
/// - S12, incidents linked to changes without a limit: `CoverageTests` in `IndicatorsTests`, since such a link is a clause with
///   a window.
/// - S13, keywords as proof: there is no keyword rule; that definitions alone prove little is the cap `declaredOnly` here.
/// - S17, weights that do not add up: `RubricFilesTests`, since the linter refuses them.
@Suite struct TrapTests {
    private static let thresholds: [Int: Rational] = [2: 50, 3: 80, 4: 95, 5: 99]

    /// Two domains of three items, all measured and rated at level 4 or so.
    private static func healthy() -> Scene {
        let domains = ["A", "B"].map { domain in
            RubricBuilder.domain(
                domain, weight: 50,
                (1...3).map { number in
                    let id = "\(domain)-\(number)"
                    return RubricBuilder.item(
                        id, gate: number == 1,
                        indicators: [RubricBuilder.indicator("\(id).x", thresholds: thresholds)],
                        practices: [2, 3, 4, 5])
                })
        }
        var scene = Scene(RubricBuilder.rubric(domains, core: ["A"]))
        for indicator in scene.indicators { scene.measure(indicator.id.rawValue, 96, before: 90) }
        scene.rateAll()
        return scene
    }

    @Test func `S1 missing evidence never raises a level`() {
        let scene = Self.healthy()
        let levels = scene.result.allLevels
        for indicator in scene.indicators {
            var poorer = scene
            poorer.measurements[indicator.id] = nil
            #expect(zip(poorer.result.allLevels, levels).allSatisfy { $0 <= $1 }, "without \(indicator.id)")
            #expect(poorer.result.allLevels != levels, "it is missed")
        }
        for index in scene.attestations.indices {
            var poorer = scene
            poorer.attestations.remove(at: index)
            poorer.isIncomplete = true
            #expect(zip(poorer.result.allLevels, levels).allSatisfy { $0 <= $1 }, "without statement \(index)")
        }
    }

    @Test func `S1 what is not evaluated stays in the denominator`() throws {
        var scene = Self.healthy()
        scene.measurements["A-2.x"] = nil
        scene.attestations.removeAll { $0.item == "A-2" }
        let domain = try #require(scene.result.domains.first).result
        #expect(domain.members.count == 3)
        #expect(domain.level == Level(0), "two of three are no 85 percent, and the third is at 0")
        #expect(domain.coverage.percent == Rational(200, 3))
    }

    @Test func `S1 a bad measurement that is deleted leaves a gap, not a better level`() {
        var scene = Self.healthy()
        scene.measure("A-1.x", 10)
        let bad = scene.result.allLevels
        scene.measurements["A-1.x"] = nil
        #expect(zip(scene.result.allLevels, bad).allSatisfy { $0 <= $1 })
    }

    @Test func `S2 nothing known is level 0, not demonstrated, never more`() {
        var scene = Self.healthy()
        scene.measurements = [:]
        scene.attestations = []
        let result = scene.result
        #expect(result.allLevels.allSatisfy { $0 == 0 })
        #expect(result.items.allSatisfy { $0.standing == .notEvaluated })
        #expect(result.tracks.allSatisfy { $0.result.coverage.known == 0 && $0.result.coverage.percent == 0 })
    }

    @Test func `S3 a level whose criteria all do not apply cannot be attained`() throws {
        let item = RubricBuilder.item(
            "A-1",
            indicators: [
                RubricBuilder.indicator("A-1.x", thresholds: [2: 50]),
                RubricBuilder.indicator("A-1.y", thresholds: [3: 50, 4: 80]),
            ])
        var scene = Scene(item, scoring: .uncapped)
        scene.measure("A-1.x", 90)
        scene.lack("A-1.y", .noOccasion)
        #expect(scene.level == 2, "3 and 4 ask for nothing here, and are not attained by it")
        let alone = RubricBuilder.item("A-1", indicators: [RubricBuilder.indicator("A-1.y", thresholds: [2: 50])])
        scene.rubric.domains[0].items = [alone]
        #expect(scene.level == 0)
    }

    @Test func `S3 a domain and a track of which nothing applies have no level`() {
        var scene = Self.healthy()
        for item in scene.rubric.items { scene.inapplicable[item.id] = LocalizedText(verbatim: "never") }
        #expect(scene.result.domains.allSatisfy { $0.result.level == nil && $0.result.band == nil })
        #expect(scene.result.tracks.allSatisfy { $0.result.level == nil })
    }

    @Test func `S4 levels are cumulative: one failure at level 2 keeps the item at 1`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 2, 3, 4, 5]))
        scene.rateAll()
        #expect(scene.level == 5)
        scene.rate("A-1.L2.2", .notAchieved, daysAgo: 1)
        #expect(scene.level == 1)
        var measured = Scene(
            RubricBuilder.item(
                "A-1",
                indicators: [
                    RubricBuilder.indicator("A-1.x", thresholds: [2: 50]),
                    RubricBuilder.indicator("A-1.y", thresholds: Self.thresholds),
                ]))
        measured.measure("A-1.x", Rational(4999, 100), before: 40)
        measured.measure("A-1.y", 100, before: 90)
        #expect(measured.level == 1)
    }

    @Test func `S5 the same item counts the same wherever it is shown`() throws {
        let result = Self.healthy().result
        for track in result.tracks {
            for domain in track.domains {
                #expect(result.domains.contains(domain), "a track sees the domain that the subject has")
                for member in domain.result.members {
                    #expect(result.item(member.id)?.level == member.level)
                }
            }
            let levels = track.domains.map(\.result.level)
            #expect(track.result.members.map(\.level) == levels)
        }
    }

    @Test func `S7 what is waived is counted by itself, caps the level and is never met`() throws {
        var scene = Self.healthy()
        scene.measure("A-1.x", 10, before: 5)
        scene.state(.waiver(criterion: "A-1.x"), about: "A-1", expires: Scene.asOf + 1)
        let item = try scene.item("A-1")
        #expect(item.level == Level(3))
        #expect(item.determinations.filter(\.isWaived).map(\.outcome) == Array(repeating: .unmet, count: 4))
        #expect(scene.result.waivedCount == 4)
        scene.asOf += 1
        #expect(try scene.item("A-1").level == Level(1), "a waiver that has run out is none")
        #expect(scene.result.waivedCount == 0)
    }

    @Test func `S7 a level of which everything is waived is not attained`() {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3]))
        scene.rate("A-1.L2.1", .fully)
        scene.state(.waiver(criterion: "A-1.L3.1"), about: "A-1")
        #expect(scene.level == 2)
        scene.rate("A-1.L3.1", .largely)
        #expect(scene.level == 3, "what is done is done, with or without a waiver")
    }

    @Test func `S8 there are as many outcomes as criteria, whatever is missing`() {
        var scene = Self.healthy()
        let criteria = 6 * (4 + 4)
        for gap in [Gap.noRecords, .incomplete(LocalizedText(verbatim: "x")), .expired(newest: 0, limit: Days(1))] {
            for indicator in scene.indicators { scene.lack(indicator.id.rawValue, gap) }
            #expect(scene.result.outcomeCounts.reduce(0) { $0 + $1.count } == criteria)
        }
        scene.measurements = [:]
        scene.attestations = []
        #expect(scene.result.outcomeCounts.reduce(0) { $0 + $1.count } == criteria)
    }

    @Test func `S9 the denominator of a weight share does not depend on what was checked`() throws {
        var scene = Self.healthy()
        func total(_ scene: Scene) throws -> Rational {
            let obstacles = try #require(scene.result.domains.first).result.obstacles
            for case .share(_, let total, _) in obstacles { return total }
            return 0
        }
        scene.measure("A-2.x", 10)
        #expect(try total(scene) == 3)
        scene.measurements["A-2.x"] = nil
        #expect(try total(scene) == 3)
    }

    @Test func `S14 a hundred repeats are equal`() {
        let scene = Self.healthy()
        let first = scene.result
        let path = Pathfinder(rubric: scene.rubric).path(of: first, track: "all", to: Level(5))
        for _ in 0..<100 {
            #expect(scene.result == first)
            #expect(Pathfinder(rubric: scene.rubric).path(of: first, track: "all", to: Level(5)) == path)
        }
    }

    @Test func `S15 an average never hides a dead domain`() throws {
        var scene = Self.healthy()
        for number in 1...3 {
            scene.measurements[Identifier("B-\(number).x")] = nil
            scene.attestations.removeAll { $0.item == "B-\(number)" }
        }
        let track = try #require(scene.result.tracks.first).result
        #expect(track.members.map(\.level) == [Level(4), Level(0)])
        #expect(track.level == Level(0))
        #expect(track.readings.floorOfMean == Level(2), "the mean is shown beside it only")
    }

    @Test(arguments: [(0, 2), (1, 3)] as [(Int, Int)])
    func `S16 no rounding decides a level`(parts: Int, level: Int) {
        // One part in a million of a billion below the threshold is below it.
        let tiny = Rational(Int128(1 - parts), 1_000_000_000_000_000)
        var scene = Scene(
            RubricBuilder.item("A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: Self.thresholds)]))
        scene.measure("A-1.x", Rational(80) - tiny, before: 0)
        #expect(scene.level == level)
    }

    @Test func `S18 parts are decided one by one, and what they add up to is derived from them`() {
        let scene = Self.healthy()
        for item in scene.result.items {
            let failed = item.determinations.filter { $0.outcome != .met }.map(\.criterion.level).min()
            #expect(item.level?.rawValue == failed.map { $0.rawValue - 1 } ?? 5)
        }
        for domain in scene.result.domains {
            let levels = domain.result.members.compactMap(\.level)
            #expect(domain.result.readings.minimum == levels.min())
            #expect(
                levels == scene.result.items.filter { $0.item.rawValue.hasPrefix(domain.domain.rawValue) }.map(\.level))
        }
    }

    @Test func `S19 a second statement stands beside the first and replaces nothing`() throws {
        var scene = Self.healthy()
        scene.rate("A-1.L2.1", .partially, by: .assessor, daysAgo: 30)
        let before = try #require(try scene.item("A-1").ratings.first)
        scene.rate("A-1.L2.1", .fully, by: .team, daysAgo: 0)
        let after = try #require(try scene.item("A-1").ratings.first)
        #expect(after.prevailing == before.prevailing)
        #expect(after.others.count == before.others.count + 1)
        scene.attestations += scene.attestations
        #expect(try scene.item("A-1").level == Self.healthy().item("A-1").level, "reading a file twice changes nothing")
    }
}
