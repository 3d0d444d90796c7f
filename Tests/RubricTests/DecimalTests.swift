import Rubric
import Testing

@Suite struct DecimalTests {
    @Test(arguments: [
        ("99.9", Rational(999, 10)), ("-3", Rational(-3)), ("0.0001", Rational(1, 10_000)), ("+2.50", Rational(5, 2)),
        (".5", Rational(1, 2)), ("5.", Rational(5)), ("-0", .zero), ("007", Rational(7)),
        ("0.1", Rational(1, 10)),
    ])
    func `a plain decimal is read exactly`(text: String, number: Rational) {
        #expect(Rational(decimal: text) == number)
    }

    @Test(arguments: ["", ".", "-", "+.", "1e3", "1,5", "1.2.3", " 1", "1 ", "0x10", "--1", "NaN", "inf", "٣", "1_000"])
    func `anything else is no number`(text: String) {
        #expect(Rational(decimal: text) == nil)
    }

    @Test func `as many digits as fit are read, and one more is refused`() {
        let digits = String(repeating: "9", count: 36)
        #expect(Rational(decimal: digits)?.numerator.description == digits)
        #expect(Rational(decimal: digits + "9") == nil)
        #expect(Rational(decimal: "0." + String(repeating: "0", count: 33) + "1")?.denominator == Int128(10).power(34))
    }

    @Test(arguments: [
        (Rational(1, 3), "0.33"), (Rational(2, 3), "0.67"), (Rational(60), "60"), (Rational(5, 2), "2.5"),
        (Rational(-5, 2), "-2.5"), (Rational(1, 1000), "0"), (Rational(-1, 1000), "0"), (Rational(99_95, 100), "99.95"),
        (Rational(199_999, 200_000), "1"), (.zero, "0"),
    ])
    func `a number is written with two places and no trailing zeros`(number: Rational, text: String) {
        #expect(number.formatted() == text)
    }

    @Test(arguments: [
        ("0.125", "0.12"), ("0.135", "0.14"), ("0.145", "0.14"), ("0.1250001", "0.13"), ("-0.125", "-0.12"),
        ("-0.135", "-0.14"), ("0.995", "1"), ("0.985", "0.98"),
    ])
    func `a tie is rounded to the even digit`(number: String, text: String) {
        #expect(Rational(decimal: number)?.formatted() == text)
    }

    @Test(arguments: [("0.5", "0"), ("1.5", "2"), ("2.5", "2"), ("-0.5", "0"), ("-1.5", "-2"), ("100", "100")])
    func `a number is written as a whole one on demand`(number: String, text: String) {
        #expect(Rational(decimal: number)?.formatted(places: 0) == text)
    }

    @Test func `a number is written with more places on demand`() {
        #expect(Rational(1, 3).formatted(places: 6) == "0.333333")
        #expect(Rational(121, 2).formatted(places: 6) == "60.5")
        #expect(Rational(1, 1_000_000).formatted(places: 6) == "0.000001")
    }

    @Test func `huge numbers are written without a trap`() {
        #expect(Rational(Int128.max).formatted(places: 0) == Int128.max.description)
        #expect(!Rational(Int128.max).formatted().isEmpty)
        #expect(Rational(Int128.max, Int128.max - 1).formatted() == "1")
        #expect(Rational(1, Int128.max).formatted() == "0")
    }

    @Test(arguments: ["0", "1", "99.9", "-12.25", "240", "0.000001"])
    func `what is written can be read again`(text: String) {
        #expect(Rational(decimal: text)?.formatted(places: 6) == text)
    }
}

extension Int128 {
    /// The number multiplied by itself so many times.
    fileprivate func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { product, _ in product * self }
    }
}
