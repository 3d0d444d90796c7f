/// An exact fraction in lowest terms.
///
/// Thresholds, shares and medians are compared with it, never with floating point.
///
/// 128-bit parts hold every sum and product that the engine forms: at most 2⁶³ rows of 2⁶³ nano-units.
public struct Rational: Hashable, Sendable {
    /// The numerator; carries the sign.
    public let numerator: Int128
    /// The denominator; always positive.
    public let denominator: Int128

    /// Creates a fraction and reduces it.
    ///
    /// - Parameters:
    ///   - numerator: Any number.
    ///   - denominator: Any number but zero.
    public init(_ numerator: Int128, _ denominator: Int128 = 1) {
        precondition(denominator != 0, "a fraction needs a denominator")
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * (numerator / Int128(divisor))
        self.denominator = sign * (denominator / Int128(divisor))
    }

    /// Zero.
    public static let zero = Rational(0)

    private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return max(left, 1)
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int64) {
        self.init(Int128(value))
    }
}

extension Rational: Comparable {
    /// Compares by cross-multiplication in full width, so that no product can overflow.
    public static func < (lhs: Rational, rhs: Rational) -> Bool {
        let left = lhs.numerator.multipliedFullWidth(by: rhs.denominator)
        let right = rhs.numerator.multipliedFullWidth(by: lhs.denominator)
        return (left.high, left.low) < (right.high, right.low)
    }
}

extension Rational {
    /// The sum.
    public static func + (lhs: Rational, rhs: Rational) -> Rational {
        Rational(lhs.numerator * rhs.denominator + rhs.numerator * lhs.denominator, lhs.denominator * rhs.denominator)
    }

    /// The difference.
    public static func - (lhs: Rational, rhs: Rational) -> Rational {
        lhs + Rational(-rhs.numerator, rhs.denominator)
    }

    /// The product, reduced crosswise first to keep the parts small.
    public static func * (lhs: Rational, rhs: Rational) -> Rational {
        let left = Rational(lhs.numerator, rhs.denominator)
        let right = Rational(rhs.numerator, lhs.denominator)
        return Rational(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    /// The quotient, or none when the divisor is zero.
    public func divided(by divisor: Rational) -> Rational? {
        guard divisor.numerator != 0 else { return nil }
        return self * Rational(divisor.denominator, divisor.numerator)
    }

    /// The greatest whole number that is not above it.
    public var floor: Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The nearest floating-point number, for drawing only.
    public var approximation: Double {
        Double(numerator) / Double(denominator)
    }
}
