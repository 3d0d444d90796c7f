import Expressions
import Testing

@Suite struct CivilTimeTests {
    private static let times: [(String, Int64)] = [
        ("1970-01-01T00:00:00Z", 0), ("2023-10-26T00:00:00Z", 1_698_278_400_000_000),
        ("2009-02-13T23:31:30Z", 1_234_567_890_000_000), ("1969-12-31T23:59:59.999999Z", -1),
        ("0001-01-01T00:00:00Z", CivilTime.range.lowerBound),
        ("9999-12-31T23:59:59.999999Z", CivilTime.range.upperBound),
        ("2000-02-29T12:00:00Z", 951_825_600_000_000), ("2024-02-29T00:00:00.5Z", 1_709_164_800_500_000),
        ("1900-03-01T00:00:00Z", -2_203_891_200_000_000),
    ]

    @Test(arguments: times)
    func `a time is read and written`(text: String, time: Int64) throws {
        #expect(try CivilTime.parse(text) == time)
        #expect(CivilTime.format(time) == text)
    }

    @Test(arguments: [
        ("2023-10-26T08:00:00+08:00", "2023-10-26T00:00:00Z"), ("2023-10-25T14:30:00-09:30", "2023-10-26T00:00:00Z"),
        ("2023-10-26T00:00:00-00:00", "2023-10-26T00:00:00Z"), ("2023-10-26t00:00:00z", "2023-10-26T00:00:00Z"),
        ("2023-10-26T00:00:00.000Z", "2023-10-26T00:00:00Z"), ("2023-10-26T00:00:00.1200Z", "2023-10-26T00:00:00.12Z"),
        ("2023-10-26T00:00:00.123456789Z", "2023-10-26T00:00:00.123456Z"),
        ("1969-12-31T23:59:59.9999999Z", "1969-12-31T23:59:59.999999Z"),
        ("0001-01-01T05:00:00+05:00", "0001-01-01T00:00:00Z"), ("9999-12-31T18:59:59-05:00", "9999-12-31T23:59:59Z"),
    ])
    func `offsets are taken out and fine digits cut off`(text: String, written: String) throws {
        #expect(try CivilTime.format(CivilTime.parse(text)) == written)
    }

    @Test(arguments: [
        ("2023-10-26T00:00:00", CivilTime.ParseError.missingZone), ("2023-10-26", .missingZone),
        ("2023-10-26T00:00:00.5", .missingZone),
        ("0000-01-01T00:00:00Z", .outOfRange), ("0001-01-01T00:00:00+00:01", .outOfRange),
        ("9999-12-31T23:59:59-00:01", .outOfRange),
        ("10000-01-01T00:00:00Z", .malformed), ("2023-02-29T00:00:00Z", .malformed),
        ("1900-02-29T00:00:00Z", .malformed),
        ("2023-13-01T00:00:00Z", .malformed), ("2023-00-01T00:00:00Z", .malformed),
        ("2023-04-31T00:00:00Z", .malformed),
        ("2023-01-00T00:00:00Z", .malformed), ("2023-10-26T24:00:00Z", .malformed),
        ("2023-10-26T23:60:00Z", .malformed),
        ("2016-12-31T23:59:60Z", .malformed), ("2023-10-26 00:00:00Z", .malformed), ("2023-10-26T00:00Z", .malformed),
        ("2023-10-26T00:00:00.Z", .malformed), ("2023-10-26T00:00:00+0800", .malformed),
        ("2023-10-26T00:00:00+24:00", .malformed),
        ("2023-10-26T00:00:00+08:60", .malformed), ("2023-10-26T00:00:00Z ", .malformed),
        (" 2023-10-26T00:00:00Z", .malformed),
        ("2023-10-26T00:00:00ZZ", .malformed), ("", .malformed), ("Z", .malformed), ("2023-1-1T00:00:00Z", .malformed),
        ("2023-10-26T00:00:00+08:00x", .malformed),
    ])
    func `what is not a time is refused with the reason`(text: String, error: CivilTime.ParseError) {
        #expect(throws: error) { try CivilTime.parse(text) }
    }

    @Test func `days and dates correspond for eight hundred years`() {
        var expected = CivilTime.Day(year: 1600, month: 1, day: 1)
        let first = CivilTime.daysSince1970(expected)
        #expect(first == -135_140)
        for day in first..<(first + 2 * 146_097) {
            let date = CivilTime.date(daysSince1970: day)
            guard date == expected, CivilTime.daysSince1970(date) == day else {
                Issue.record("day \(day) is \(date), not \(expected)")
                return
            }
            expected.day += 1
            if expected.day > CivilTime.daysInMonth(expected.month, year: expected.year) {
                expected.day = 1
                expected.month += 1
            }
            if expected.month > 12 {
                expected.month = 1
                expected.year += 1
            }
        }
        #expect(expected == CivilTime.Day(year: 2400, month: 1, day: 1))
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 4, 0), ("2023-10-26T00:00:00Z", 4, 298), ("2023-10-29T23:59:59Z", 0, 301),
            ("2024-12-31T00:00:00Z", 2, 365), ("2023-12-31T00:00:00Z", 0, 364), ("0001-01-01T00:00:00Z", 1, 0),
            ("9999-12-31T23:59:59Z", 5, 364), ("1969-12-31T23:59:59Z", 3, 364),
        ] as [(String, Int64, Int64)])
    func `weekdays and days of the year are known`(text: String, weekday: Int64, dayOfYear: Int64) throws {
        let time = try CivilTime.parse(text)
        #expect(CivilTime.weekday(of: time) == weekday)
        #expect(CivilTime.dayOfYear(of: time) == dayOfYear)
    }

    @Test(arguments: [Int64.min, .max, .min + 1, CivilTime.range.lowerBound - 1, CivilTime.range.upperBound + 1])
    func `calendar functions answer for every number`(time: Int64) {
        let (day, microseconds) = CivilTime.split(time)
        #expect((0..<CivilTime.microsecondsPerDay).contains(microseconds))
        #expect(CivilTime.daysSince1970(CivilTime.day(of: time)) == day)
        #expect((0...6).contains(CivilTime.weekday(of: time)))
        #expect((0...365).contains(CivilTime.dayOfYear(of: time)))
        #expect(CivilTime.format(time).hasSuffix("Z"))
        #expect(CivilTime.workingDays(from: time, to: 0).isFinite)
    }
}
