import Evidence
import Indicators
import Rubric
import Testing

@Suite struct RateTests {
    private let jobs = [Row].repeating(["at": .time(Time.daysAgo(1))], 12)

    @Test(arguments: [(30, 4), (90, 12), (365, "146/3")] as [(Int, Exact)])
    func `a rate is events for each period`(days: Int, expected: Exact) throws {
        let found = try Bench(.jobs, jobs).measure(.over(.rate(per: Days(days), each: nil)))
        #expect(found.value == expected.value)
        #expect(found.figure?.numerator == 12)
        #expect(found.figure?.denominator == Rational(90, Int128(days)))
    }

    @Test func `a rate for each member divides by the members that match`() throws {
        let bench = Bench(.jobs, jobs).and(
            .things, [["id": "a", "flag": true], ["id": "b", "flag": true], ["id": "c", "flag": false], ["id": "d"]])
        let critical = Population(table: "things", filter: .cel("flag"))
        #expect(try bench.measure(.over(.rate(per: Days(30), each: critical))).value == 2)
        let all = Population(table: "things")
        #expect(try bench.measure(.over(.rate(per: Days(30), each: all))).value == 1)
    }

    @Test func `a rate for each member of nothing has no value`() throws {
        let critical = Population(table: "things", filter: .cel("flag"))
        #expect(try Bench(.jobs, jobs).measure(.over(.rate(per: Days(30), each: critical))).value == nil)
    }

    @Test func `members of other subjects do not divide`() throws {
        var bench = Bench(.jobs, jobs).and(.things, [["id": "a"], ["id": "b", "service": "other"]])
        bench.subjects.append(Bench.subject("second", service: "other"))
        #expect(try bench.measure(.over(.rate(per: Days(90), each: Population(table: "things")))).value == 12)
    }
}
