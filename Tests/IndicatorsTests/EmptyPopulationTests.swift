import Evidence
import Indicators
import Rubric
import Testing

/// What it means that nothing occurred.
@Suite struct EmptyPopulationTests {
    private static func export(
        from start: Int64, to end: Int64, collectedAt: Int64? = Time.asOf, kinds: [String] = ["jobs"]
    ) -> EvidenceItem {
        EvidenceItem(path: "a.json", digest: "", size: 0, collectedAt: collectedAt, period: start..<end, kinds: kinds)
    }

    private let failed = Indicator.over(
        where: "flag", .mean(.cel("size")), whenNone: .notApplicable)

    @Test func `other records of the kind in the window say that nothing of the population occurred`() throws {
        let bench = Bench(.jobs, [["id": "1", "at": .time(Time.daysAgo(3)), "flag": false]])
        #expect(try bench.measure(failed).gap == .noOccasion)
    }

    @Test func `records before the window say nothing about it`() throws {
        let bench = Bench(.jobs, [["id": "1", "at": .time(Time.daysAgo(90)), "flag": false]])
        #expect(try bench.measure(failed).gap == .noRecords)
    }

    @Test(arguments: [
        (export(from: Time.daysAgo(90), to: Time.asOf), true),
        (export(from: Time.daysAgo(400), to: Time.daysAgo(2)), true),
        (export(from: Time.daysAgo(90) + 1, to: Time.asOf), false),
        (export(from: Time.daysAgo(90), to: Time.daysAgo(2) - 1), false),
        (export(from: Time.daysAgo(90), to: Time.asOf, kinds: ["things"]), false),
        (export(from: Time.daysAgo(90), to: Time.asOf, collectedAt: Time.asOf + 1), false),
        (export(from: Time.daysAgo(90), to: Time.asOf, collectedAt: nil), false),
    ])
    func `an export that is empty covers the window if its period does`(export: EvidenceItem, covers: Bool) throws {
        var bench = Bench(.jobs, [])
        bench.evidence = [export]
        #expect(try bench.measure(failed).gap == (covers ? .noOccasion : .noRecords))
        #expect(try bench.measure(.over(.count)).value == (covers ? 0 : nil))
        #expect(try bench.measure(.over(.rate(per: Days(30), each: nil))).value == (covers ? 0 : nil))
    }

    @Test func `a record that cannot be told speaks against it`() throws {
        let bench = Bench(
            .jobs,
            [["id": "1", "at": .time(Time.daysAgo(3)), "flag": false], ["id": "2", "at": .time(Time.daysAgo(3))]])
        let found = try bench.measure(failed)
        #expect(found.gap == .noRecords)
        #expect(found.exclusions.map(\.count) == [1])
    }

    @Test func `a record of the population is an occasion, even if it has no value`() throws {
        let bench = Bench(.jobs, [["id": "1", "at": .time(Time.daysAgo(3)), "flag": true]])
        #expect(try bench.measure(failed).gap == .noRecords)
    }

    @Test func `what must take place is not excused`() throws {
        let bench = Bench(.jobs, [["id": "1", "at": .time(Time.daysAgo(3)), "flag": false]])
        #expect(try bench.measure(.over(where: "flag", .mean(.cel("size")))).gap == .noRecords)
    }

    @Test func `zero events are a finding where records of the kind cover the window, and a gap where they do not`()
        throws
    {
        for statistic in [Statistic.count, .rate(per: Days(30), each: nil), .distinct(.cel("team"))] {
            let indicator = Indicator.over(where: "flag", statistic, .lower)
            let covered = Bench(.jobs, [["id": "1", "at": .time(Time.daysAgo(3)), "flag": false]])
            #expect(try covered.measure(indicator).value == 0)
            let stale = Bench(.jobs, [["id": "1", "at": .time(Time.daysAgo(900)), "flag": false]])
            #expect(try stale.measure(indicator).gap == .noRecords, "an old export says nothing about this window")
        }
    }
}
