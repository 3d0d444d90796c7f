import Diagnostics
import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// How far a measurement is from a threshold, in real counts.
@Suite struct ShortfallTests {
    /// What is said about the way to level 2 of an item with one indicator.
    private static func missing(_ indicator: Indicator, _ measurement: Measurement?) throws -> LocalizedText {
        var scene = Scene(RubricBuilder.item("A-1", indicators: [indicator]), scoring: .uncapped)
        scene.measurements["A-1.x"] = measurement
        let steps = Pathfinder(rubric: scene.rubric).path(of: scene.result, track: "all", to: Level(2))
        return try #require(steps.first).missing
    }

    private static func share(_ hits: Rational, of count: Rational) throws -> Measurement {
        let value = try #require((hits * 100).divided(by: count))
        return Measurement(
            indicator: "A-1.x",
            outcome: .measured(Figure(value: value, numerator: hits, denominator: count, isShare: true)))
    }

    @Test(
        arguments: [
            (14, 21, 85, "4 more of 21 (now 14, 66.67% of 85% needed)"),
            (16, 20, 85, "1 more of 20 (now 16, 80% of 85% needed)"),
            (0, 3, "0.01", "1 more of 3 (now 0, 0% of 0.01% needed)"),
            (998, 1000, "99.9", "1 more of 1000 (now 998, 99.8% of 99.9% needed)"),
        ] as [(Int, Int, Exact, String)])
    func `a share that must rise lacks so many more`(
        hits: Int, count: Int, threshold: Exact, expected: String
    ) throws {
        let indicator = RubricBuilder.indicator("A-1.x", thresholds: [2: threshold.value])
        let share = try Self.share(Rational(Int128(hits)), of: Rational(Int128(count)))
        #expect(try Self.missing(indicator, share).en == expected)
    }

    @Test func `a share that must fall has so many too many`() throws {
        let indicator = RubricBuilder.indicator("A-1.x", .lower, thresholds: [2: 15])
        let text = try Self.missing(indicator, try Self.share(5, of: 21))
        #expect(text.en == "2 fewer of 21 (now 5, 23.81%; at most 15%)")
        #expect(text.zh.contains("需减少 2 个"))
    }

    private static func quantile(
        _ probability: Rational, sample: Int, holding: Int, value: Rational, direction: Direction = .lower,
        groups: [Measurement.Group] = []
    ) throws -> String {
        let indicator = RubricBuilder.indicator(
            "A-1.x", direction, unit: .minutes,
            statistic: .quantile(probability, ExpressionSource("took", at: RubricBuilder.place)), thresholds: [2: 60])
        let measurement = Measurement(
            indicator: "A-1.x", outcome: .measured(Figure(value: value, numerator: value, denominator: 1)),
            sample: sample, groups: groups, holding: [Level(2): holding])
        return try missing(indicator, measurement).en
    }

    @Test func `a median lacks so many records within the bound`() throws {
        // Of eleven, six must hold; of ten, six too, since the median lies between the fifth and the sixth.
        let half = Rational(1, 2)
        #expect(
            try Self.quantile(half, sample: 11, holding: 4, value: 75)
                == "2 more of 11 records within 60 min (now 75 min)")
        #expect(
            try Self.quantile(half, sample: 10, holding: 4, value: 75)
                == "2 more of 10 records within 60 min (now 75 min)")
        #expect(
            try Self.quantile(Rational(9, 10), sample: 11, holding: 9, value: 75)
                == "1 more of 11 records within 60 min (now 75 min)")
    }

    @Test func `that many records more are really enough`() throws {
        for sample in 1...30 {
            for probability in [Rational(1, 2), Rational(9, 10), Rational(95, 100)] {
                let text = try Self.quantile(probability, sample: sample, holding: 0, value: 75)
                let more = try #require(Int(text.prefix { $0.isNumber }))
                var values = Array(repeating: Int64(60), count: more) + Array(repeating: 1000, count: sample - more)
                #expect(Statistics.quantile(probability, of: &values) == 60, "\(more) of \(sample)")
                var fewer =
                    Array(repeating: Int64(60), count: more - 1) + Array(repeating: 1000, count: sample - more + 1)
                #expect(try #require(Statistics.quantile(probability, of: &fewer)) > 60, "\(more - 1) of \(sample)")
            }
        }
    }

    @Test func `a quantile that must be high lacks so many records above the bound`() throws {
        #expect(
            try Self.quantile(Rational(1, 10), sample: 11, holding: 8, value: 40, direction: .higher)
                == "2 more of 11 records within 60 min (now 40 min)")
    }

    @Test func `where the worst of several groups decides, no records are counted over all of them`() throws {
        let group = Measurement.Group(name: "g", figure: Figure(value: 75, numerator: 75, denominator: 1), sample: 5)
        #expect(
            try Self.quantile(Rational(1, 2), sample: 11, holding: 9, value: 75, groups: [group])
                == "now 75 min; at most 60 is needed")
    }

    @Test func `other figures are put beside the bound`() throws {
        let indicator = RubricBuilder.indicator("A-1.x", unit: .perMonth, thresholds: [2: Rational(5, 2)])
        let measurement = Measurement(
            indicator: "A-1.x", outcome: .measured(Figure(value: 1, numerator: 3, denominator: 3)))
        #expect(try Self.missing(indicator, measurement).en == "now 1 per month; at least 2.5 is needed")
    }

    @Test(
        arguments: [
            (.noRecords, "no records"), (.tooFew(found: 2, needed: 3), "2 records, at least 3 are needed"),
            (.expired(newest: 0, limit: Days(400)), "the newest evidence is older than 400 days"),
            (
                .incomplete(LocalizedText(en: "a file is missing", zh: "缺少文件")),
                "evidence is incomplete: a file is missing"
            ),
            (.noPreviousPeriod, "there is no earlier period to compare with"),
        ] as [(Gap, String)])
    func `without a value the reason is given`(gap: Gap, expected: String) throws {
        let indicator = RubricBuilder.indicator("A-1.x", thresholds: [2: 50])
        #expect(try Self.missing(indicator, Measurement(indicator: "A-1.x", outcome: .noEvidence(gap))).en == expected)
    }

    @Test func `a rating that has run out must be renewed`() throws {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2]), scoring: .uncapped)
        #expect(try #require(scene.pathTexts(to: 2).first) == "nobody has rated it")
        scene.rate("A-1.L2.1", .fully, expires: Scene.asOf)
        #expect(try #require(scene.pathTexts(to: 2).first) == "the rating has run out and must be renewed")
    }
}

extension Scene {
    fileprivate func pathTexts(to target: Int) -> [String] {
        Pathfinder(rubric: rubric).path(of: result, track: "all", to: Level(target)).map(\.missing.en)
    }
}
