import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// What holds for every rubric and everything that may be known; the seed is in the message.
@Suite struct PropertyTests {
    private static func scene(_ seed: UInt64) -> (Scene, SeededGenerator) {
        var generator = RandomScene(random: SeededGenerator(seed: seed))
        return (generator.scene(), generator.random)
    }

    private static func expectNoneLower(
        _ after: [Int], than before: [Int], _ what: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        #expect(
            zip(before, after).allSatisfy { $0 <= $1 }, "\(what): \(before) to \(after)", sourceLocation: sourceLocation
        )
    }

    // MARK: Counts and bands

    @Test(arguments: 1...100)
    func `there is one outcome for each criterion, always`(seed: UInt64) {
        let (scene, _) = Self.scene(seed)
        let highest = scene.rubric.highestLevel
        let result = scene.result
        let thresholds = scene.indicators.reduce(0) { $0 + $1.thresholds.count }
        let criteria = thresholds + scene.practices.count { $0.practice.level <= highest }
        #expect(result.items.reduce(0) { $0 + $1.determinations.count } == criteria, "seed \(seed)")
        #expect(result.outcomeCounts.reduce(0) { $0 + $1.count } == criteria, "seed \(seed)")
        #expect(result.outcomeCounts.map(\.outcome) == Determination.Outcome.allCases)
        #expect(Set(result.items.flatMap { $0.determinations.map(\.criterion) }).count == criteria, "seed \(seed)")
    }

    @Test(arguments: 1...100)
    func `the band holds the level, from below and from above`(seed: UInt64) {
        let (scene, _) = Self.scene(seed)
        let result = scene.result
        for (level, band) in zip(result.allLevels, result.allBands) {
            guard let band else { continue }
            #expect(band.low.rawValue <= level, "seed \(seed)")
            #expect(level <= band.high.rawValue, "seed \(seed)")
        }
    }

    @Test(arguments: 1...100)
    func `whatever becomes known, the level stays within the band`(seed: UInt64) {
        var (scene, random) = Self.scene(seed)
        scene.attestations.removeAll { $0.statement == .notPerformed }
        let bands = scene.result.allBands
        for (index, style) in [true, false, nil].enumerated() {
            let known = Self.withEverythingKnown(scene, good: style, &random)
            for (level, band) in zip(known.result.allLevels, bands) {
                guard let band else { continue }
                #expect((band.low.rawValue...band.high.rawValue).contains(level), "seed \(seed), way \(index)")
            }
        }
    }

    /// Everything that is unknown turns out good, or bad, or either.
    private static func withEverythingKnown(
        _ scene: Scene, good: Bool?, _ random: inout SeededGenerator
    ) -> Scene {
        var scene = scene
        for indicator in scene.indicators where scene.value(of: indicator) == nil {
            if scene.measurements[indicator.id]?.outcome == .noEvidence(.noOccasion) { continue }
            let isGood = good ?? Bool.random(using: &random)
            scene.measure(indicator.id.rawValue, isGood ? 100 : 0, before: isGood ? 100 : nil)
        }
        for (item, practice) in scene.practices where scene.prevailing(practice, in: item) == nil {
            let isGood = good ?? Bool.random(using: &random)
            scene.rate(
                practice.id.rawValue, isGood ? .fully : .notAchieved, daysAgo: 0, kinds: EvidenceKind.allCases,
                in: item.id.rawValue)
        }
        return scene
    }

    // MARK: Monotony

    @Test(arguments: 1...100)
    func `a better rating never lowers a level`(seed: UInt64) throws {
        let (scene, _) = Self.scene(seed)
        let levels = scene.result.allLevels
        for (item, practice) in scene.practices {
            guard let current = scene.prevailing(practice, in: item),
                case .rating(_, let rating) = current.statement, rating < .fully
            else { continue }
            let degrees = [rating.basisPoints + 1, 1501, 5001, 8501, 10_000].filter {
                $0 > rating.basisPoints && $0 <= 10_000
            }
            for degree in degrees {
                var better = scene
                better.rate(
                    practice.id.rawValue, try #require(Rating(basisPoints: degree)), daysAgo: 0,
                    kinds: current.evidenceKinds.compactMap(EvidenceKind.init), in: item.id.rawValue)
                Self.expectNoneLower(better.result.allLevels, than: levels, "seed \(seed), \(practice.id) at \(degree)")
            }
        }
    }

    @Test(arguments: 1...100)
    func `a full rating of what nobody rated never lowers a level`(seed: UInt64) {
        let (scene, _) = Self.scene(seed)
        let levels = scene.result.allLevels
        for (item, practice) in scene.practices where scene.prevailing(practice, in: item) == nil {
            for kinds in [[], [EvidenceKind.document], EvidenceKind.allCases] {
                var known = scene
                known.rate(practice.id.rawValue, .fully, daysAgo: 0, kinds: kinds, in: item.id.rawValue)
                Self.expectNoneLower(known.result.allLevels, than: levels, "seed \(seed), \(practice.id)")
            }
        }
    }

    @Test(arguments: 1...100)
    func `a better measurement never lowers a level`(seed: UInt64) {
        let (scene, _) = Self.scene(seed)
        let levels = scene.result.allLevels
        for indicator in scene.indicators {
            guard let measurement = scene.measurements[indicator.id], let value = measurement.value else { continue }
            for step in [Rational(1, 1_000_000), 1, 20, 100] {
                var better = scene
                better.measurements[indicator.id]?.outcome = .measured(
                    Figure(value: value + step, numerator: value + step, denominator: 1))
                Self.expectNoneLower(better.result.allLevels, than: levels, "seed \(seed), \(indicator.id) by \(step)")
            }
        }
    }

    @Test(arguments: 1...100)
    func `a measurement of what was not measured never lowers a level`(seed: UInt64) {
        let (scene, _) = Self.scene(seed)
        let levels = scene.result.allLevels
        for indicator in scene.indicators where scene.value(of: indicator) == nil {
            if scene.measurements[indicator.id]?.outcome == .noEvidence(.noOccasion) { continue }
            for (before, isState, strength) in [
                (nil, false, .declared), (100, false, .exercised), (0, false, .declared), (nil, true, .declared),
            ] as [(Rational?, Bool, EvidenceStrength)] {
                var known = scene
                known.measure(indicator.id.rawValue, 100, before: before, isState: isState, strength: strength)
                Self.expectNoneLower(known.result.allLevels, than: levels, "seed \(seed), \(indicator.id)")
            }
        }
    }

    @Test(arguments: 1...100)
    func `losing a measurement never raises a level`(seed: UInt64) {
        let (scene, _) = Self.scene(seed)
        let levels = scene.result.allLevels
        for indicator in scene.indicators where scene.value(of: indicator) != nil {
            for gap in [Gap.noRecords, .tooFew(found: 1, needed: 3), .expired(newest: 0, limit: Days(1))] {
                var poorer = scene
                poorer.lack(indicator.id.rawValue, gap)
                Self.expectNoneLower(levels, than: poorer.result.allLevels, "seed \(seed), \(indicator.id)")
            }
        }
    }

    @Test(arguments: 1...100)
    func `losing a rating never raises a level`(seed: UInt64) {
        let (scene, _) = Self.scene(seed)
        let levels = scene.result.allLevels
        for (item, practice) in scene.practices {
            guard let current = scene.prevailing(practice, in: item), case .rating(_, let rating) = current.statement
            else { continue }
            var poorer = scene
            poorer.attestations.removeAll { attestation in
                if case .rating(practice.id.rawValue, _) = attestation.statement { true } else { false }
            }
            // A bad rating can only be lost with the file that holds it, and then the manifest says that one is missing.
            if rating.letter != "F" { poorer.isIncomplete = true }
            Self.expectNoneLower(levels, than: poorer.result.allLevels, "seed \(seed), \(practice.id)")
        }
    }

    @Test(arguments: 1...100)
    func `the passing of time never raises a level`(seed: UInt64) {
        var (scene, random) = Self.scene(seed)
        for index in scene.attestations.indices where scene.attestations[index].statement != .notPerformed {
            // Where an assessor's rating runs out, what the team said later counts from then on; that may be more.
            guard !Self.givesWayToTheTeam(scene.attestations[index], in: scene) else { continue }
            guard Bool.random(using: &random) else { continue }
            scene.attestations[index].expiresAt = Scene.asOf + Int64.random(in: 1...5, using: &random)
        }
        for _ in 0..<6 {
            var later = scene
            later.asOf += 1
            Self.expectNoneLower(scene.result.allLevels, than: later.result.allLevels, "seed \(seed)")
            scene = later
        }
    }

    private static func givesWayToTheTeam(_ attestation: Attestation, in scene: Scene) -> Bool {
        guard attestation.role == .assessor, case .rating(let practice, _) = attestation.statement else { return false }
        return scene.attestations.contains { other in
            guard other.role == .team, other.statedAt >= attestation.statedAt, other.item == attestation.item,
                case .rating(practice, _) = other.statement
            else { return false }
            return true
        }
    }

    // MARK: Order and repetition

    @Test(arguments: 1...100)
    func `the order of statements never matters`(seed: UInt64) {
        var (scene, random) = Self.scene(seed)
        let first = scene.scored()
        for _ in 0..<5 {
            scene.attestations.shuffle(using: &random)
            let again = scene.scored()
            #expect(again.result == first.result, "seed \(seed)")
            #expect(again.diagnostics == first.diagnostics, "seed \(seed)")
        }
    }

    @Test(arguments: 1...10)
    func `a hundred repeats are equal, and so are the ways to the next level`(seed: UInt64) {
        let (scene, _) = Self.scene(seed)
        let first = scene.result
        let pathfinder = Pathfinder(rubric: scene.rubric)
        let way = pathfinder.path(of: first, track: "all", to: scene.rubric.highestLevel)
        for _ in 0..<100 {
            #expect(scene.result == first, "seed \(seed)")
            #expect(pathfinder.path(of: first, track: "all", to: scene.rubric.highestLevel) == way, "seed \(seed)")
        }
    }
}
