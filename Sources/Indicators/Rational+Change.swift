internal import Rubric

extension Rational {
    /// By how many percent it lies above another value, negative below; none from zero.
    ///
    /// There is none either where the parts would not fit into 128 bits: two sums of very large and very odd numbers.
    func changePercent(from before: Rational) -> Rational? {
        guard before.numerator != 0 else { return nil }
        // (a/b − c/d) ∕ (c/d) = (a·d − c·b) ∕ (b·c), with both pairs reduced crosswise first.
        let numerators = Rational(numerator, before.numerator)
        let denominators = Rational(before.denominator, denominator)
        let (upper, overflowAbove) = numerators.numerator.multipliedReportingOverflow(by: denominators.numerator)
        let (lower, overflowBelow) = numerators.denominator.multipliedReportingOverflow(by: denominators.denominator)
        guard !overflowAbove, !overflowBelow else { return nil }
        let (difference, overflowBetween) = upper.subtractingReportingOverflow(lower)
        let (percent, overflowAtLast) = difference.multipliedReportingOverflow(by: 100)
        return overflowBetween || overflowAtLast ? nil : Rational(percent, lower)
    }
}
