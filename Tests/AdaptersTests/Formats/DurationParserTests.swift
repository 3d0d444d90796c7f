import Adapters
import Testing

@Suite struct DurationParserTests {
    @Test(
        arguments: [
            ("1h30m", 5400), ("4w", 2_419_200), ("720h0m0s", 2_592_000), ("30d", 2_592_000), ("1y", 31_536_000),
            ("5m", 300), ("1.5h", 5400),
            ("90s", 90), ("1d12h", 129_600), ("PT1H", 3600), ("P1D", 86_400), ("P1DT2H3M4S", 93_784),
            ("P2W", 1_209_600), ("PT90M", 5400),
            ("P0Y1D", 86_400), ("1970-01-02 04:23:17", 102_197), ("1970-01-01 00:00:00", 0),
            ("1970-02-01 00:00:00", 2_678_400),
            ("00:05:00", 300), ("100:00:00", 360_000), ("1 day, 2:03:04", 93_784), ("2 days, 0:00:00", 172_800),
            ("1 02:03:04", 93_784),
            ("1.02:03:04", 93_784), ("2 hours 5 min", 7500), ("1 hour, 30 minutes", 5400), ("3 小时", 10_800),
            ("2小时30分钟", 9000), ("1天", 86_400),
            ("-5m", -300), ("+5m", 300), ("0", 0), ("0s", 0), (" 10 s ", 10),
        ] as [(String, Int64)])
    func `lengths of time are read as tools write them`(text: String, seconds: Int64) {
        #expect(DurationParser.parse(text) == seconds * 1_000_000)
    }

    @Test(
        arguments: [
            ("250ms", 250_000), ("1.5s", 1_500_000), ("PT0.5S", 500_000), ("10us", 10), ("10µs", 10), ("10μs", 10),
            ("1500ns", 1), ("00:00:01.25", 1_250_000),
            ("0.000001s", 1), ("1h0.5s", 3_600_500_000),
        ] as [(String, Int64)])
    func `parts of seconds are kept to the microsecond`(text: String, microseconds: Int64) {
        #expect(DurationParser.parse(text) == microseconds)
    }

    @Test(
        arguments: [
            (DurationUnit.milliseconds, "250", 250_000), (.seconds, "1.5", 1_500_000),
            (.minutes, "360.0", 21_600_000_000), (.hours, "-2", -7_200_000_000),
            (.nanoseconds, "1999", 1), (.microseconds, "7", 7), (.days, "1e1", 864_000_000_000),
            (.seconds, "5m", 300_000_000),
        ] as [(DurationUnit, String, Int64)])
    func `a bare number counts what the caller says`(unit: DurationUnit, text: String, microseconds: Int64) {
        #expect(DurationParser.parse(text, unit: unit) == microseconds)
    }

    @Test(arguments: [
        nil, "", "  ", "5", "1M", "1Q", "P1M", "P1Y", "P", "PT", "1h30", "h", "1x", "abc", "12:30", "1:2:3", "25:61:00",
        "--5m", "1e400s",
        "99999999999999999999h", "2024-01-02 00:00:00", "P1H", "PT1D", "1..5h", "300000 years", "1.2.3h",
    ])
    func `what is no length of time is none`(text: String?) {
        #expect(DurationParser.parse(text) == nil)
    }

    @Test func `values of documents are read`() throws {
        let root = try #require(Content("{\"a\":\"5m\",\"b\":250,\"c\":null,\"d\":[]}").json).root
        #expect(
            ["a", "b", "c", "d", "e"].map { DurationParser.parse(root[$0], unit: .milliseconds) } == [
                300_000_000, 250_000, nil, nil, nil,
            ])
        #expect(DurationParser.parse(root["b"]) == nil)
    }

    @Test func `more days than can be counted are no duration`() {
        #expect(DurationParser.parse("999999999 00:03:37") == nil)
    }
}
