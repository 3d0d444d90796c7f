import Expressions
import Testing

@Suite struct DurationTextTests {
    private static let durations: [(String, Int64)] = [
        ("0", 0), ("-0", 0), ("+0", 0), ("0s", 0), ("1h", 3_600_000_000), ("30m", 1_800_000_000), ("1s", 1_000_000),
        ("1ms", 1000),
        ("1us", 1), ("1h30m", 5_400_000_000), ("1h30m5.5s100ms", 5_405_600_000), ("-1.5h", -5_400_000_000),
        ("+2s", 2_000_000), (".5s", 500_000), ("1.s", 1_000_000), ("1m1ms", 60_001_000), ("999ns", 0), ("1999ns", 1),
        ("-1999ns", -1),
        ("0.6us0.6us", 1), ("1h34us", 3_600_000_034), ("8760h", 31_536_000_000_000), ("100000s", 100_000_000_000),
        ("5s5s", 10_000_000),
        ("9223372036854775807us", .max), ("-9223372036854775808us", .min),
        ("000000000000000000000000000000001s", 1_000_000),
        ("0.000001h", 3600), ("0.0000000000000000000000000000000000000000001h", 0),
        ("1.23456789012345678901234567890s", 1_234_567),
    ]

    @Test(arguments: durations)
    func `a duration is read`(text: String, microseconds: Int64) throws {
        #expect(try DurationText.parse(text) == microseconds)
    }

    @Test(arguments: durations.map(\.1))
    func `a duration is written so that it can be read`(microseconds: Int64) throws {
        #expect(try DurationText.parse(DurationText.format(microseconds)) == microseconds)
    }

    @Test(
        arguments: [
            (0, "0s"), (5_400_000_000, "5400s"), (-250_000, "-0.25s"), (1, "0.000001s"), (60_001_000, "60.001s"),
            (.max, "9223372036854.775807s"), (.min, "-9223372036854.775808s"),
        ] as [(Int64, String)])
    func `a duration is written in seconds`(microseconds: Int64, text: String) {
        #expect(DurationText.format(microseconds) == text)
    }

    @Test(arguments: [
        ("", DurationText.ParseError.malformed), ("-", .malformed), ("1", .malformed), ("h", .malformed),
        (".s", .malformed),
        ("1h ", .malformed), ("1h30", .malformed), ("--1s", .malformed), ("1h-1m", .malformed), ("10m0", .malformed),
        ("1d", .unknownUnit), ("2w", .unknownUnit), ("1 h", .unknownUnit), ("1H", .unknownUnit), ("1u", .unknownUnit),
        ("1uns", .unknownUnit),
        ("1µs", .unknownUnit), ("1n", .unknownUnit),
        ("9223372036854775808us", .outOfRange), ("99999999999999999999999999h", .outOfRange),
        ("2562047789h", .outOfRange),
        ("9223372036854s9223372036854s", .outOfRange),
    ])
    func `what is not a duration is refused with the reason`(text: String, error: DurationText.ParseError) {
        #expect(throws: error) { try DurationText.parse(text) }
    }
}
