import Diagnostics
import Evidence
import Indicators
import Rubric
import Testing

/// What was not yet known at the as-of date is missing.
@Suite struct AsOfMaskingTests {
    private static func job(endingAt end: Int64) -> Bench {
        Bench(
            .jobs,
            [
                [
                    "id": "1", "at": .time(Time.daysAgo(1)), "ended_at": .time(end), "outcome": "good",
                    "due_at": .time(end),
                ]
            ])
    }

    private static let open = Indicator.over(where: "!has(ended_at)", .count)

    @Test(arguments: [(Time.asOf, 0), (Time.asOf + 1, 1)] as [(Int64, Exact)])
    func `what ends after the as-of date is open at it`(end: Int64, expected: Exact) throws {
        #expect(try Self.job(endingAt: end).measure(Self.open).value == expected.value)
    }

    @Test(arguments: [(Time.asOf, 1), (Time.asOf + 1, 0)] as [(Int64, Exact)])
    func `a value is missing until the time from which it is known`(end: Int64, expected: Exact) throws {
        #expect(try Self.job(endingAt: end).measure(.over(where: "has(outcome)", .count)).value == expected.value)
    }

    @Test func `a value whose time of knowing is missing is not known`() throws {
        let bench = Bench(.jobs, [["id": "1", "at": .time(Time.daysAgo(1)), "outcome": "good"]])
        #expect(try bench.measure(.over(where: "has(outcome)", .count)).value == 0)
    }

    @Test func `planned times may lie ahead`() throws {
        let found = try Self.job(endingAt: Time.asOf + Time.day).measure(.over(where: "due_at > as_of", .count))
        #expect(found.value == 1)
    }

    @Test func `a group and a key that are not yet known are missing`() throws {
        let bench = Self.job(endingAt: Time.asOf + 1).and(.things, [["id": "good"]])
        let grouped = try bench.measure(.over(.mean(.cel("1")), groupBy: "outcome"))
        #expect(grouped.groups.map(\.name) == [""])
        let match = Match(table: "jobs", on: [Match.Key(column: "outcome", populationColumn: "id")])
        #expect(try bench.measure(.over(.things, .coverage([match]), unit: .percent)).figure?.numerator == 0)
    }

    @Test func `a record that is still open is excluded from its duration, and the reason says which value is missing`()
        throws
    {
        let found = try Self.job(endingAt: Time.asOf + 1)
            .measure(.over(.mean(.cel("ended_at - at")), unit: .minutes, .lower))
        #expect(found.value == nil)
        #expect(found.exclusions.map(\.reason.en) == ["'ended_at' is missing"])
    }

    @Test func `the same evidence gives the past as it was`() throws {
        var bench = Self.job(endingAt: Time.asOf)
        bench.evidence[0].collectedAt = Time.daysAgo(2)
        bench.asOf = Time.daysAgo(1) + Time.hour
        #expect(try bench.measure(Self.open).value == 1)
        bench.asOf = Time.daysAgo(1) - 1
        #expect(try bench.measure(Self.open).value == nil)
    }
}
