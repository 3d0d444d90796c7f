import Evidence
import Indicators
import Rubric
import Testing

/// The order in which records were read never matters.
@Suite struct OrderTests {
    private static let indicators: [Indicator] = [
        .over(.count), .over(.share(where: .cel("flag")), unit: .percent), .over(.sum(.cel("size"))),
        .over(.mean(.cel("share"))), .over(.quantile(Rational(9, 10), .cel("took")), unit: .seconds, .lower),
        .over(.distinct(.cel("team"))), .over(.maximum(.cel("size")), .lower, groupBy: "team"),
        .over(.ratio(numerator: .cel("share"), denominator: .cel("double(size)")), unit: .ratio),
        .over(.reduction(of: .mean(.cel("share"))), unit: .percent, window: 30),
        .over(
            .things, .coverage([Match(table: "jobs", on: [Match.Key(column: "thing", populationColumn: "id")])]),
            unit: .percent),
    ]

    private static func jobs(_ random: inout SeededGenerator) -> [Row] {
        (0..<Int.random(in: 1...60, using: &random)).map { _ in
            [
                "at": .time(Time.asOf - Int64.random(in: 0...(120 * Time.day), using: &random)),
                "flag": random.pick([true, false, .missing]),
                "size": .integer(Int64.random(in: -5...50, using: &random)),
                "share": .decimal(Double.random(in: 0...1, using: &random)),
                "took": .duration(Int64.random(in: 0...Time.hour, using: &random)),
                "team": random.pick(["red", "blue", "green", .missing]), "thing": random.pick(["t0", "t1", .missing]),
                "evidence": .integer(Int64.random(in: 0...2, using: &random)),
            ]
        }.numbered
    }

    @Test(arguments: 1...40)
    func `shuffled records give equal measurements`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let jobs = Self.jobs(&random)
        let things: [Row] = (0..<4).map { ["id": .text("t\($0)")] }
        func bench(_ jobs: [Row], _ things: [Row]) -> Bench {
            var bench = Bench(.jobs, jobs).and(.things, things)
            bench.evidence = (0..<3).map {
                EvidenceItem(path: "\($0).json", digest: "", size: 0, collectedAt: Time.asOf)
            }
            return bench
        }
        let first = bench(jobs, things)
        let second = bench(jobs.shuffled(using: &random), things.shuffled(using: &random))
        for indicator in Self.indicators {
            #expect(
                try Self.withoutPositions(first.measure(indicator))
                    == Self.withoutPositions(second.measure(indicator)),
                "seed \(seed), \(indicator.statistic)")
        }
    }

    /// A measurement without the places of its records, which do differ, nor the records that share the last place among the
    /// counterexamples.
    private static func withoutPositions(_ measurement: Measurement) -> Measurement {
        var result = measurement
        result.counterexamples = []
        return result
    }

    @Test(arguments: 1...10)
    func `a hundred repeats are equal`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bench = Bench(.jobs, Self.jobs(&random).map { $0.filter { $0.key != "evidence" } })
        let first = try Self.indicators.dropLast().map { try bench.measure($0) }
        for _ in 0..<10 {
            #expect(try Self.indicators.dropLast().map { try bench.measure($0) } == first)
        }
    }
}
