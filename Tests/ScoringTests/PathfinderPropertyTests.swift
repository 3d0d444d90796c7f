import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// The way to a level really leads there, and no shorter one does.
@Suite struct PathfinderPropertyTests {
    // MARK: It leads there

    @Test(arguments: 1...150)
    func `closing every step reaches the target`(seed: UInt64) {
        var generator = RandomScene(random: SeededGenerator(seed: seed))
        var scene = generator.scene()
        for item in scene.rubric.items where Int.random(in: 0..<6, using: &generator.random) == 0 {
            scene.state(.unmeasurable, about: item.id.rawValue)
        }
        let result = scene.result
        let pathfinder = Pathfinder(rubric: scene.rubric)
        for target in 1...scene.rubric.highestLevel.rawValue {
            let steps = pathfinder.path(of: result, track: "all", to: Level(target))
            if steps.contains(where: \.isDeadEnd) { continue }
            let reached = Closing(scene: scene, result: result).closing(steps)
            #expect(
                (reached.trackLevel ?? 0) >= target,
                "seed \(seed), to \(target): \(steps.map(\.text)) lead to \(reached.trackLevel ?? -1)")
            #expect(steps.isEmpty == ((scene.trackLevel ?? 0) >= target), "seed \(seed), to \(target)")
            #expect(steps == steps.sorted(), "seed \(seed): least effort first")
            #expect(Set(steps).count == steps.count, "seed \(seed): no step twice")
        }
    }

    // MARK: Nothing shorter does

    @Test(arguments: 1...150)
    func `no smaller set of criteria reaches the target, and none of equal size with less effort`(seed: UInt64) {
        var generator = RandomScene(random: SeededGenerator(seed: seed), isWild: false)
        let scene = Self.small(&generator)
        let result = scene.result
        for target in 2...3 {
            let steps = Pathfinder(rubric: scene.rubric).path(of: result, track: "all", to: Level(target))
            let open = Self.openCriteria(of: scene, through: target)
            guard open.count <= 11 else { continue }
            let best = Self.cheapestSubset(of: open, in: scene, result, to: target)
            if steps.contains(where: \.isDeadEnd) {
                #expect(best == nil, "seed \(seed), to \(target): there is a way")
                continue
            }
            let effort = steps.reduce(0) { $0 + $1.effort.points }
            #expect(steps.count == best?.count, "seed \(seed), to \(target): \(steps.map(\.text))")
            #expect(effort == best?.effort, "seed \(seed), to \(target): \(steps.map(\.text))")
        }
    }

    /// A rubric of a few items up to level 3, each criterion closed by itself: an indicator has one threshold only.
    private static func small(_ generator: inout RandomScene) -> Scene {
        func pick<Element>(_ choices: [Element]) -> Element { generator.random.pick(choices) }
        var domains: [Domain] = []
        for letter in ["A", "B"].prefix(pick([1, 2, 2])) {
            let items = (1...pick([1, 2, 3])).map { number -> Item in
                let id = "\(letter)-\(number)"
                let effort = pick(Effort.allCases)
                // What a higher level asks costs no less, so that the lowest level is also the cheapest.
                let more = pick(Effort.allCases.filter { $0 >= effort })
                let measured = pick([[], [2], [3], [2, 3]])
                return RubricBuilder.item(
                    id, gate: pick([true, false, false, false]), weight: pick([1, 1, 2, 5]),
                    indicators: measured.map { RubricBuilder.indicator("\(id).i\($0)", thresholds: [$0: 50]) },
                    practices: pick([[2, 3], [2], [3], [2, 2, 3]]),
                    efforts: [2: effort, 3: more])
            }
            domains.append(RubricBuilder.domain(letter, weight: pick([1, 2, 6]), items))
        }
        var scoring = ScoringParameters(
            rule: pick([.iso33020, .iso33020, .iso33020, .floorMean, .weighted, .minimum]),
            itemShare: pick([85, 60, 40]), domainShare: pick([85, 60]), allowedLag: pick([1, 1, 0, 2]), caps: .none)
        scoring.caps.unrated = pick([nil, Level(3), Level(2)])
        let core = domains.map(\.id).filter { _ in pick([true, false, false]) }
        var scene = Scene(RubricBuilder.rubric(domains, core: core, highest: 3, scoring: scoring))
        for indicator in scene.indicators where pick([true, true, false]) {
            scene.measure(indicator.id.rawValue, pick([40, 60]))
        }
        for (item, practice) in scene.practices where pick([true, true, false]) {
            scene.rate(practice.id.rawValue, pick([.fully, .fully, .largely, .partially]), in: item.id.rawValue)
        }
        return scene
    }

    /// The criteria through the level that each item has to aim at; where a mean decides, each may aim at any level.
    private static func openCriteria(of scene: Scene, through target: Int) -> [Determination] {
        let isMean = [.floorMean, .weighted].contains(scene.rubric.scoring.rule)
        return scene.result.items.flatMap { item -> [Determination] in
            let levels = item.determinations.map(\.criterion.level.rawValue)
            let goal = isMean ? 5 : levels.filter { $0 >= target }.min() ?? levels.max() ?? 0
            return item.determinations.filter { $0.criterion.level.rawValue <= goal && $0.outcome != .met }
        }
    }

    private static func cheapestSubset(
        of open: [Determination], in scene: Scene, _ result: SubjectResult, to target: Int
    ) -> (count: Int, effort: Int)? {
        let steps = open.map { determination -> Step in
            let item = scene.rubric.items.first { $0.id == determination.criterion.item }
            let effort = item?.remediation.first { $0.level == determination.criterion.level }?.effort ?? .medium
            return Step(
                item: determination.criterion.item, criterion: determination.criterion,
                level: determination.criterion.level, missing: RubricBuilder.text(""), advice: nil, effort: effort)
        }
        let closing = Closing(scene: scene, result: result)
        var best: (count: Int, effort: Int)?
        for subset in 0..<(1 << steps.count) {
            let chosen = steps.indices.filter { subset & (1 << $0) != 0 }.map { steps[$0] }
            let cost = (count: chosen.count, effort: chosen.reduce(0) { $0 + $1.effort.points })
            if let best, best <= cost { continue }
            if (closing.closing(chosen).trackLevel ?? 0) >= target { best = cost }
        }
        return best
    }
}
