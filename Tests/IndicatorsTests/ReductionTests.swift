import Evidence
import Indicators
import Rubric
import Testing

@Suite struct ReductionTests {
    private static let median = Statistic.reduction(of: .quantile(Rational(1, 2), .cel("took")))

    private static func bench(before: [Int64], now: [Int64]) -> Bench {
        func rows(_ minutes: [Int64], daysAgo: Int64) -> [Row] {
            minutes.map { ["at": .time(Time.daysAgo(daysAgo)), "took": .duration($0 * Time.minute)] }
        }
        return Bench(.jobs, (rows(before, daysAgo: 100) + rows(now, daysAgo: 10)).numbered)
    }

    @Test(
        arguments: [
            (100, 46, 54), (100, 100, 0), (100, 150, -50), (3, 1, "200/3"), (10, 0, 100),
        ] as [(Int64, Int64, Exact)])
    func `a reduction is the fall against the window before`(before: Int64, now: Int64, fall: Exact) throws {
        let found = try Self.bench(before: [before], now: [now]).measure(.over(Self.median, unit: .percent))
        #expect(found.value == fall.value)
    }

    @Test func `without a window before, or from zero, there is no reduction`() throws {
        for bench in [Self.bench(before: [], now: [5]), Self.bench(before: [0], now: [5])] {
            #expect(try bench.measure(.over(Self.median, unit: .percent)).gap == .noPreviousPeriod)
        }
    }

    @Test func `the window before must hold as many records as the window itself`() throws {
        let bench = Self.bench(before: [9, 9], now: [3, 3, 3])
        #expect(try bench.measure(.over(Self.median, unit: .percent, sample: 3)).gap == .noPreviousPeriod)
        #expect(try bench.measure(.over(Self.median, unit: .percent, sample: 2)).value == Rational(200, 3))
    }

    @Test func `fewer events are a reduction of their count`() throws {
        let found = try Self.bench(before: [1, 1, 1, 1], now: [1]).measure(
            .over(.reduction(of: .count), unit: .percent))
        #expect(found.value == 75)
    }

    @Test func `no event at all is a reduction to zero only where evidence covers the window`() throws {
        let indicator = Indicator.over(.reduction(of: .count), unit: .percent)
        var bench = Self.bench(before: [1, 1], now: [])
        #expect(try bench.measure(indicator).value == nil)
        bench.evidence = [
            EvidenceItem(
                path: "a.json", digest: "", size: 0, collectedAt: Time.asOf, period: Time.daysAgo(90)..<Time.asOf,
                kinds: ["jobs"])
        ]
        #expect(try bench.measure(indicator).value == 100)
    }

    @Test func `records of a reduction are not compared with its thresholds, which have another unit`() throws {
        let found = try Self.bench(before: [9], now: [3, 4])
            .measure(.over(Self.median, unit: .percent, thresholds: [Level(3): Threshold(10, sources: [])]))
        #expect(found.holding.isEmpty)
        #expect(found.counterexamples.count == 2)
        #expect(found.counterexamples.allSatisfy { $0.value == nil })
    }

    @Test func `very large and odd numbers give a change or none, but never a crash`() throws {
        let rows: [Row] = (0..<40).map { index in
            let number = 9_000_000_000.123_457 - Double(index) * 7919.777_777
            return [
                "at": .time(Time.daysAgo(index < 20 ? 100 : 10)), "share": .decimal(number),
                "size": .integer(9_007_199_254_740_993 - Int64(index) * 7919),
            ]
        }
        let ratio = Statistic.ratio(
            numerator: .cel("share * 0.777777777"), denominator: .cel("double(size) / 1234567.7"))
        for statistic in [ratio, .reduction(of: ratio), .reduction(of: .mean(.cel("share")))] {
            let found = try Bench(.jobs, rows.numbered).measure(.over(statistic, unit: .percent))
            #expect(found.sample == 20)
            _ = found.changePercent
        }
    }
}
