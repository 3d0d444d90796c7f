import Evidence
import Indicators
import Rubric
import Scoring

/// Random rubrics with random knowledge about a subject.
struct RandomScene {
    var random: SeededGenerator
    /// Whether levels without criteria, waivers and statements about whole items occur.
    var isWild = true

    private mutating func chance(_ one: Int, in all: Int) -> Bool {
        Int.random(in: 0..<all, using: &random) < one
    }

    mutating func scene() -> Scene {
        let highest = random.pick([3, 4, 5, 5])
        let domains = (0..<Int.random(in: 1...3, using: &random)).map {
            domain(Character(UnicodeScalar(65 + UInt8($0))), highest)
        }
        var scoring = ScoringParameters(
            rule: random.pick([.iso33020, .iso33020, .iso33020] + ScoringParameters.Rule.allCases))
        scoring.caps = caps()
        scoring.itemShare = random.pick([85, 100, 50])
        scoring.allowedLag = random.pick([1, 1, 0, 2])
        let core = domains.map(\.id).filter { _ in chance(1, in: 3) }
        var scene = Scene(RubricBuilder.rubric(domains, core: core, highest: highest, scoring: scoring))
        scene.isIncomplete = chance(1, in: 6)
        for item in scene.rubric.items { know(item, in: &scene) }
        return scene
    }

    private mutating func caps() -> ScoringParameters.Caps {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .none
        case 1: return ScoringParameters.Caps()
        default:
            func cap(_ random: inout SeededGenerator) -> Level? {
                random.pick([nil, Level(1), Level(2), Level(3), Level(4)])
            }
            return ScoringParameters.Caps(
                documentsOnly: cap(&random), declaredOnly: cap(&random), withoutData: cap(&random),
                withoutTrend: cap(&random), unrated: cap(&random), unmeasured: cap(&random), waived: cap(&random))
        }
    }

    private mutating func domain(_ letter: Character, _ highest: Int) -> Domain {
        let items = (1...Int.random(in: 1...4, using: &random)).map { number in
            item("\(letter)-\(number)", highest)
        }
        return RubricBuilder.domain(String(letter), weight: Rational(Int128.random(in: 1...20, using: &random)), items)
    }

    private mutating func item(_ id: String, _ highest: Int) -> Item {
        let indicators = (0..<Int.random(in: 0...2, using: &random)).map { number -> Indicator in
            var thresholds: [Int: Rational] = [:]
            for level in 2...highest where chance(2, in: 3) { thresholds[level] = Rational(Int128(level * 20 - 10)) }
            if thresholds.isEmpty { thresholds[2] = 30 }
            return RubricBuilder.indicator("\(id).i\(number)", thresholds: thresholds)
        }
        var practices: [Int] = []
        for level in 2...highest {
            let count = isWild ? Int.random(in: 0...2, using: &random) : Int.random(in: 1...2, using: &random)
            practices += Array(repeating: level, count: count)
        }
        var efforts: [Int: Effort] = [:]
        for level in 2...highest { efforts[level] = random.pick(Effort.allCases) }
        return RubricBuilder.item(
            id, gate: chance(1, in: 4), weight: Rational(Int128.random(in: 1...5, using: &random)),
            indicators: indicators,
            practices: practices, asking: kinds(), efforts: efforts)
    }

    private mutating func kinds() -> [EvidenceKind] {
        EvidenceKind.allCases.filter { _ in chance(1, in: 3) }
    }

    private mutating func know(_ item: Item, in scene: inout Scene) {
        for indicator in item.indicators {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: scene.lack(indicator.id.rawValue, .noRecords)
            case 1: break
            case 2 where isWild: scene.lack(indicator.id.rawValue, .noOccasion)
            default:
                scene.measure(
                    indicator.id.rawValue, Rational(Int128.random(in: 0...100, using: &random)),
                    before: chance(1, in: 2) ? Rational(Int128.random(in: 0...100, using: &random)) : nil,
                    isState: chance(1, in: 4), strength: random.pick(EvidenceStrength.allCases))
            }
            if isWild, chance(1, in: 12) { waive(indicator.id.rawValue, of: item, in: &scene) }
        }
        for practice in item.practices {
            for daysAgo in [50, 20] as [Int64] where chance(1, in: 2) {
                let rating = Rating(basisPoints: Int.random(in: 0...10_000, using: &random)) ?? .fully
                scene.rate(
                    practice.id.rawValue, random.pick([rating, .fully, .fully]), by: random.pick([.team, .assessor]),
                    daysAgo: daysAgo, kinds: kinds(), in: item.id.rawValue)
            }
            if isWild, chance(1, in: 15) { waive(practice.id.rawValue, of: item, in: &scene) }
        }
        if isWild, chance(1, in: 20) { scene.state(.notPerformed, about: item.id.rawValue) }
    }

    private func waive(_ criterion: String, of item: Item, in scene: inout Scene) {
        scene.state(.waiver(criterion: criterion), about: item.id.rawValue, expires: Scene.asOf + 1)
    }
}

extension Scene {
    /// Every indicator and practice, with the item that it belongs to.
    var indicators: [Indicator] { rubric.items.flatMap(\.indicators) }
    var practices: [(item: Item, practice: Practice)] {
        rubric.items.flatMap { item in item.practices.map { (item, $0) } }
    }

    func value(of indicator: Indicator) -> Rational? { measurements[indicator.id]?.value }

    /// The rating that counts.
    func prevailing(_ practice: Practice, in item: Item) -> Attestation? {
        AttestationBook(attestations, subject: subject.id, asOf: asOf).rating(of: practice.id, in: item).prevailing
    }
}
