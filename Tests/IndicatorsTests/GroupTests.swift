import Evidence
import Indicators
import Rubric
import Testing

@Suite struct GroupTests {
    private static let jobs: [Row] = [
        ["at": .time(Time.asOf), "team": "red", "size": 2, "flag": true],
        ["at": .time(Time.asOf), "team": "red", "size": 4, "flag": false],
        ["at": .time(Time.asOf), "team": "blue", "size": 5, "flag": true],
        ["at": .time(Time.asOf), "size": 9, "flag": true],
    ].numbered

    @Test(arguments: [(.higher, 3), (.lower, 9)] as [(Direction, Exact)])
    func `the worst group counts, whichever way is better`(direction: Direction, worst: Exact) throws {
        let found = try Bench(.jobs, Self.jobs).measure(.over(.mean(.cel("size")), direction, groupBy: "team"))
        #expect(found.value == worst.value)
        #expect(found.groups.map(\.name) == ["", "blue", "red"], "records without a group are one of their own")
        #expect(found.groups.map(\.figure.value) == [9, 5, 3])
        #expect(found.groups.map(\.sample) == [1, 1, 2])
        #expect(found.sample == 4)
    }

    @Test func `the figure of the worst group is shown with its own denominator`() throws {
        let found = try Bench(.jobs, Self.jobs)
            .measure(.over(.share(where: .cel("flag")), unit: .percent, groupBy: "team"))
        #expect(found.figure == Figure(value: 50, numerator: 1, denominator: 2, isShare: true))
    }
}
