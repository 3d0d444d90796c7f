import Diagnostics
import Rubric

/// A small rubric in memory.
enum Sample {
    static let rubric = Rubric(
        id: "demo", version: "1.0.0", name: text("demo"), summary: text("for tests"), isOfficial: false,
        levels: (1...3).map { LevelDefinition(level: Level($0), name: text("level"), meaning: text("meaning")) },
        tracks: [Track(id: "all", name: text("all"), scope: [.init(domain: "A"), .init(domain: "B")], core: ["A"])],
        domains: [
            Domain(id: "A", name: text("A"), purpose: text("A"), weight: 60, items: [item("A-1"), item("A-2")]),
            Domain(id: "B", name: text("B"), purpose: text("B"), weight: 40, items: [item("B-1")]),
        ],
        outcomes: [indicator("outcome.median")], scoring: ScoringParameters(),
        sources: [Source(tag: "P", title: text("proposal")), Source(tag: "Q", title: text("question"))])

    static func text(_ english: String) -> LocalizedText {
        LocalizedText(en: english, zh: "文本")
    }

    static func item(_ id: String) -> Item {
        let place = SourceLocation(path: "\(id).yaml", line: 1)
        return Item(
            id: Identifier(id), name: text(id), isGate: true, rationale: text("reason"),
            levels: [Level(1): text("one"), Level(2): text("two")], indicators: [indicator("\(id).median")],
            practices: [
                Practice(id: Identifier("\(id).L2.1"), level: Level(2), text: text("practice"), evidence: [.record])
            ],
            examples: [
                Example(
                    name: "example", indicator: Identifier("\(id).median"), asOf: "2023-10-26T00:00:00Z",
                    records: [.init(kind: "incidents", rows: [.init(cells: [], location: place)])], expectedValue: nil,
                    expectedLevel: nil, location: place)
            ],
            location: place)
    }

    private static func indicator(_ id: String) -> Indicator {
        let place = SourceLocation(path: "\(id).yaml", line: 10)
        return Indicator(
            id: Identifier(id), name: text(id), population: Population(table: "incidents"),
            statistic: .quantile(Rational(1, 2), ExpressionSource("a - b", at: place)), unit: .minutes,
            direction: .lower,
            thresholds: [Level(2): Threshold(240, sources: ["P"]), Level(3): Threshold(60, sources: ["P"])],
            location: place)
    }
}
