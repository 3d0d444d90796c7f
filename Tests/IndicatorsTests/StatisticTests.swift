import Evidence
import Indicators
import Rubric
import Testing

/// Each statistic by hand.
@Suite struct StatisticTests {
    private static func jobs(sizes: [Int64]) -> Bench {
        Bench(.jobs, sizes.map { ["id": "j", "at": .time(Time.daysAgo(1)), "size": .integer($0)] }.numbered)
    }

    private static func jobs(minutes: [Int64]) -> Bench {
        Bench(
            .jobs,
            minutes.map { ["id": "j", "at": .time(Time.daysAgo(1)), "took": .duration($0 * Time.minute)] }.numbered)
    }

    private static let half = Rational(1, 2)

    @Test(arguments: [
        (Statistic.count, Rational(4)), (.sum(.cel("size")), 16), (.mean(.cel("size")), 4),
        (.minimum(.cel("size")), 1), (.maximum(.cel("size")), 10), (.quantile(half, .cel("size")), Rational(5, 2)),
        (.distinct(.cel("size")), 4), (.ratio(numerator: .cel("size"), denominator: .cel("size + 1")), Rational(4, 5)),
    ])
    func `four records give the value computed by hand`(statistic: Statistic, expected: Rational) throws {
        let unit: Unit = if case .ratio = statistic { .ratio } else { .count }
        let found = try Self.jobs(sizes: [10, 1, 3, 2]).measure(.over(statistic, unit: unit))
        #expect(found.value == expected)
        #expect(found.sample == 4)
    }

    @Test(arguments: [
        Statistic.sum(.cel("size")), .mean(.cel("size")), .minimum(.cel("size")), .maximum(.cel("size")),
        .quantile(half, .cel("size")), .quantile(Rational(9, 10), .cel("size")),
    ])
    func `one record is its own sum, mean, quantile, least and greatest`(statistic: Statistic) throws {
        #expect(try Self.jobs(sizes: [7]).measure(.over(statistic)).value == 7)
    }

    @Test(arguments: [
        Statistic.count, .sum(.cel("size")), .mean(.cel("size")), .minimum(.cel("size")), .maximum(.cel("size")),
        .quantile(half, .cel("size")), .share(where: .cel("flag")), .distinct(.cel("team")),
        .ratio(numerator: .cel("size"), denominator: .cel("size")), .rate(per: Days(30), each: nil),
    ])
    func `without any record there is no value, neither 0 nor 100`(statistic: Statistic) throws {
        let found = try Bench(.jobs, []).measure(.over(statistic, unit: .percent))
        #expect(found.value == nil)
        #expect(found.gap == .noRecords)
        #expect(found.sample == 0)
    }

    @Test(
        arguments: [
            ([3], Rational(3)), ([1, 2], Rational(3, 2)), ([5, 1, 3], 3), ([4, 1, 3, 2], Rational(5, 2)),
            ([2, 2, 2, 9], 2), ([-4, 4], 0),
        ] as [([Int64], Rational)])
    func `the median is the middle one, or the mean of the two in the middle`(
        sizes: [Int64], expected: Rational
    ) throws {
        #expect(try Self.jobs(sizes: sizes).measure(.over(.quantile(Self.half, .cel("size")))).value == expected)
    }

    @Test func `the 90th percentile lies between its neighbours in proportion`() throws {
        // Ten records: rank 9 · 0.9 = 8.1, a tenth of the way from the ninth to the tenth.
        let ten = try Self.jobs(sizes: Array(1...10))
            .measure(.over(.quantile(Rational(9, 10), .cel("size")), .lower))
        #expect(ten.value == Rational(91, 10))
        // Eleven records: rank 10 · 0.9 = 9, exactly the tenth.
        let eleven = try Self.jobs(sizes: Array(1...11))
            .measure(.over(.quantile(Rational(9, 10), .cel("size")), .lower))
        #expect(eleven.value == 10)
    }

    @Test func `durations are given in the unit of the indicator`() throws {
        let bench = Self.jobs(minutes: [30, 90])
        let median = Statistic.quantile(Self.half, .cel("took"))
        #expect(try bench.measure(.over(median, unit: .minutes)).value == 60)
        #expect(try bench.measure(.over(median, unit: .hours)).value == 1)
        #expect(try bench.measure(.over(median, unit: .days)).value == Rational(1, 24))
        #expect(try bench.measure(.over(.sum(.cel("took")), unit: .seconds)).value == 7200)
        #expect(try bench.measure(.over(.mean(.cel("took")), unit: .milliseconds)).value == 3_600_000)
    }

    @Test func `numbers with a fraction are exact to the billionth`() throws {
        let bench = Bench(
            .jobs, [0.1, 0.2, 0.3].map { ["at": .time(Time.asOf), "share": .decimal($0)] }.numbered)
        #expect(try bench.measure(.over(.sum(.cel("share")))).value == Rational(6, 10))
        #expect(try bench.measure(.over(.mean(.cel("share")), unit: .percent)).value == 20)
        #expect(try bench.measure(.over(.maximum(.cel("share")), unit: .percent)).value == 30)
    }

    @Test func `a share counts the records for which the condition is true among all that can be told`() throws {
        let rows = [true, true, false].map { ["at": .time(Time.asOf), "flag": .boolean($0)] as Row }
        let found = try Bench(.jobs, (rows + [["at": .time(Time.asOf)]]).numbered)
            .measure(.over(.share(where: .cel("flag")), unit: .percent))
        #expect(found.figure == Figure(value: Rational(200, 3), numerator: 2, denominator: 3, isShare: true))
        #expect(found.sample == 3)
    }

    @Test func `a ratio divides sums, not rows`() throws {
        let rows: [Row] = [
            ["at": .time(Time.asOf), "size": 1, "took": .duration(Time.hour)],
            ["at": .time(Time.asOf), "size": 9, "took": .duration(Time.hour)],
        ]
        let statistic = Statistic.ratio(numerator: .cel("size"), denominator: .cel("double(took) / 3600.0"))
        let ratio = try Bench(.jobs, rows.numbered).measure(.over(statistic, unit: .ratio))
        #expect(ratio.figure == Figure(value: 5, numerator: 10, denominator: 2))
        let percent = try Bench(.jobs, rows.numbered).measure(.over(statistic, unit: .percent))
        #expect(percent.figure == Figure(value: 500, numerator: 10, denominator: 2))
    }

    @Test func `a ratio over zero has no value`() throws {
        let found = try Self.jobs(sizes: [0, 0])
            .measure(.over(.ratio(numerator: .cel("size + 1"), denominator: .cel("size")), unit: .ratio))
        #expect(found.value == nil)
    }

    @Test func `different texts and different numbers are counted once, missing ones not at all`() throws {
        let rows: [Row] = [
            ["at": .time(Time.asOf), "team": "red", "size": 1], ["at": .time(Time.asOf), "team": "red", "size": 2],
            ["at": .time(Time.asOf), "team": "blue", "size": 2], ["at": .time(Time.asOf)],
        ]
        for expression in ["team", "size"] {
            let found = try Bench(.jobs, rows.numbered).measure(.over(.distinct(.cel(expression))))
            #expect(found.value == 2, "\(expression)")
            #expect(found.sample == 3, "\(expression)")
            #expect(found.exclusions.map(\.count) == [1], "\(expression)")
        }
    }

    @Test func `state has no window`() throws {
        let found = try Bench(.things, [["id": "a", "size": 4], ["id": "b", "size": 6]])
            .measure(.over(.things, .mean(.cel("size")), unit: .count))
        #expect(found.value == 5)
        #expect(found.window == nil)
    }
}
