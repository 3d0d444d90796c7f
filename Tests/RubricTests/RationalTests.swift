import Rubric
import Testing

@Suite struct RationalTests {
    @Test func `a fraction is kept in lowest terms with the sign on top`() {
        #expect(Rational(6, 8) == Rational(3, 4))
        #expect(Rational(3, -4).numerator == -3)
        #expect(Rational(3, -4).denominator == 4)
        #expect(Rational(-6, -8) == Rational(3, 4))
        #expect(Rational(0, -5) == .zero)
        #expect(Rational(0, -5).denominator == 1)
    }

    @Test func `thirds add up exactly, unlike floating point`() {
        #expect(Rational(1, 3) + Rational(1, 3) + Rational(1, 3) == 1)
        #expect(Rational(1, 10) + Rational(2, 10) == Rational(3, 10))
        #expect(0.1 + 0.2 != 0.3)
    }

    @Test func `arithmetic is exact`() {
        #expect(Rational(1, 2) - Rational(2, 3) == Rational(-1, 6))
        #expect(Rational(2, 3) * Rational(9, 4) == Rational(3, 2))
        #expect(Rational(2, 3).divided(by: Rational(-4, 9)) == Rational(-3, 2))
        #expect(Rational(2, 3).divided(by: .zero) == nil)
    }

    @Test func `products of large parts that cancel do not overflow`() {
        let large = Int128(1) << 100
        #expect(Rational(large, 3) * Rational(3, large) == 1)
        #expect(Rational(large).divided(by: Rational(large)) == 1)
    }

    @Test(
        arguments: [
            (Rational(7, 2), 3), (Rational(-7, 2), -4), (Rational(4), 4), (Rational(-4), -4), (Rational(1, 1000), 0),
            (Rational(-1, 1000), -1),
        ] as [(Rational, Int128)])
    func `the floor is the whole number below`(number: Rational, floor: Int128) {
        #expect(number.floor == floor)
    }

    @Test func `huge values are compared without overflow`() {
        let huge = Int128.max
        #expect(!(Rational(huge, huge - 1) > Rational(huge - 1, huge - 2)))
        #expect(Rational(huge, huge - 1) < Rational(huge - 1, huge - 2))
        #expect(Rational(-huge, huge - 1) > Rational(-(huge - 1), huge - 2))
        #expect(Rational(huge) > Rational(huge - 1))
        #expect(Rational(-huge) < Rational(huge))
        #expect(Rational(1, huge) > 0)
        #expect(Rational(-1, huge) < 0)
    }

    @Test func `a value one part in a billion short of a bound is below it`() {
        let bound = Rational(999, 1000)
        #expect(Rational(998_999_999, 1_000_000_000) < bound)
        #expect(Rational(999_000_000, 1_000_000_000) >= bound)
        #expect(Direction.higher.holds(Rational(999_000_000, 1_000_000_000), against: bound))
        #expect(!Direction.higher.holds(Rational(998_999_999, 1_000_000_000), against: bound))
        #expect(Direction.lower.holds(bound, against: bound))
        #expect(!Direction.lower.holds(Rational(999_000_001, 1_000_000_000), against: bound))
    }

    @Test func `equal fractions hash alike`() {
        #expect(Set([Rational(1, 2), Rational(2, 4), Rational(50, 100)]).count == 1)
    }
}
