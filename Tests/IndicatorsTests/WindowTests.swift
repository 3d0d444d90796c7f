import Evidence
import Indicators
import Rubric
import Testing

@Suite struct WindowTests {
    private static func bench(at times: [Int64]) -> Bench {
        Bench(.jobs, times.map { ["at": .time($0)] }.numbered)
    }

    private static let start = Time.daysAgo(90)

    @Test(
        arguments: [
            (start - 1, 0), (start, 0), (start + 1, 1), (Time.asOf - 1, 1), (Time.asOf, 1), (Time.asOf + 1, 0),
        ] as [(Int64, Rational)])
    func `an event at the start is out, one at the end is in`(time: Int64, expected: Rational) throws {
        // The other event says that the window is covered.
        let bench = Self.bench(at: [time, Time.daysAgo(10)])
        #expect(try bench.measure(.over(.count)).value == 1 + expected)
    }

    @Test func `the window is told with the measurement`() throws {
        let found = try Self.bench(at: [Time.asOf]).measure(.over(.count, window: 30))
        #expect(found.window == MeasurementWindow(start: Time.daysAgo(30), end: Time.asOf))
        #expect(found.window?.days == 30)
    }

    private static let mean = Statistic.mean(.cel("size"))

    private static func bench(recent: Int, older: Int) -> Bench {
        let rows =
            [Row](repeating: ["at": .time(Time.daysAgo(10)), "size": 1], count: recent)
            + [Row](repeating: ["at": .time(Time.daysAgo(200)), "size": 4], count: older)
        return Bench(.jobs, rows.numbered)
    }

    @Test(
        arguments: [
            (recent: 10, older: 90, value: 1, isFallback: false), (recent: 9, older: 0, value: 1, isFallback: true),
            (recent: 9, older: 18, value: 3, isFallback: true), (recent: 0, older: 3, value: 4, isFallback: true),
        ] as [(recent: Int, older: Int, value: Int, isFallback: Bool)])
    func `the longer window is used when the first holds too few`(
        recent: Int, older: Int, value: Int, isFallback: Bool
    ) throws {
        let found = try Self.bench(recent: recent, older: older)
            .measure(.over(Self.mean, fallback: 365, sample: 10, fallbackSample: 3))
        #expect(found.value == Rational(Int128(value)))
        #expect(found.window?.isFallback == isFallback)
        #expect(found.window?.days == (isFallback ? 365 : 90))
    }

    @Test func `fewer than the least sample of both windows is no evidence`() throws {
        let two = try Self.bench(recent: 1, older: 1)
            .measure(.over(Self.mean, fallback: 365, sample: 10, fallbackSample: 3))
        #expect(two.gap == .tooFew(found: 2, needed: 3))
        let nine = try Self.bench(recent: 9, older: 0).measure(.over(Self.mean, sample: 10))
        #expect(nine.gap == .tooFew(found: 9, needed: 10))
        #expect(nine.sample == 9)
    }

    @Test func `a fallback that is no longer than the window is not tried`() throws {
        let found = try Self.bench(recent: 5, older: 50)
            .measure(.over(Self.mean, window: 90, fallback: 90, sample: 10, fallbackSample: 3))
        #expect(found.gap == .tooFew(found: 5, needed: 10))
    }

    @Test(arguments: [Statistic.count, .sum(.cel("size")), .distinct(.cel("id"))])
    func `what grows with the window never falls back to a longer one`(statistic: Statistic) throws {
        let found = try Self.bench(recent: 0, older: 50)
            .measure(.over(statistic, fallback: 365, sample: 10, fallbackSample: 3))
        #expect(found.value == nil, "fifty records of another window are no evidence for this one")
    }

    @Test func `the window before has the same length`() throws {
        let rows: [Row] = [
            ["at": .time(Time.daysAgo(180)), "size": 100], ["at": .time(Time.daysAgo(180) + 1), "size": 3],
            ["at": .time(Time.daysAgo(90)), "size": 5], ["at": .time(Time.daysAgo(90) + 1), "size": 6],
        ]
        let found = try Bench(.jobs, rows.numbered).measure(.over(Self.mean))
        #expect(found.value == 6)
        let before = MeasurementWindow(start: Time.daysAgo(180), end: Time.daysAgo(90))
        #expect(found.previous?.window == before)
        #expect(found.previous?.figure.value == 4)
        #expect(found.previous?.sample == 2)
        #expect(found.changePercent == 50)
    }

    @Test func `a window before with too few records is no trend`() throws {
        let found = try Self.bench(at: [Time.asOf, Time.daysAgo(1), Time.daysAgo(100)])
            .measure(.over(.share(where: .cel("has(at)")), unit: .percent, sample: 2))
        #expect(found.value == 100)
        #expect(found.previous == nil)
        #expect(found.changePercent == nil)
    }
}
