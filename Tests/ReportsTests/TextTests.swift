import Reports
import Rubric
import Testing

@Suite struct TextTests {
    @Test(arguments: [
        (0, "1970-01-01", "1970-01-01T00:00:00Z"), (1_698_278_400_000_000, "2023-10-26", "2023-10-26T00:00:00Z"),
        (951_782_400_000_000, "2000-02-29", "2000-02-29T00:00:00Z"),
        (1_698_309_001_000_001, "2023-10-26 08:30:01 UTC", "2023-10-26T08:30:01.000001Z"),
        (1_698_309_000_000_000, "2023-10-26 08:30 UTC", "2023-10-26T08:30:00Z"),
        (-1, "1969-12-31 23:59:59 UTC", "1969-12-31T23:59:59.999999Z"),
        (-62_135_596_800_000_000, "0001-01-01", "0001-01-01T00:00:00Z"),
    ])
    func `a time is written as date and time of day in UTC`(time: Int64, text: String, timestamp: String) {
        #expect(Moment(time).text == text)
        #expect(Moment(time).timestamp == timestamp)
    }

    @Test(arguments: [Int64.min, .max])
    func `the ends of time do not trap`(time: Int64) {
        #expect(!Moment(time).text.isEmpty)
    }

    @Test(arguments: [
        (Rational(0), "0"), (9_999, "9999"), (10_000, "10,000"), (-1_234_567, "-1,234,567"), (Rational(1, 3), "0.33"),
        (Rational(1_234_567_89, 100), "1,234,567.89"),
    ])
    func `a number is grouped in threes`(number: Rational, text: String) {
        #expect(number.text == text)
    }

    @Test(arguments: [
        (Rational(99_996, 1000), "99.996"), (Rational(9_999_999, 100_000), "99.99999"), (100, "100"),
        (Rational(2, 3), "0.67"),
        (Rational(100_000_001, 1_000_000), "100.000001"), (Rational(300_000_000_001, 3_000_000_000), "100.0000000003"),
    ])
    func `a number keeps its side of a bound when it is rounded`(number: Rational, text: String) {
        let shown = number.text(beside: [100])
        #expect(shown == text || shown == number.exact)
        if let read = Rational(decimal: shown) {
            #expect((read < 100) == (number < 100) && (read > 100) == (number > 100))
        }
    }

    @Test func `a number for machines is exact`() {
        #expect(Rational(-1, 3).exact == "-1/3")
        #expect(Rational(60).exact == "60/1")
        #expect(Rational(1, 3).decimal == "0.333333")
    }
}
