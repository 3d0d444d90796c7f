import Diagnostics
import Rubric
import Testing

@Suite struct DiffTests {
    private let rubric = Sample.rubric

    /// What changed after an edit, as `kind part: summary`.
    private func changes(_ edit: (inout Rubric) -> Void) -> [String] {
        var new = rubric
        edit(&new)
        return RubricDiff.between(rubric, new).map { "\($0.kind.rawValue) \($0.part): \($0.summary.en)" }
    }

    @Test func `a rubric does not differ from itself`() {
        #expect(changes { _ in } == [])
    }

    @Test func `another place in the file is no change`() {
        #expect(
            changes {
                $0.domains[0].items[0].location = SourceLocation(path: "elsewhere", line: 99)
                $0.domains[0].items[0].indicators[0].location = SourceLocation(path: "elsewhere", line: 99)
                $0.domains[0].items[0].indicators[0].statistic = .quantile(
                    Rational(1, 2), ExpressionSource("a - b", at: SourceLocation(path: "elsewhere", line: 99)))
                $0.domains[0].items[0].examples[0].location = SourceLocation(path: "elsewhere")
            } == [])
    }

    @Test func `another order of domains and items is no change`() {
        #expect(
            changes {
                $0.domains.reverse()
                $0.domains[1].items.reverse()
                $0.tracks[0].scope.reverse()
                $0.sources.reverse()
            } == [])
    }

    @Test func `an item that is added or removed is named`() {
        #expect(changes { $0.domains[0].items.removeLast() } == ["removed A-2: item removed"])
        #expect(
            changes { $0.domains[1].items.append(Sample.item("B-2")) } == ["added B-2: new item"])
    }

    @Test func `an item with an alias is renamed, not replaced`() {
        #expect(
            changes {
                $0.domains[0].items[0].id = "A-7"
                $0.domains[0].items[0].aliases = ["A-1"]
                $0.domains[0].items[0].indicators[0].id = "A-7.median"
                $0.domains[0].items[0].practices[0].id = "A-7.L2.1"
                $0.domains[0].items[0].examples[0].indicator = "A-7.median"
            } == ["renamed A-7: identifier: A-1 → A-7"])
    }

    @Test func `without an alias it is removed and added`() {
        #expect(
            changes { $0.domains[0].items[1].id = "A-7" } == ["removed A-2: item removed", "added A-7: new item"])
    }

    @Test func `a threshold is stricter or milder by its direction`() {
        #expect(
            changes { $0.domains[0].items[0].indicators[0].thresholds[Level(3)]?.value = 45 }
                == ["threshold A-1.median: threshold of level 3: 60 → 45 (stricter)"])
        #expect(
            changes { $0.domains[0].items[0].indicators[0].thresholds[Level(3)]?.value = Rational(121, 2) }
                == ["threshold A-1.median: threshold of level 3: 60 → 60.5 (milder)"])
    }

    @Test func `a threshold that is added or removed is named`() {
        #expect(
            changes { $0.domains[0].items[0].indicators[0].thresholds[Level(3)] = nil }
                == ["threshold A-1.median: threshold of level 3: 60 → none"])
        #expect(
            changes { $0.domains[0].items[0].indicators[0].tierThresholds[1] = [Level(3): Threshold(30, sources: [])] }
                == ["threshold A-1.median: threshold of level, tier 3, 1: none → 30"])
    }

    @Test func `the calculation of an indicator is compared part by part`() {
        let place = SourceLocation(path: "x")
        #expect(
            changes {
                $0.domains[0].items[0].indicators[0].statistic = .quantile(
                    Rational(9, 10), ExpressionSource("a - b", at: place))
                $0.domains[0].items[0].indicators[0].population.filter = ExpressionSource("c", at: place)
                $0.domains[0].items[0].indicators[0].unit = .hours
                $0.domains[0].items[0].indicators[0].window = Days(30)
                $0.domains[0].items[0].indicators[0].fallbackWindow = nil
                $0.domains[0].items[0].indicators[0].minimumSample = 5
                $0.domains[0].items[0].indicators[0].groupBy = "layer"
                $0.domains[0].items[0].indicators[0].whenNone = .notApplicable
            } == [
                "statistic A-1.median: statistic: median(a - b) → p90(a - b)",
                "population A-1.median: records: incidents → incidents where c",
                "statistic A-1.median: groups: none → layer",
                "statistic A-1.median: unit: minutes → hours",
                "window A-1.median: window: 90d → 30d",
                "window A-1.median: fallback window: 365d → none",
                "window A-1.median: minimum sample: 10 → 5",
                "window A-1.median: meaning of nothing: no-evidence → not-applicable",
            ])
    }

    @Test func `the clauses of a coverage are compared`() {
        let place = SourceLocation(path: "x")
        func coverage(_ clause: Match) -> Statistic { .coverage([clause]) }
        let plain = Match(table: "drills", on: [Match.Key(column: "plan", populationColumn: "id")])
        var old = rubric
        old.domains[0].items[0].indicators[0].statistic = coverage(plain)
        var new = old
        var clause = plain
        clause.filter = ExpressionSource("passed", at: place)
        clause.atLeast = 2
        clause.distinct = "target"
        clause.window = Days(180)
        new.domains[0].items[0].indicators[0].statistic = coverage(clause)
        #expect(
            RubricDiff.between(old, new).map(\.summary.en) == [
                "statistic: coverage(drills on plan = id) → "
                    + "coverage(drills on plan = id where passed at least 2 distinct target within 180d)"
            ])
    }

    @Test func `gates, weights and ages are compared`() {
        #expect(
            changes {
                $0.domains[0].weight = 50
                $0.domains[1].weight = 50
                $0.domains[0].items[0].isGate = false
                $0.domains[0].items[0].weight = Rational(3, 2)
                $0.domains[0].items[0].maximumAge = Days(400)
            } == [
                "weight A: weight: 60 → 50", "weight B: weight: 40 → 50", "gate A-1: gate: true → false",
                "weight A-1: weight: 1 → 1.5", "window A-1: maximum age: none → 400d",
            ])
    }

    @Test func `practices are compared`() {
        #expect(
            changes {
                $0.domains[0].items[0].practices[0].text.zh = "另一条"
                $0.domains[0].items[0].practices[0].evidence = [.data, .trend]
                $0.domains[0].items[0].practices.append(
                    Practice(id: "A-1.L3.1", level: Level(3), text: Sample.text("new"), evidence: [.data]))
            } == [
                "added A-1.L3.1: new practice", "practice A-1.L2.1: evidence: record → data trend",
                "text A-1.L2.1: text changed",
            ])
    }

    @Test func `tracks, scoring and levels are compared`() {
        #expect(
            changes {
                $0.tracks[0].core = ["A", "B"]
                $0.tracks[0].scope[1].items = ["B-1"]
                $0.scoring.fully = 80
                $0.scoring.caps.waived = nil
                $0.levels.append(LevelDefinition(level: Level(4), name: Sample.text("four"), meaning: Sample.text("4")))
            } == [
                "added demo: new level 4", "track all: domains: A B → A B[B-1]", "track all: core domains: A → A B",
                "scoring demo: scoring parameter fully: 85 → 80", "scoring demo: scoring parameter waived: 3 → none",
            ])
    }

    @Test func `texts, examples, sources and outcomes do not change levels`() {
        var new = rubric
        new.version = "1.1.0"
        new.name.en = "Another name"
        new.domains[0].purpose.zh = "其他"
        new.domains[0].items[0].rationale.en = "Another reason."
        new.domains[0].items[0].levels[Level(2)]?.en = "Another text."
        new.domains[0].items[0].remediation = [Remediation(level: Level(2), effort: .low, text: Sample.text("do"))]
        new.domains[0].items[0].examples = []
        new.domains[0].items[0].indicators[0].thresholds[Level(3)]?.sources = ["BOOK"]
        new.sources.append(Source(tag: "BOOK", title: Sample.text("book")))
        new.outcomes[0].window = Days(30)
        let changes = RubricDiff.between(rubric, new)
        #expect(changes.count == 10)
        #expect(changes.allSatisfy { !$0.kind.affectsLevels })
        #expect(changes.count { $0.kind == .text } == 7)
    }

    @Test func `every change speaks Chinese`() {
        var new = rubric
        new.domains[0].items[0].indicators[0].thresholds[Level(3)]?.value = 45
        new.domains[0].items[0].name.en = "x"
        new.domains[1].items = []
        for change in RubricDiff.between(rubric, new) {
            #expect(change.summary.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        }
    }
}
