import Evidence
import Indicators
import Rubric
import Testing

@Suite struct CoverageTests {
    private static func match(
        _ table: RecordKind = .probes, on column: String = "thing", to other: String = "id",
        where filter: String? = nil,
        atLeast: Int = 1, distinct: String? = nil, window: Int? = nil
    ) -> Match {
        Match(
            table: table.id, on: [Match.Key(column: column, populationColumn: other)],
            filter: filter.map(ExpressionSource.cel), atLeast: atLeast, distinct: distinct,
            window: window.map(Days.init))
    }

    private static func coverage(
        _ matches: Match..., values: [String]? = nil, of kind: RecordKind = .things, where filter: String? = nil,
        groupBy: String? = nil, window: Int = 90
    ) -> Indicator {
        .over(kind, where: filter, .coverage(matches), unit: .percent, values: values, groupBy: groupBy, window: window)
    }

    private let three = Bench(
        .things,
        [
            ["id": "a", "layer": "top", "size": 1], ["id": "b", "layer": "top", "size": 2],
            ["id": "c", "layer": "base", "size": 3],
        ])

    @Test func `a member is covered if a record matches its key`() throws {
        let bench = three.and(
            .probes, [["id": "1", "thing": "a"], ["id": "2", "thing": "a"], ["id": "3", "thing": "x"]])
        let found = try bench.measure(Self.coverage(Self.match()))
        #expect(found.figure == Figure(value: Rational(100, 3), numerator: 1, denominator: 3, isShare: true))
        #expect(found.counterexamples.map(\.label) == ["b", "c"])
    }

    @Test func `records of nothing and without a key match nothing`() throws {
        let bench = three.and(.probes, [["id": "1"], ["id": "2", "thing": "b"]])
        #expect(try bench.measure(Self.coverage(Self.match())).figure?.numerator == 1)
        #expect(try three.measure(Self.coverage(Self.match())).figure?.numerator == 0)
    }

    @Test func `every clause must find enough`() throws {
        let bench = three.and(
            .probes,
            [
                ["id": "1", "thing": "a", "flag": true], ["id": "2", "thing": "a", "flag": false],
                ["id": "3", "thing": "b", "flag": true], ["id": "4", "thing": "c", "flag": false],
            ])
        let both = Self.coverage(Self.match(where: "flag"), Self.match(where: "!flag"))
        #expect(try bench.measure(both).counterexamples.map(\.label) == ["b", "c"])
        let two = Self.coverage(Self.match(atLeast: 2))
        #expect(try bench.measure(two).counterexamples.map(\.label) == ["b", "c"])
    }

    @Test func `a clause sees the member behind of`() throws {
        let bench = three.and(
            .probes,
            [
                ["id": "1", "thing": "a", "size": 1], ["id": "2", "thing": "b", "size": 1],
                ["id": "3", "thing": "c", "size": 4],
            ])
        let found = try bench.measure(Self.coverage(Self.match(where: "size >= of.size")))
        #expect(found.counterexamples.map(\.label) == ["b"])
    }

    @Test func `a clause may ask for different values`() throws {
        let bench = three.and(
            .probes,
            [
                ["id": "1", "thing": "a", "layer": "x"], ["id": "2", "thing": "a", "layer": "y"],
                ["id": "3", "thing": "b", "layer": "x"], ["id": "4", "thing": "b", "layer": "x"],
                ["id": "5", "thing": "c", "layer": "x"], ["id": "6", "thing": "c"],
            ])
        let found = try bench.measure(Self.coverage(Self.match(atLeast: 2, distinct: "layer")))
        #expect(found.counterexamples.map(\.label) == ["b", "c"])
    }

    @Test func `several keys must all be equal`() throws {
        let bench = three.and(
            .probes,
            [
                ["id": "1", "thing": "a", "layer": "top"], ["id": "2", "thing": "b", "layer": "base"],
                ["id": "3", "thing": "c"],
            ])
        let keys = [
            Match.Key(column: "thing", populationColumn: "id"), Match.Key(column: "layer", populationColumn: "layer"),
        ]
        let indicator = Self.coverage(Match(table: "probes", on: keys))
        #expect(try bench.measure(indicator).counterexamples.map(\.label) == ["b", "c"])
    }

    @Test func `records of another subject never cover`() throws {
        var bench = three.and(.probes, [["id": "1", "thing": "a", "service": "other"]])
        bench.subjects.append(Bench.subject("second", service: "other"))
        #expect(try bench.measure(Self.coverage(Self.match())).figure?.numerator == 0)
    }

    @Test func `fixed values are members that need no records`() throws {
        let bench = Bench(
            .probes,
            [
                ["id": "1", "layer": "top"], ["id": "2", "layer": "base"], ["id": "3", "layer": "base"],
                ["id": "4", "layer": "other"], ["id": "5"],
            ])
        let indicator = Self.coverage(
            Self.match(on: "layer", to: "value"), values: ["top", "base", "side", "edge"])
        let found = try bench.measure(indicator)
        #expect(found.figure == Figure(value: 50, numerator: 2, denominator: 4, isShare: true))
        #expect(found.counterexamples.map(\.label) == ["side", "edge"])
        #expect(found.sample == 4)
    }

    @Test func `fixed values are seen behind of`() throws {
        let bench = Bench(.probes, [["id": "top", "layer": "top"], ["id": "x", "layer": "base"]])
        let indicator = Self.coverage(
            Self.match(on: "layer", to: "value", where: "id == of.value"), values: ["top", "base"])
        #expect(try bench.measure(indicator).counterexamples.map(\.label) == ["base"])
    }

    @Test func `fixed values are told apart by subject`() throws {
        var bench = Bench(
            .probes, [["id": "1", "layer": "top"], ["id": "2", "layer": "base", "service": "other"]])
        bench.subjects += [Bench.subject("second", service: "other"), Bench.subject("third", service: "none")]
        let indicator = Self.coverage(Self.match(on: "layer", to: "value"), values: ["top", "base"])
        let found = try bench.measureAll(indicator)
        #expect(found.map { $0.counterexamples.map(\.label) } == [["base"], ["top"], []])
        #expect(found[2].gap == .noRecords, "where nothing was looked at, nothing is known")
    }

    @Test func `the worst group counts`() throws {
        let bench = three.and(.probes, [["id": "1", "thing": "a"], ["id": "2", "thing": "c"]])
        let found = try bench.measure(Self.coverage(Self.match(), groupBy: "layer"))
        #expect(found.figure == Figure(value: 50, numerator: 1, denominator: 2, isShare: true))
        #expect(found.groups.map(\.name) == ["base", "top"])
        #expect(found.groups.map(\.figure.value) == [100, 50])
        #expect(found.sample == 3)
    }

    @Test(arguments: [(90, 1), (91, 0), (30, 0), (180, 1)] as [(Int64, Exact)])
    func `matching events count in the window of the indicator`(daysAgo: Int64, expected: Exact) throws {
        let time = Time.daysAgo(daysAgo) + (daysAgo == 90 ? 1 : 0)
        let bench = Bench(.things, [["id": "a"]]).and(.jobs, [["id": "1", "thing": "a", "at": .time(time)]])
        let window = daysAgo == 180 ? 181 : daysAgo == 30 ? 30 : 90
        let found = try bench.measure(Self.coverage(Self.match(.jobs), window: window))
        #expect(found.figure?.numerator == expected.value)
    }

    @Test func `a clause may have a window of its own`() throws {
        let bench = Bench(.things, [["id": "a"]])
            .and(.jobs, [["id": "1", "thing": "a", "at": .time(Time.daysAgo(200))]])
        #expect(try bench.measure(Self.coverage(Self.match(.jobs, window: 365))).figure?.numerator == 1)
        #expect(try bench.measure(Self.coverage(Self.match(.jobs, window: 100))).figure?.numerator == 0)
    }

    @Test func `a population of events is cut to the window`() throws {
        let jobs: [Row] = [
            ["at": .time(Time.daysAgo(10)), "thing": "a"], ["at": .time(Time.daysAgo(200)), "thing": "b"],
        ]
        let bench = Bench(.jobs, jobs.numbered).and(.things, [["id": "a"]])
        let found = try bench.measure(Self.coverage(Self.match(.things, on: "id", to: "thing"), of: .jobs))
        #expect(found.figure == Figure(value: 100, numerator: 1, denominator: 1, isShare: true))
    }

    @Test func `an empty population has no coverage`() throws {
        let found = try three.and(.probes, [["id": "1", "thing": "a"]])
            .measure(Self.coverage(Self.match(), where: "size > 99"))
        #expect(found.gap == .noRecords)
    }

    @Test func `keys that many rows share are matched all the same`() throws {
        let things = [Row].repeating(["other": "x"], 400)
        let probes = [Row].repeating(["thing": "x", "size": 1], 399) + [["id": "last", "thing": "x", "size": 2]]
        let bench = Bench(.things, things).and(.probes, probes)
        let found = try bench.measure(Self.coverage(Self.match(to: "other", where: "size == 2")))
        #expect(found.value == 100)
        #expect(found.evidence.map(\.count) == [800])
    }

    @Test func `a coverage proves that something was done only if every clause does`() throws {
        let bench = three.and(.probes, [["id": "1", "thing": "a"]]).and(
            .jobs, [["at": .time(Time.asOf), "thing": "a"]])
        #expect(try bench.measure(Self.coverage(Self.match())).strength == .exercised)
        let mixed = Self.coverage(Self.match(), Self.match(.things, on: "id"))
        #expect(try bench.measure(mixed).strength == .declared)
    }

    @Test func `the window that is shown is as long as the clause that looks back farthest, and so is the one before`()
        throws
    {
        let jobs: [Row] = [
            ["at": .time(Time.daysAgo(300)), "thing": "a"], ["at": .time(Time.daysAgo(500)), "thing": "b"],
        ]
        let bench = three.and(.jobs, jobs.numbered)
        let found = try bench.measure(Self.coverage(Self.match(.jobs, window: 365), window: 90))
        #expect(found.counterexamples.map(\.label) == ["b", "c"])
        #expect(found.window?.days == 365)
        #expect(found.previous?.window.end == found.window?.start)
        #expect(found.previous?.figure.numerator == 1)
    }
}
