import Expressions
import Testing

/// 2023-10-23 was a Monday.
@Suite struct WorkingDaysTests {
    private static let spans: [(String, String, Double)] = [
        ("2023-10-23T00:00:00Z", "2023-10-23T00:00:00Z", 0), ("2023-10-23T00:00:00Z", "2023-10-24T00:00:00Z", 1),
        ("2023-10-23T00:00:00Z", "2023-10-28T00:00:00Z", 5), ("2023-10-23T00:00:00Z", "2023-10-30T00:00:00Z", 5),
        ("2023-10-27T12:00:00Z", "2023-10-30T12:00:00Z", 1), ("2023-10-27T18:00:00Z", "2023-10-30T06:00:00Z", 0.5),
        ("2023-10-28T00:00:00Z", "2023-10-30T00:00:00Z", 0), ("2023-10-28T08:00:00Z", "2023-10-29T20:00:00Z", 0),
        ("2023-10-28T12:00:00Z", "2023-10-30T06:00:00Z", 0.25), ("2023-10-24T06:00:00Z", "2023-10-24T12:00:00Z", 0.25),
        ("2023-10-23T00:00:00Z", "2024-10-21T00:00:00Z", 260), ("1969-12-26T00:00:00Z", "1970-01-02T00:00:00Z", 5),
        ("1969-12-27T00:00:00Z", "1969-12-29T00:00:00Z", 0), ("0001-01-01T00:00:00Z", "0001-01-08T00:00:00Z", 5),
    ]

    @Test(arguments: spans)
    func `only Monday to Friday count`(start: String, end: String, days: Double) throws {
        #expect(try Sample.value("workingDays(timestamp('\(start)'), timestamp('\(end)'))") == .double(days))
        let reversed = try CivilTime.workingDays(from: CivilTime.parse(end), to: CivilTime.parse(start))
        #expect(reversed == -days)
    }

    @Test(arguments: 1...50)
    func `the sum of single hours is the whole`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let hour: Int64 = 3_600_000_000
        let start = Int64.random(in: -500_000...500_000, using: &random) * hour
        let hours = Int64.random(in: 0...2000, using: &random)
        var counted = 0
        for index in 0..<hours where (1...5).contains(CivilTime.weekday(of: start + index * hour)) {
            counted += 1
        }
        let days = CivilTime.workingDays(from: start, to: start + hours * hour)
        #expect(days == Double(counted) / 24, "seed \(seed)")
    }
}
