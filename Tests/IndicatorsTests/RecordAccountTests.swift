import Diagnostics
import Evidence
import Indicators
import Rubric
import Testing

/// What is told about single records: excluded ones, those that speak against the value, where they came from.
@Suite struct RecordAccountTests {
    @Test func `records that cannot be used are counted by the value that is missing`() throws {
        let rows: [Row] = [
            ["at": .time(Time.asOf), "size": 1, "flag": true], ["at": .time(Time.asOf), "flag": true],
            ["at": .time(Time.asOf), "flag": true], ["at": .time(Time.asOf), "size": 5],
            ["at": .time(Time.asOf), "size": 0, "flag": true],
        ]
        let found = try Bench(.jobs, rows.numbered).measure(.over(where: "flag", .mean(.cel("100 / size"))))
        #expect(found.value == 100)
        #expect(found.sample == 1)
        #expect(
            found.exclusions.map { "\($0.reason.en): \($0.count)" } == [
                "'flag' is missing: 1", "the expression has no value: 1", "'size' is missing: 2",
            ])
    }

    @Test func `records outside the population are not excluded, they are other records`() throws {
        let rows: [Row] = [
            ["at": .time(Time.asOf), "flag": false], ["at": .time(Time.asOf), "flag": true, "size": 1],
        ]
        let found = try Bench(.jobs, rows.numbered).measure(.over(where: "flag", .mean(.cel("size"))))
        #expect(found.exclusions.isEmpty)
        #expect(found.sample == 1)
    }

    @Test(arguments: [(Direction.lower, ["r2", "r0", "r3", "r1"]), (.higher, ["r1", "r3", "r0", "r2"])])
    func `counterexamples of a measure come worst first`(direction: Direction, expected: [String]) throws {
        let rows: [Row] = [30, 10, 40, 20].map { ["at": .time(Time.asOf), "took": .duration($0 * Time.minute)] }
        let found = try Bench(.jobs, rows.numbered).measure(.over(.mean(.cel("took")), unit: .minutes, direction))
        #expect(found.counterexamples.map(\.label) == expected)
        #expect(found.counterexamples.first?.value == (direction == .lower ? 40 : 10))
    }

    @Test func `counterexamples of a share are the latest misses, and no more than 25`() throws {
        let rows: [Row] = (0..<60).map { ["at": .time(Time.daysAgo(Int64(60 - $0))), "flag": .boolean($0 % 2 == 0)] }
        let found = try Bench(.jobs, rows.numbered).measure(.over(.share(where: .cel("flag")), unit: .percent))
        #expect(found.counterexamples.count == 25)
        #expect(found.counterexamples.first?.label == "r59")
        #expect(found.counterexamples.map(\.position) == (0..<25).map { UInt32(60 - 2 * $0) })
    }

    @Test func `a record that is referred to names its key, evidence and position`() throws {
        var bench = Bench(.jobs, [["at": .time(Time.asOf), "id": "J-7", "flag": false, "evidence": 1]])
        bench.evidence.append(EvidenceItem(path: "b.json", digest: "", size: 0, collectedAt: Time.asOf))
        let found = try bench.measure(.over(.share(where: .cel("flag")), unit: .percent))
        #expect(found.counterexamples == [RowReference(kind: "jobs", label: "J-7", evidence: 1, position: 1)])
        #expect(found.evidence == [EvidenceUse(evidence: 1, count: 1)])
    }

    @Test func `records that reach each threshold by themselves are counted, with the thresholds of the tier`() throws {
        let rows: [Row] = [5, 10, 20, 60].map { ["at": .time(Time.asOf), "took": .duration($0 * Time.minute)] }
        func threshold(_ value: Rational) -> Threshold { Threshold(value, sources: []) }
        let indicator = Indicator.over(
            .mean(.cel("took")), unit: .minutes, .lower,
            thresholds: [Level(2): threshold(60), Level(3): threshold(20)], tiers: [1: [Level(3): threshold(10)]])
        var bench = Bench(.jobs, rows.numbered)
        #expect(try bench.measure(indicator).holding == [Level(2): 4, Level(3): 3])
        bench.subjects = [Bench.subject("system", service: "svc", tier: 1)]
        #expect(try bench.measure(indicator).holding == [Level(2): 4, Level(3): 2])
    }
}
