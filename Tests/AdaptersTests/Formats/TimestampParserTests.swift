import Adapters
import Testing

@Suite struct TimestampParserTests {
    /// 2024-01-02T03:04:05Z in microseconds.
    private static let time: Int64 = 1_704_164_645_000_000

    @Test(
        arguments: [
            ("2024-01-02T03:04:05Z", 0), ("2024-01-02t03:04:05z", 0), ("2024-01-02 03:04:05Z", 0),
            ("2024-01-02T11:04:05+08:00", 0), ("2024-01-02T11:04:05+0800", 0), ("2024-01-02T11:04:05+08", 0),
            ("2024-01-01T21:34:05-05:30", 0), ("2024-01-02T03:04:05.5Z", 500_000), ("2024-01-02T03:04:05,5Z", 500_000),
            ("2024-01-02T03:04:05.123456789Z", 123_456), ("2024-01-02T03:04:05.1234567891234567Z", 123_456),
            ("2024-01-02 03:04:05 UTC", 0), ("2024-01-02 03:04:05 +0000 UTC", 0),
            ("2024-01-02 11:04:05.25 +0800 CST", 250_000),
            ("20240102T030405Z", 0), ("Tue, 02 Jan 2024 03:04:05 +0000", 0), ("Tue, 02 Jan 2024 03:04:05 GMT", 0),
            ("Tue Jan 2 11:04:05 2024 +0800", 0), ("  2024-01-02T03:04:05Z\n", 0), ("1704164645", 0),
            ("1704164645.5", 500_000),
            ("1704164645000", 0), ("1704164645123.5", 123_500), ("1704164645000001", 1), ("1704164645000001999", 1),
            ("1.704164645e9", 0),
        ] as [(String, Int64)])
    func `a time that states its zone is read to the microsecond`(text: String, microseconds: Int64) {
        #expect(TimestampParser().parse(text) == .time(Self.time + microseconds, .stated))
    }

    @Test(arguments: [
        "2024-01-02T03:04:05", "2024-01-02 03:04:05", "2024/1/2 3:04:05", "2024.01.02 03:04:05", "2024年1月2日 3:04:05",
        "2024年01月02日03:04:05", "20240102030405", "20240102T030405", "2024-01-02 03:04:05.000", "2024-01-02_03:04:05",
        "02 Jan 2024 03:04:05", "02-Jan-2024 03:04:05",
    ])
    func `a time without a zone needs the zone of the caller`(text: String) {
        #expect(TimestampParser().parse(text) == .invalid)
        #expect(TimestampParser(zone: .utc).parse(text) == .time(Self.time, .assumedZone))
        let china = TimestampParser(zone: ZoneRule("Asia/Shanghai"))
        #expect(china.parse(text).microseconds == Self.time - 28_800_000_000)
    }

    @Test(
        arguments: [
            ("2024-01-02", 0), ("2024/1/2", 0), ("20240102", 0), ("2024-01-02 03:04", 11_040),
            ("2024/1/2 3:04", 11_040), ("202401020304", 11_040),
        ] as [(String, Int64)])
    func `dates and times to the minute are read`(text: String, seconds: Int64) {
        #expect(TimestampParser(zone: .utc).parse(text).microseconds == (1_704_153_600 + seconds) * 1_000_000)
    }

    @Test(arguments: [
        nil, "", "  ", "null", "NULL", "None", "?", "-", "--", "n/a", "N/A", "0001-01-01T00:00:00Z",
        "0000-00-00 00:00:00", "0", "-62135596800",
    ])
    func `what stands for nothing is missing, not the year 1970`(text: String?) {
        #expect(TimestampParser(zone: .utc).parse(text) == .missing)
    }

    @Test(arguments: [
        "2024-02-30T00:00:00Z", "2024-13-01T00:00:00Z", "2023-02-29", "2024-01-02T25:00:00Z", "2024-01-02T03:60:00Z",
        "2024-01-02T24:00:01Z",
        "2024-01-02T03:04:05+25:00", "2024-01-02T03:04:05Zx", "2024-01-02T", "2024-1", "yesterday", "5", "99999999",
        "1e40", "13/14/2024",
        "1/2/2024 10:00", "02-01-2024 10:00", "2024-01/02", "T", "2024-01-02 3", "2024-01-02T03:04:05.Z",
        "99999999999999999999999",
    ])
    func `what is no unambiguous time is invalid`(text: String) {
        #expect(TimestampParser(zone: .utc).parse(text) == .invalid)
    }

    @Test func `midnight at the end of a day and leap seconds are the start of what follows`() {
        let parser = TimestampParser()
        #expect(parser.parse("2024-02-29T24:00:00Z") == parser.parse("2024-03-01T00:00:00Z"))
        #expect(parser.parse("2016-12-31T23:59:60Z") == parser.parse("2017-01-01T00:00:00Z"))
        #expect(parser.parse("1969-12-31T23:59:59.5Z").microseconds == -500_000)
        #expect(parser.parse("1900-03-01T00:00:00Z").microseconds == -2_203_891_200_000_000)
        #expect(parser.parse("2000-02-29T00:00:00Z").microseconds == 951_782_400_000_000)
    }

    @Test(
        arguments: [
            (EpochUnit.seconds, "5", 5_000_000), (.milliseconds, "5", 5000), (.microseconds, "5", 5),
            (.nanoseconds, "5999", 5),
            (.seconds, "20240102", 20_240_102_000_000), (.seconds, "-1.5", -1_500_000),
            (.seconds, "1e3", 1_000_000_000),
        ] as [(EpochUnit, String, Int64)])
    func `a number counts what the caller says`(unit: EpochUnit, text: String, value: Int64) {
        #expect(TimestampParser(epoch: unit).parse(text) == .time(value, .stated))
    }

    @Test(arguments: [
        ("dd-MM-yyyy HH:mm", "02-01-2024 03:04"), ("d/M/yyyy H:mm", "2/1/2024 3:04"),
        ("M/d/yyyy h:mm a", "1/2/2024 3:04 AM"),
        ("yyyy-MM-dd'T'HH:mm", "2024-01-02T03:04"), ("MMM d, yyyy hh:mm a", "Jan 2, 2024 03:04 am"),
        ("yyyyMMdd HHmm", "x"),
        ("yyyy-MM-dd HH:mm:ss.SSS", "2024-01-02 03:04:00.000"), ("yyyy年M月d日 H时m分", "2024年1月2日 3时04分"),
    ])
    func `a pattern says what is day and what is month`(pattern: String, text: String) throws {
        let format = try #require(TimestampPattern(pattern))
        let parser = TimestampParser(zone: .utc, pattern: format)
        let expected: ParsedTime = text == "x" ? .invalid : .time(Self.time - 5_000_000, .assumedZone)
        #expect(parser.parse(text) == expected)
        #expect(parser.parse(text + "!") == .invalid)
        #expect(parser.parse("") == .missing)
    }

    @Test func `a pattern reads zones and both halves of the day`() {
        let zoned = TimestampParser(pattern: TimestampPattern("yyyy-MM-dd HH:mm:ss XXX"))
        #expect(zoned.parse("2024-01-02 11:04:05 +08:00") == .time(Self.time, .stated))
        let halves = TimestampParser(zone: .utc, pattern: TimestampPattern("yyyy-MM-dd hh:mm a"))
        #expect(halves.parse("2024-01-02 12:00 AM") == TimestampParser(zone: .utc).parse("2024-01-02"))
        #expect(halves.parse("2024-01-02 12:00 PM") == TimestampParser(zone: .utc).parse("2024-01-02 12:00"))
        #expect(halves.parse("2024-01-02 13:00 PM") == .invalid)
    }

    @Test(arguments: ["yyyy-MM", "QQ yyyy-MM-dd", "yyyy-MM-dd 'x", "", "HH:mm"])
    func `a pattern without a meaning is none`(pattern: String) {
        #expect(TimestampPattern(pattern) == nil)
    }

    @Test func `values of documents are read, lists and truth values are invalid`() throws {
        let root = try #require(
            Content("{\"a\":\"2024-01-02T03:04:05Z\",\"b\":1704164645,\"c\":null,\"d\":[1],\"e\":true}").json
        ).root
        let parser = TimestampParser()
        #expect(
            ["a", "b", "c", "d", "e", "f"].map { parser.parse(root[$0]) } == [
                .time(Self.time, .stated), .time(Self.time, .stated), .missing, .invalid, .invalid, .missing,
            ])
    }
}

@Suite struct ZoneRuleTests {
    @Test(arguments: [
        ("UTC", 0), ("Z", 0), ("GMT", 0), ("Asia/Shanghai", 480), ("Asia/Kolkata", 330), ("+08:00", 480),
        ("-0330", -210), ("UTC+8", 480),
        ("+9", 540),
    ])
    func `zones without daylight saving are fixed offsets`(name: String, minutes: Int64) throws {
        let zone = try #require(ZoneRule(name))
        let parser = TimestampParser(zone: zone)
        #expect(parser.parse("1970-01-02 00:00:00").microseconds == (1440 - minutes) * 60_000_000)
    }

    @Test(arguments: [
        ("2024-01-15 12:00:00", "2024-01-15T17:00:00Z"), ("2024-07-15 12:00:00", "2024-07-15T16:00:00Z"),
        ("2024-11-03 01:30:00", "2024-11-03T05:30:00Z"), ("2024-03-10 02:30:00", "2024-03-10T07:30:00Z"),
    ])
    func `daylight saving is taken from the zone data`(local: String, utc: String) throws {
        let zone = try #require(ZoneRule("America/New_York"))
        let parser = TimestampParser(zone: zone)
        #expect(parser.parse(local).microseconds == TimestampParser().parse(utc).microseconds)
        #expect(parser.parse(local) != TimestampParser().parse(utc))
    }

    @Test(arguments: ["", "Mars/Olympus", "CST", "+25:00", "08:00x", "UTC+"])
    func `an unknown zone is none`(name: String) {
        #expect(ZoneRule(name) == nil)
    }
}
