import Diagnostics
import Rubric
import RubricFiles
import Testing

@Suite struct LoadingTests {
    @Test func `a sound rubric loads without a diagnostic`() {
        let (rubric, diagnostics) = Fixture.load()
        #expect(diagnostics.map { $0.formatted(in: .english) } == [])
        #expect(rubric?.id == "demo")
        #expect(rubric?.version == "1.2.0")
        #expect(rubric?.isOfficial == false)
        #expect(rubric?.highestLevel == Level(3))
    }

    @Test func `items come in natural order and domains in the order of the list`() {
        let more = (10...11).map { number in
            RubricFile(
                path: "demo/AAA/AAA-\(number).yaml",
                text: Fixture.itemA2.replacing("id: AAA-2", with: "id: AAA-\(number)", maxReplacements: 1))
        }
        let rubric = Fixture.load(more + Fixture.files.reversed()).rubric
        #expect(rubric?.domains.map(\.id) == ["AAA", "BBB"])
        #expect(rubric?.domains.first?.items.map(\.id) == ["AAA-1", "AAA-2", "AAA-10", "AAA-11"])
    }

    @Test func `identifiers become full`() throws {
        let rubric = try #require(Fixture.load().rubric)
        let item = try #require(rubric.items.first)
        #expect(item.aliases == ["AAA-9"])
        #expect(item.indicators.map(\.id) == ["AAA-1.median"])
        #expect(item.practices.map(\.id) == ["AAA-1.L2.1", "AAA-1.L3.1"])
        #expect(item.examples.map(\.indicator) == ["AAA-1.median", "AAA-1.median"])
        #expect(rubric.outcomes.map(\.id) == ["outcome.incidents"])
    }

    @Test func `an item is read with all its parts`() throws {
        let item = try #require(Fixture.load().rubric?.items.first)
        #expect(item.isGate)
        #expect(item.weight == 2)
        #expect(item.name == LocalizedText(en: "Recovery time", zh: "恢复时效"))
        #expect(item.levels[Level(3)]?.en == "Fast.")
        #expect(item.maximumAge == Days(400))
        #expect(item.applicability?.condition.text == "subject.tier <= 2")
        #expect(item.remediation.map(\.effort) == [.low, .high])
        #expect(item.references.first?.url == "https://example.org/1")
        #expect(item.practices.last?.evidence == [.record, .data])
        #expect(item.location == SourceLocation(path: "demo/AAA/AAA-1.yaml", line: 1, column: 1))
    }

    @Test func `an indicator is read with all its parts`() throws {
        let indicator = try #require(Fixture.load().rubric?.items.first?.indicators.first)
        let path = "demo/AAA/AAA-1.yaml"
        #expect(indicator.location == SourceLocation(path: path, line: 12, column: 5))
        #expect(indicator.population.table == "incidents")
        #expect(
            indicator.population.filter
                == ExpressionSource("user_impact", at: SourceLocation(path: path, line: 15, column: 12)))
        #expect(
            indicator.statistic
                == .quantile(
                    Rational(1, 2),
                    ExpressionSource(
                        "recovered_at - detected_at", at: SourceLocation(path: path, line: 17, column: 14))))
        #expect(indicator.unit == .minutes)
        #expect(indicator.direction == .lower)
        #expect(indicator.whenNone == .notApplicable)
        #expect(indicator.thresholds[Level(3)] == Threshold(Rational(121, 2), sources: ["P"]))
        #expect(indicator.tierThresholds == [1: [Level(3): Threshold(30, sources: ["P"])]])
    }

    @Test func `a quoted expression begins behind its quote`() throws {
        let files = try #require(
            Fixture.replacing("where: user_impact", with: "where: \"user_impact\"", in: "AAA/AAA-1.yaml"))
        let filter = Fixture.load(files).rubric?.items.first?.indicators.first?.population.filter
        #expect(filter?.location.column == 13)
    }

    @Test func `columns are counted in bytes behind Chinese text`() throws {
        let files = try #require(
            Fixture.replacing("zh: 演示}", with: "zh: 演示, fr: x}", in: "rubric.yaml"))
        #expect(Fixture.load(files).diagnostics.map(\.location?.column) == [30])
    }

    @Test func `samples that are not written depend on what is counted`() throws {
        let rubric = try #require(Fixture.load().rubric)
        let samples = Dictionary(
            (rubric.items.flatMap(\.indicators) + rubric.outcomes).map {
                ($0.id.rawValue, [$0.minimumSample, $0.minimumFallbackSample])
            }, uniquingKeysWith: { first, _ in first })
        #expect(samples["AAA-1.median"] == [10, 3])
        #expect(samples["AAA-2.drilled"] == [1, 1])
        #expect(samples["AAA-2.faults"] == [1, 1])
        #expect(samples["BBB-1.severities"] == [2, 2])
        #expect(samples["outcome.incidents"] == [1, 1])
    }

    @Test func `a fallback window that is not written is a year, if that is longer`() throws {
        let rubric = try #require(Fixture.load().rubric)
        let windows = Dictionary(
            (rubric.items.flatMap(\.indicators) + rubric.outcomes).map {
                ($0.id.rawValue, ($0.window, $0.fallbackWindow))
            },
            uniquingKeysWith: { first, _ in first })
        #expect(windows["BBB-1.owned"].map { $0 == (Days(90), Days(365)) } == true)
        #expect(windows["BBB-1.cost"].map { $0 == (Days(365), nil) } == true)
        #expect(windows["outcome.incidents"].map { $0 == (Days(365), nil) } == true)
    }

    @Test func `each statistic is read in its own form`() throws {
        let rubric = try #require(Fixture.load().rubric)
        let statistics = Dictionary(
            rubric.items.flatMap(\.indicators).map { ($0.id.rawValue, $0.statistic) },
            uniquingKeysWith: { first, _ in first })
        guard case .coverage(let clauses)? = statistics["AAA-2.drilled"], let clause = clauses.first else {
            Issue.record("no coverage")
            return
        }
        #expect(clause.on == [Match.Key(column: "plan", populationColumn: "id")])
        #expect(clause.atLeast == 2)
        #expect(clause.window == Days(180))
        #expect(clause.filter?.text == "passed && of.critical")
        guard case .ratio(let numerator, let denominator)? = statistics["BBB-1.cost"] else {
            Issue.record("no ratio")
            return
        }
        #expect([numerator.text, denominator.text] == ["cost", "severity"])
        guard case .rate(let days, let each?)? = statistics["BBB-1.frequency"] else {
            Issue.record("no rate")
            return
        }
        #expect(days == Days(30))
        #expect(each.table == "plans")
        guard case .reduction(of: .quantile(let part, _))? = statistics["BBB-1.fall"] else {
            Issue.record("no reduction")
            return
        }
        #expect(part == Rational(9, 10))
    }

    @Test func `examples keep their cells as written, and a cell without text is left out`() throws {
        let examples = try #require(Fixture.load().rubric?.items.first?.examples)
        let row = try #require(examples.first?.records.first?.rows.first)
        #expect(row.count == 10)
        #expect(row.cells.map(\.column) == ["id", "user_impact", "detected_at"])
        #expect(row.cells.map(\.text) == ["I-{n}", "true", "2023-10-01T00:00:00Z"])
        #expect(examples.first?.expectedValue == Rational(121, 2))
        #expect(examples.first?.tier == 2)
        #expect(examples.last?.expectedValue == nil)
        #expect(examples.last?.expectedLevel == nil)
    }

    @Test func `scoring parameters that are not written have their usual values`() throws {
        let scoring = try #require(Fixture.load().rubric?.scoring)
        #expect(scoring.caps.documentsOnly == Level(2))
        #expect(scoring.caps.waived == nil)
        #expect(scoring.caps.unrated == ScoringParameters.Caps().unrated)
        #expect(scoring.itemShare == 85)
        #expect(scoring.sampling.map(\.projects) == [2, 5])
    }

    @Test func `a Chinese text that was wrapped has no space at the fold`() throws {
        let wrapped = "purpose:\n  en: The first\n    domain.\n  zh: >-\n    第一个\n    能力域 A\n    说明"
        let files = try #require(
            Fixture.replacing("purpose: {en: The first domain., zh: 第一个能力域}", with: wrapped, in: "AAA/domain.yaml"))
        let purpose = Fixture.load(files).rubric?.domains.first?.purpose
        #expect(purpose == LocalizedText(en: "The first domain.", zh: "第一个能力域 A 说明"))
    }

    @Test func `a rubric with one error is no rubric`() throws {
        let files = try #require(Fixture.replacing("gate: true", with: "gate: maybe", in: "BBB/BBB-1.yaml"))
        #expect(Fixture.load(files).rubric == nil)
        #expect(Fixture.lint(files).rubric == nil)
    }
}
