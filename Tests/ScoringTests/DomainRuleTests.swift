import Evidence
import Rubric
import Scoring
import Testing

/// From items to a domain.
@Suite struct DomainRuleTests {
    /// A domain of items whose levels are given.
    static func scene(
        _ levels: [Int], weights: [Rational]? = nil, gates: Set<Int> = [], scoring: ScoringParameters = .uncapped
    ) -> Scene {
        let items = levels.indices.map { index in
            RubricBuilder.plainItem("A-\(index + 1)", gate: gates.contains(index), weight: weights?[index] ?? 1)
        }
        var scene = Scene(RubricBuilder.rubric([RubricBuilder.domain("A", items)], scoring: scoring))
        for (index, level) in levels.enumerated() where level > 0 {
            if level == 1 { scene.rate("A-\(index + 1).L2.1", .partially) }
            for reached in 2..<max(3, level + 1) where reached <= level {
                scene.rate("A-\(index + 1).L\(reached).1", .fully)
            }
        }
        return scene
    }

    @Test(
        arguments: [
            ([3, 3, 3, 3, 3, 3, 2], 3), ([3, 3, 3, 3, 3, 2, 2], 2), ([3, 3, 3, 3, 3, 3, 1], 2), ([5, 5, 1, 1], 1),
            ([5, 5, 5, 5, 5, 5, 4], 5), ([4], 4), ([1, 1], 1), ([1, 0], 0), ([0, 0], 0),
        ] as [([Int], Int)])
    func `a domain is at a level that 85 percent of its weight reach, with none further behind than one`(
        levels: [Int], expected: Int
    ) {
        let scene = Self.scene(levels)
        #expect(scene.result.items.map { $0.level?.rawValue } == levels)
        #expect(scene.domainLevel == expected)
    }

    @Test(
        arguments: [
            (85, 15, 3), ("84.99", "15.01", 2), (17, 3, 3), ("17/3", 1, 3), ("16/3", 1, 2), ("5.666666666", 1, 2),
        ] as [(Exact, Exact, Int)])
    func `exactly 85 percent is enough, and not a billionth less`(above: Exact, below: Exact, expected: Int) {
        #expect(Self.scene([3, 2], weights: [above.value, below.value]).domainLevel == expected)
    }

    @Test func `a gate below a level keeps the domain below it`() throws {
        #expect(Self.scene([3, 3, 3, 3, 3, 3, 2], gates: [0]).domainLevel == 3)
        let blocked = Self.scene([3, 3, 3, 3, 3, 3, 2], gates: [6])
        #expect(blocked.domainLevel == 2)
        #expect(try #require(blocked.result.domains.first).result.obstacles == [.required("A-7", at: Level(2))])
    }

    @Test func `a gate about which nothing is known blocks every level`() {
        #expect(Self.scene([3, 3, 3, 3, 3, 3, 0], gates: [6]).domainLevel == 0)
    }

    @Test func `obstacles are those of the next level, in real numbers`() throws {
        let result = try #require(Self.scene([4, 4, 2, 3]).result.domains.first).result
        #expect(result.level == Level(2))
        #expect(
            result.obstacles == [.share(have: 3, of: 4, neededPercent: 85)],
            "two lags behind 3 by no more than one")
        let far = try #require(Self.scene([4, 4, 4, 4, 4, 4, 4, 4, 1]).result.domains.first).result
        #expect(far.level == Level(2))
        #expect(far.obstacles == [.lagging("A-9", at: Level(1))])
        #expect(try #require(Self.scene([5]).result.domains.first).result.obstacles.isEmpty)
    }

    @Test(arguments: [(0, 2), (1, 3), (2, 3)])
    func `how far an item may lag is a parameter`(lag: Int, expected: Int) {
        let scoring = ScoringParameters(allowedLag: lag, caps: .none)
        #expect(Self.scene([3, 3, 3, 3, 3, 3, 2], scoring: scoring).domainLevel == expected)
    }

    @Test(
        arguments: [
            (.stagedAll, [3, 3, 2], 2), (.minimum, [5, 5, 1, 1], 1), (.floorMean, [5, 5, 1, 1], 3),
            (.floorMean, [3, 3, 3, 3, 3, 3, 2], 2), (.weighted, [5, 5, 1, 1], 3), (.weighted, [2, 2, 2, 1], 1),
        ] as [(ScoringParameters.Rule, [Int], Int)])
    func `other rules read the same items`(rule: ScoringParameters.Rule, levels: [Int], expected: Int) {
        let scoring = ScoringParameters(rule: rule, caps: .none)
        #expect(Self.scene(levels, scoring: scoring).domainLevel == expected)
    }

    @Test func `the weighted rule weighs`() {
        let scoring = ScoringParameters(rule: .weighted, caps: .none)
        #expect(Self.scene([4, 1], weights: [2, 1], scoring: scoring).domainLevel == 3)
        #expect(Self.scene([4, 1], weights: [1, 1], scoring: scoring).domainLevel == 2)
    }

    // MARK: Secondary readings and coverage

    @Test func `secondary readings are given beside the level`() throws {
        let first = try #require(Self.scene([5, 5, 1, 1]).result.domains.first).result
        #expect(first.level == Level(1))
        #expect(first.readings == SecondaryReadings(floorOfMean: Level(3), weightedIndex: 60, minimum: Level(1)))
        let second = try #require(Self.scene([3, 3, 3, 3, 3, 3, 2]).result.domains.first).result
        #expect(second.level == Level(3))
        #expect(second.readings.floorOfMean == Level(2))
        #expect(second.readings.weightedIndex == Rational(400, 7))
    }

    @Test func `coverage is of what decides the level reached and the next one`() throws {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 2, 3, 3, 4]), scoring: .uncapped)
        #expect(
            try scene.item("A-1").coverage == Coverage(known: 0, total: 2), "level 1 asks for nothing, level 2 does")
        scene.rate("A-1.L2.1", .fully)
        #expect(try scene.item("A-1").coverage == Coverage(known: 1, total: 2))
        scene.rate("A-1.L2.2", .fully)
        #expect(try scene.item("A-1").coverage == Coverage(known: 2, total: 4))
    }

    @Test(arguments: [(4, true), (5, false), (6, false)])
    func `a domain with less than 90 percent coverage is provisional, one with exactly 90 is not`(
        count: Int, isProvisional: Bool
    ) throws {
        let items = (1...count).map { index in
            RubricBuilder.item(
                "A-\(index)",
                indicators: ["x", "y"].map { RubricBuilder.indicator("A-\(index).\($0)", thresholds: [2: 50]) })
        }
        var scene = Scene(RubricBuilder.rubric([RubricBuilder.domain("A", items)], scoring: .uncapped))
        for item in items {
            for indicator in item.indicators where indicator.id != "A-1.y" { scene.measure(indicator.id.rawValue, 99) }
        }
        let domain = try #require(scene.result.domains.first).result
        let missing = Rational(50, Int128(count))
        #expect(domain.coverage.percent == Rational(100) - missing)
        #expect(domain.isProvisional == isProvisional)
    }

    @Test func `a domain is provisional if one of its items is`() throws {
        var scene = Self.scene(Array(repeating: 2, count: 20))
        scene.rateAll()
        #expect(try !#require(scene.result.domains.first).result.isProvisional)
        scene.attestations.removeAll { $0.statement == .rating(practice: "A-1.L4.1", .fully) }
        let domain = try #require(scene.result.domains.first).result
        #expect(domain.coverage.percent > 98)
        #expect(domain.isProvisional)
    }

    @Test func `coverages of very many different denominators add up without overflow`() throws {
        let items = (1...60).map { index in
            RubricBuilder.item(
                "A-\(index)", weight: Rational(Int128(index), 1000), practices: Array(repeating: 2, count: index + 6))
        }
        var scene = Scene(RubricBuilder.rubric([RubricBuilder.domain("A", items)], scoring: .uncapped))
        for item in items { scene.rate("\(item.id).L2.1", .fully) }
        let coverage = try #require(scene.result.domains.first).result.coverage
        var (known, total) = (0.0, 0.0)
        for index in 1...60 {
            known += Double(index) / Double(index + 6)
            total += Double(index)
        }
        let exact = known / total
        #expect(abs(coverage.percent.approximation - exact * 100) < 1e-6)
        #expect(coverage.percent.approximation <= exact * 100 + 1e-9, "rounding only makes it look smaller")
    }
}
