import Evidence
import Indicators
import Rubric
import Testing

/// Nothing is rounded: a value on a bound reaches it, and the least step beyond does not.
@Suite struct BorderTests {
    private static func median(_ durations: [Int64]) throws -> Rational? {
        let rows: [Row] = durations.map { ["at": .time(Time.asOf), "took": .duration($0)] }
        return try Bench(.jobs, rows.numbered)
            .measure(.over(.quantile(Rational(1, 2), .cel("took")), unit: .minutes, .lower)).value
    }

    @Test func `one microsecond decides`() throws {
        let hour = Time.hour
        let on = try #require(try Self.median([hour, hour, hour]))
        #expect(on == 60)
        #expect(Direction.lower.holds(on, against: 60))
        let above = try #require(try Self.median([hour, hour + 1, hour + 1]))
        #expect(!Direction.lower.holds(above, against: 60))
        #expect(above == Rational(3_600_000_001, 60_000_000))
    }

    @Test func `half a microsecond between two records decides`() throws {
        let value = try #require(try Self.median([Time.hour, Time.hour + 1]))
        #expect(!Direction.lower.holds(value, against: 60))
        #expect(value == Rational(7_200_000_001, 120_000_000))
    }

    @Test(arguments: [(999, false), (1000, true), (1001, true)])
    func `a share of 99.9 percent is reached by 999 of 1,000 and by no fewer`(good: Int, reaches: Bool) throws {
        let rows: [Row] = (0..<1001).map { ["at": .time(Time.asOf), "flag": .boolean($0 < good)] }
        let found = try Bench(.jobs, rows.numbered).measure(.over(.share(where: .cel("flag")), unit: .percent))
        let value = try #require(found.value)
        #expect(Direction.higher.holds(value, against: Rational(999, 10)) == reaches)
    }

    @Test func `a third is not a decimal number`() throws {
        let rows: [Row] = [true, false, false].map { ["at": .time(Time.asOf), "flag": .boolean($0)] }
        let value = try #require(
            try Bench(.jobs, rows.numbered).measure(.over(.share(where: .cel("flag")), unit: .percent)).value)
        #expect(!Direction.higher.holds(value, against: Rational(333_333_333_333_334, 10_000_000_000_000)))
        #expect(Direction.higher.holds(value, against: Rational(333_333_333_333_333, 10_000_000_000_000)))
    }

    @Test func `an objective of 0.999 as a double is 99.9 percent`() throws {
        let rows: [Row] = [["at": .time(Time.asOf), "share": 0.999]]
        let found = try Bench(.jobs, rows.numbered).measure(.over(.minimum(.cel("share")), unit: .percent))
        #expect(found.value == Rational(999, 10))
    }
}
