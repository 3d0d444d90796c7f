import Diagnostics
import Rubric

/// Small rubrics in memory.
enum RubricBuilder {
    static let place = SourceLocation(path: "rubric.yaml", line: 1)

    static func text(_ english: String) -> LocalizedText { LocalizedText(verbatim: english) }

    /// A rubric with one track over all its domains.
    static func rubric(
        _ domains: [Domain], core: [Identifier<Domain>] = [], tracks: [Track]? = nil, highest: Int = 5,
        scoring: ScoringParameters = ScoringParameters()
    ) -> Rubric {
        let all = Track(id: "all", name: text("all"), scope: domains.map { Track.Scope(domain: $0.id) }, core: core)
        return Rubric(
            id: "sample", version: "1.0.0", name: text("sample"), summary: text("sample"), isOfficial: false,
            levels: (1...highest).map {
                LevelDefinition(level: Level($0), name: text("\($0)"), meaning: text("\($0)"))
            },
            tracks: tracks ?? [all], domains: domains, scoring: scoring, sources: [])
    }

    static func domain(_ id: String, weight: Rational = 1, _ items: [Item]) -> Domain {
        Domain(id: Identifier(id), name: text(id), purpose: text(id), weight: weight, items: items)
    }

    /// An item; practices are given by their levels and named `A-1.L3.1`.
    static func item(
        _ id: String, gate: Bool = false, weight: Rational = 1, indicators: [Indicator] = [], practices: [Int] = [],
        asking kinds: [EvidenceKind] = [], aliases: [Identifier<Item>] = [], efforts: [Int: Effort] = [:]
    ) -> Item {
        var seen: [Int: Int] = [:]
        let named = practices.map { level -> Practice in
            seen[level, default: 0] += 1
            return Practice(
                id: Identifier("\(id).L\(level).\(seen[level] ?? 0)"), level: Level(level), text: text("practice"),
                evidence: kinds)
        }
        return Item(
            id: Identifier(id), aliases: aliases, name: text(id), isGate: gate, weight: weight, rationale: text("why"),
            indicators: indicators, practices: named,
            remediation: efforts.sorted { $0.key < $1.key }.map {
                Remediation(level: Level($0.key), effort: $0.value, text: text("advice \($0.key)"))
            },
            location: place)
    }

    /// A measure with a threshold for each of some levels.
    static func indicator(
        _ id: String, _ direction: Direction = .higher, unit: Unit = .percent,
        statistic: Statistic = .share(where: ExpressionSource("true", at: place)), thresholds: [Int: Rational],
        tiers: [Int: [Int: Rational]] = [:]
    ) -> Indicator {
        func levels(_ values: [Int: Rational]) -> [Level: Threshold] {
            Dictionary(uniqueKeysWithValues: values.map { (Level($0.key), Threshold($0.value, sources: ["P"])) })
        }
        return Indicator(
            id: Identifier(id), name: text(id), population: Population(table: "jobs"), statistic: statistic,
            unit: unit, direction: direction, thresholds: levels(thresholds), tierThresholds: tiers.mapValues(levels),
            location: place)
    }

    /// An item whose only criterion for each level is a practice, in a rubric that caps nothing.
    static func plainItem(_ id: String, gate: Bool = false, weight: Rational = 1, highest: Int = 5) -> Item {
        item(id, gate: gate, weight: weight, practices: Array(2...highest))
    }
}

extension ScoringParameters.Caps {
    /// No cap at all.
    static let none = ScoringParameters.Caps(
        documentsOnly: nil, declaredOnly: nil, withoutData: nil, withoutTrend: nil, unrated: nil, unmeasured: nil,
        waived: nil)
}

extension ScoringParameters {
    /// The parameters of the rubric without any cap.
    static let uncapped = ScoringParameters(caps: .none)
}
